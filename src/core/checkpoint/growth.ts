/**
 * Whether everything that was settled once is still settled, and the same. What came since is growth and is not reported; what was
 * changed, removed or put in between is, by its record.
 */
import { byText, sorted } from '../sorted.ts';
import { type Digests, digestOfFact, digestsOf, type Fact } from './facts.ts';

export interface Difference {
  /** `inserted`: it claims to be older than the line, and was not there. `late`: the same of what an office may honestly write later. */
  readonly kind: 'changed' | 'removed' | 'inserted' | 'late';
  readonly file: string;
  readonly part: string;
  /** File of a correction published since that states the record anew; absent where nobody told. */
  readonly correction?: string;
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const isHeld = (before: Digests, { file, part }: Pick<Fact, 'file' | 'part'>): boolean =>
  before[file]?.[part] !== undefined;

/** Corrections that were published since, by the files that they state anew. */
const corrected = (before: Digests, facts: readonly Fact[]): ReadonlyMap<string, string> => {
  const files = facts
    .filter((fact) => fact.part === 'text' && !isHeld(before, fact) && record(fact.value)['kind'] === 'correction')
    .flatMap(({ file, value }) => {
      const year = file.split('/')[1] ?? '';
      const { decisions, entries } = record(value);
      return [
        ...list(decisions).map((one) => `content/${text(record(one)['path'])}`),
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

/** Is the selection that stood before the one of today, but for those whom overrides since have moved? */
const movedByOverrides = (facts: readonly Fact[], part: string, digest: string): boolean => {
  const before = Number(selectionPart.exec(part)?.[1]);
  const now = facts.find((fact) => selectionPart.test(fact.part) && Number(fact.part.split('.')[1]) > before);
  if (now === undefined) return false;
  const since = facts
    .filter((fact) => fact.part.startsWith('overrides.') && Number(fact.part.split('.')[1]) > before)
    .map(({ value }) => record(value));
  const moved = [...new Set(since.flatMap((one) => [text(one['application']), text(one['replaces'])]))].filter(
    (id) => id !== '',
  );
  const selection = Object.fromEntries(
    Object.entries(record(now.value)).map(([tier, ids]) => [tier, list(ids).map(text)]),
  );
  return moved.length <= mostMoved && placements(selection, moved).some((value) => digestOfFact({ value }) === digest);
};

const sealedPart = /^sealed\.(\d+)$/;

/** Of a record that is published in part: an override that was added since makes the seal another, and the total of whom it moved none. */
const movedInPart = (facts: readonly Fact[], part: string): boolean => {
  const before = sealedPart.exec(part)?.[1];
  if (before !== undefined) return facts.some((fact) => Number(sealedPart.exec(fact.part)?.[1] ?? -1) > Number(before));
  return (
    part.startsWith('totals.') &&
    facts.every((fact) => fact.part !== part) &&
    facts.some(
      ({ part: other, value }) =>
        other.startsWith('overrides.') && `totals.${text(record(value)['application'])}` === part,
    )
  );
};

/**
 * Of what the office keeps: a seal is opened by the receipt of that number, which is published then, and takes with it the line of
 * whoever it was and the sums that it stood in. `before`: the parts of the register then.
 */
const openedSince = (before: Readonly<Record<string, string>>, facts: readonly Fact[], part: string): boolean => {
  const kind = /^(?:seal|ended|row)\.([^.]+)\./.exec(part);
  if (kind === null) return false;
  const registered = new Set(
    facts.filter((fact) => fact.part === 'registered').map(({ value }) => text(record(value)['number'])),
  );
  const numberIn = (seal: string) => seal.split('.').slice(2).join('.');
  if (part.startsWith('seal.')) return registered.has(numberIn(part));
  const seals = Object.keys(before).filter((one) => one.startsWith(`seal.${kind[1] ?? ''}.`));
  return seals.some((seal) => registered.has(numberIn(seal)));
};

/** The number of a receipt: its series and its place in it. */
const numberOf = ({ value }: Fact): readonly [series: string, place: number] | undefined => {
  const [, series = '', place] = /^(.+)-(\d+)$/.exec(text(record(value)['number'])) ?? [];
  return place === undefined ? undefined : [series, Number(place)];
};

/** Numbers whose receipts the office kept on that day: that such a receipt is published later puts nothing in between. */
const withheldIn = (before: Digests): ReadonlySet<string> =>
  new Set(
    Object.entries(before).flatMap(([file, parts]) =>
      file.endsWith('/withheld.yaml') ? Object.keys(parts).map((part) => part.replace(/^number\./, '')) : [],
    ),
  );

const backDated = (before: Digests, facts: readonly Fact[], day: string): readonly Difference[] => {
  const withheld = withheldIn(before);
  const registered = facts.filter((fact) => fact.part === 'registered');
  const last = new Map<string, number>();
  for (const fact of registered.filter((one) => isHeld(before, one))) {
    const [series, place] = numberOf(fact) ?? ['', 0];
    last.set(series, Math.max(place, last.get(series) ?? 0));
  }
  const between = registered.filter((fact) => {
    const [series, place] = numberOf(fact) ?? ['', 0];
    const isKnown = withheld.has(text(record(fact.value)['number']));
    return !isHeld(before, fact) && !isKnown && place < (last.get(series) ?? 0);
  });
  const published = facts.filter(
    (fact) =>
      fact.part === 'text' &&
      /\/notices\/[^/]+$/.test(fact.file) &&
      !isHeld(before, fact) &&
      text(record(fact.value)['published']) < day,
  );
  const added = facts.filter(
    (fact) => fact.part.startsWith('made.') && !isHeld(before, fact) && text(record(fact.value)['on']) < day,
  );
  return [...between, ...published, ...added].map(({ file, part }) => ({
    kind: 'inserted' as const,
    file,
    part,
  }));
};

/** What a record says from its first day on, or never: which release made it, whose score sheets were read into it, what of it is public. */
const fromTheFirst = new Set(['made', 'own-lines', 'disclosure']);

const putInLater = (before: Digests, facts: readonly Fact[]): readonly Difference[] =>
  facts
    .filter((fact) => fromTheFirst.has(fact.part) && before[fact.file] !== undefined && !isHeld(before, fact))
    .map(({ file, part }) => ({ kind: 'inserted', file, part }));

/** What a body or an applicant did on a day and the office writes down when the paper reaches it: part → where its day stands. */
const dated: Readonly<Record<string, string>> = {
  approvals: 'date',
  overrides: 'date',
  rulings: 'date',
  withdrawn: 'date',
  revoked: 'date',
  received: 'received',
  settled: 'settled',
};

/** It may be honest, so nobody is accused; but whoever kept the line is told that it was not there. */
const writtenLate = (before: Digests, facts: readonly Fact[], day: string): readonly Difference[] =>
  facts
    .filter((fact) => {
      const key = dated[fact.part.split('.')[0] ?? ''];
      const on = key === undefined ? '' : text(record(fact.value)[key]);
      return on !== '' && on < day && !isHeld(before, fact);
    })
    .map(({ file, part }) => ({ kind: 'late', file, part }));

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
      if (here === undefined && file.endsWith('/withheld.yaml') && openedSince(parts, facts, part)) return [];
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
    [...lost, ...backDated(before, facts, day), ...putInLater(before, facts), ...writtenLate(before, facts, day)],
    (one, other) => byText(one.file, other.file) || byText(one.part, other.part),
  );
};
