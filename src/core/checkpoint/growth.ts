/**
 * Whether everything that was settled once is still settled, and the same. What came since is growth and is not reported; what was
 * changed, removed or put in between is, by its record.
 */
import { canonical } from '../notice/facts.ts';
import { byText, sorted } from '../sorted.ts';
import { type Digests, digestOfFact, digestsOf, type Fact } from './facts.ts';
import { openedSince } from './opened.ts';
import { putInSince } from './put-in.ts';
import { valueIn, list, record, text } from './values.ts';

export interface Difference {
  /** `inserted`: it claims to be older than the line, and was not there. `late`: the same of what an office may honestly write later. */
  readonly kind: 'changed' | 'removed' | 'inserted' | 'late';
  readonly file: string;
  readonly part: string;
  /** File of a correction published since that states the record anew; absent where nobody told. */
  readonly correction?: string;
}

/** Corrections that were published since, by the files that they state anew. */
const corrected = (before: Digests, facts: readonly Fact[]): ReadonlyMap<string, string> => {
  const files = facts
    .filter((fact) => fact.part === 'text' && !valueIn(before, fact) && record(fact.value)['kind'] === 'correction')
    .flatMap(({ file, value }) => {
      const year = file.split('/')[1] ?? '';
      const { decisions, entries } = record(value);
      return [
        ...list(decisions)
          .map((one) => `content/${text(record(one)['path'])}`)
          .filter((path) => path.includes('/decisions/')),
        ...list(entries).map((one) => {
          const { category, application } = record(one);
          return `content/${year}/${text(category)}/applications/${text(application)}.md`;
        }),
      ].map((path) => [path, file] as const);
    });
  return new Map(files);
};

const selectionPart = /^selection\.(\d+)$/;

/** Every way to have stood before an override moved somebody: in some tier, or in none. */
const placements = (
  selection: Readonly<Record<string, readonly string[]>>,
  moved: readonly string[],
): readonly Readonly<Record<string, readonly string[]>>[] => {
  const [first, ...others] = moved;
  if (first === undefined) return [selection];
  const without = Object.fromEntries(
    Object.entries(selection).map(([tier, ids]) => [tier, ids.filter((id) => id !== first)]),
  );
  const placed = Object.keys(selection).map((tier) => ({
    ...without,
    [tier]: sorted([...(without[tier] ?? []), first], byText),
  }));
  return [without, ...placed].flatMap((one) => placements(one, others));
};

/** More of them at once are not undone here; then the correction has to tell. */
const mostMoved = 6;

/** What overrides make of a selection, one after the other: whose place somebody takes has left it. */
const overridden = (
  selection: Readonly<Record<string, readonly string[]>>,
  overrides: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<string, readonly string[]>> =>
  overrides.reduce<Readonly<Record<string, readonly string[]>>>((now, { application, replaces, to }) => {
    const left = new Set([application, replaces]);
    return Object.fromEntries(
      Object.entries(now).map(([tier, ids]) => {
        const stayed = ids.filter((id) => !left.has(id));
        return [tier, tier === to ? sorted([...stayed, text(application)], byText) : stayed];
      }),
    );
  }, selection);

/** Is the selection that stood before the one of today, but for whom overrides since have moved, and where they say? */
const movedByOverrides = (facts: readonly Fact[], part: string, digest: string): boolean => {
  const before = Number(selectionPart.exec(part)?.[1]);
  const now = facts.find((fact) => selectionPart.test(fact.part) && Number(fact.part.split('.')[1]) > before);
  if (now === undefined) return false;
  const since = sorted(
    facts.filter((fact) => fact.part.startsWith('overrides.') && Number(fact.part.split('.')[1]) > before),
    (one, other) => Number(one.part.split('.')[1]) - Number(other.part.split('.')[1]),
  ).map(({ value }) => record(value));
  const moved = [...new Set(since.flatMap((one) => [text(one['application']), text(one['replaces'])]))].filter(
    (id) => id !== '',
  );
  const selection = Object.fromEntries(
    Object.entries(record(now.value)).map(([tier, ids]) => [tier, sorted(list(ids).map(text), byText)]),
  );
  return (
    moved.length <= mostMoved &&
    placements(selection, moved).some(
      (value) => digestOfFact({ value }) === digest && canonical(overridden(value, since)) === canonical(selection),
    )
  );
};

const sealedPart = /^sealed\.(\d+)$/;

/** Of a record that is published in part: an override that was added since makes the seal another, and the total of whom it moved none. */
const movedInPart = (facts: readonly Fact[], part: string): boolean => {
  const before = sealedPart.exec(part)?.[1];
  if (before !== undefined) {
    const now = facts
      .map((fact) => Number(sealedPart.exec(fact.part)?.[1] ?? -1))
      .find((count) => count > Number(before));
    return now !== undefined && facts.some((fact) => fact.part === `overrides.${now}`);
  }
  return (
    part.startsWith('totals.') &&
    facts.every((fact) => fact.part !== part) &&
    facts.some(
      ({ part: other, value }) =>
        other.startsWith('overrides.') && `totals.${text(record(value)['application'])}` === part,
    )
  );
};

/** A site may say one thing twice, once as it was and once as it is. */
const toldTwice = (facts: readonly Fact[]): readonly Difference[] => {
  const seen = new Set<string>();
  return facts.flatMap(({ file, part }) => {
    const name = `${file}#${part}`;
    if (seen.has(name)) return [{ kind: 'changed' as const, file, part }];
    seen.add(name);
    return [];
  });
};

/** `before`: what a checkpoint holds; `facts`: what is settled now; `day`: that of the checkpoint. Differences by file and part. */
export const growthSince = (before: Digests, facts: readonly Fact[], day: string): readonly Difference[] => {
  const now = digestsOf(facts);
  const told = corrected(before, facts);
  const byFile = new Map<string, Fact[]>();
  for (const fact of facts) byFile.set(fact.file, [...(byFile.get(fact.file) ?? []), fact]);
  const lost = Object.entries(before).flatMap(([file, parts]) =>
    Object.entries(parts).flatMap(([part, digest]): Difference[] => {
      const here = now[file]?.[part];
      if (here === digest) return [];
      if (selectionPart.test(part) && movedByOverrides(byFile.get(file) ?? [], part, digest)) return [];
      if (movedInPart(byFile.get(file) ?? [], part)) return [];
      if (here === undefined && file.endsWith('/withheld.yaml') && openedSince(parts, facts, file, part)) return [];
      const correction = told.get(file);
      return [
        {
          kind: here === undefined ? 'removed' : 'changed',
          file,
          part,
          ...(correction === undefined ? {} : { correction }),
        },
      ];
    }),
  );
  return sorted(
    [...lost, ...toldTwice(facts), ...putInSince(before, facts, day)],
    (one, other) => byText(one.file, other.file) || byText(one.part, other.part),
  );
};
