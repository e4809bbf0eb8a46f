/** What a browser reads before it asks: which parts there are, and what can be filtered by. */
import type { FacetId } from './content.ts';

export interface PartName {
  /** Its folder below the index. */
  readonly name: string;
  /** Null for the rules. */
  readonly year: number | null;
  readonly rules: boolean;
}

/** What leads to an index: under which names its first two files are asked for. */
export interface Way {
  readonly digest: string;
  /** The name that Pagefind gave it. */
  readonly meta: string;
}

export interface IndexManifest {
  /** Newest first. */
  readonly parts: readonly (PartName & Way)[];
  /** The index beside the script. */
  readonly opened: Way;
  /** Values of each filter, in the order in which they are shown. */
  readonly values: Readonly<Record<FacetId, readonly string[]>>;
  /** Words that people say, with the policy's own. */
  readonly synonyms: readonly (readonly [said: string, official: string])[];
}

/** The parts of the year that is looked at, or of the newest, then the others; the rules only when they are wanted. */
export const stagesOf = (
  { parts }: IndexManifest,
  year: string | null,
  rules: boolean,
): { readonly first: readonly string[]; readonly all: readonly string[] } => {
  const wanted = parts.filter((part) => rules || !part.rules);
  const years = wanted.filter((part) => !part.rules);
  const chosen = years.find((part) => String(part.year) === year) ?? years[0];
  const names = (some: typeof wanted) => some.map(({ name }) => name);
  return {
    first: names(wanted.filter((part) => part.rules || part.year === chosen?.year)),
    all: names(wanted),
  };
};
