/** Policies, guides and notices as the site renders them. One that cannot be read is left out; the check says why. */
import { readFrontMatter } from './front-matter.ts';
import type { OfficeText } from './office-tags.ts';
import { type RecordPlace, placeOf } from './paths.ts';
import { digestOf } from './record.ts';
import { safeText } from './safe-text.ts';
import type { Source } from './source.ts';

export interface OfficeFile {
  /** `2017` of a policy, `2017/service-station` of a guide, a notice's own id. */
  readonly id: string;
  readonly path: string;
  readonly data: object;
  readonly body: string;
  readonly digest: string;
}

const idOf = (place: RecordPlace): string | undefined => {
  if (place.kind === 'policy') return String(place.year);
  if (place.kind === 'guide') return `${place.year}/${place.category}`;
  return place.kind === 'notice' ? place.id : undefined;
};

/** The text at a path, or undefined where it cannot be read or is no such text. */
export const officeFile = (source: Source, path: string): OfficeFile | undefined => {
  const id = idOf(placeOf(path));
  if (id === undefined) return undefined;
  const bytes = source.read(path);
  const safe = safeText(bytes);
  const front = safe.ok ? readFrontMatter(safe.text) : undefined;
  return front?.ok === true ? { id, path, data: front.data, body: front.body, digest: digestOf(bytes) } : undefined;
};

export const officeFiles = (source: Source, kind: OfficeText): readonly OfficeFile[] =>
  source.list().flatMap(({ path }) => (placeOf(path).kind === kind ? (officeFile(source, path) ?? []) : []));
