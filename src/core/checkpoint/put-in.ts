/**
 * What came since a line and claims to have been there before. `inserted`: nobody can honestly have added it. `late`: an office may,
 * when a paper reaches it late; whoever kept the line is told all the same.
 */
import type { Digests, Fact } from './facts.ts';
import { valueIn, record, text } from './values.ts';

export interface PutIn {
  readonly kind: 'inserted' | 'late';
  readonly file: string;
  readonly part: string;
}

/** A number that was given: its series and its place in it. */
const placeOf = (number: string): readonly [series: string, place: number] | undefined => {
  const [, series = '', place] = /^(.+)-(\d+)$/.exec(number) ?? [];
  return place === undefined ? undefined : [series, Number(place)];
};

const numberOf = ({ value }: Fact): string => text(record(value)['number']);

const isRegister = (file: string): boolean => file.endsWith('/withheld.yaml');
const isNumber = (part: string): boolean => part.startsWith('number.');

/** Numbers whose receipts the office kept on that day: that such a receipt is published later puts nothing in between. */
const withheldIn = (before: Digests): ReadonlySet<string> =>
  new Set(
    Object.entries(before).flatMap(([file, parts]) =>
      isRegister(file)
        ? Object.keys(parts)
            .filter(isNumber)
            .map((part) => part.slice('number.'.length))
        : [],
    ),
  );

/** A receipt, or a number in the register of what is kept back, before the last of its series that was given then. */
const between = (before: Digests, facts: readonly Fact[]): readonly Fact[] => {
  const withheld = withheldIn(before);
  const registered = facts.filter(({ part }) => part === 'registered');
  const held = registered.filter((fact) => valueIn(before, fact)).map(numberOf);
  const last = new Map<string, number>();
  for (const number of [...held, ...withheld]) {
    const [series, place] = placeOf(number) ?? ['', 0];
    last.set(series, Math.max(place, last.get(series) ?? 0));
  }
  const known = new Set([...held, ...withheld]);
  const isBetween = (number: string): boolean => {
    const [series, place] = placeOf(number) ?? ['', 0];
    return !known.has(number) && place < (last.get(series) ?? 0);
  };
  return [
    ...registered.filter((fact) => !valueIn(before, fact) && isBetween(numberOf(fact))),
    ...facts.filter(
      ({ file, part }) =>
        isRegister(file) &&
        isNumber(part) &&
        before[file] !== undefined &&
        before[file]?.[part] === undefined &&
        isBetween(part.slice('number.'.length)),
    ),
  ];
};

/** The day of a receipt of an award of which a round was settled: nobody can be received for it any more. */
const receivedAfterwards = (before: Digests, facts: readonly Fact[], day: string): readonly Fact[] => {
  const withheld = withheldIn(before);
  return facts.filter((fact) => {
    if (fact.part !== 'registered' || valueIn(before, fact) || withheld.has(numberOf(fact))) return false;
    const table = fact.file.replace(/\/receipts\/[^/]+$/, '/category.yaml');
    return before[table]?.['rules'] !== undefined && receivedOn(fact) < day;
  });
};
const receivedOn = ({ value }: Fact): string => text(record(record(value)['received'])['at']).slice(0, 10);

const datedBack = (before: Digests, facts: readonly Fact[], day: string): readonly Fact[] =>
  facts.filter(
    (fact) =>
      !valueIn(before, fact) &&
      ((fact.part === 'text' && /\/notices\/[^/]+$/.test(fact.file) && text(record(fact.value)['published']) < day) ||
        (fact.part.startsWith('made.') && text(record(fact.value)['on']) < day)),
  );

/** What a record says from its first day on, or never: which release made it, whose score sheets were read into it, what of it is public. */
const fromTheFirst = /^(?:made|own-lines|disclosure)$/;

/** Of a decision that was published whole: who judged what in which group, how was voted and who was chosen. */
const fromApproval = /^(?:panels|groups|choice|ballots\.\d+)$/;

/** Lines of those who were not selected are told all at once. */
const lineOf = /^row\.([^.]+)\./;

const putInLater = (before: Digests, facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => {
    const then = before[fact.file];
    if (then === undefined || valueIn(before, fact)) return false;
    if (fromTheFirst.test(fact.part)) return true;
    if (fromApproval.test(fact.part)) return then['scores'] !== undefined || then['kept'] !== undefined;
    const award = isRegister(fact.file) ? lineOf.exec(fact.part)?.[1] : undefined;
    return award !== undefined && Object.keys(then).some((part) => lineOf.exec(part)?.[1] === award);
  });

type Day = readonly [part: RegExp, day: (value: unknown) => string];

const at =
  (key: string) =>
  (value: unknown): string =>
    text(record(value)[key]);

/** What a body, a place or an applicant did on a day and the office writes down when the paper reaches it, with the day that it says. */
const dated: readonly Day[] = [
  [/^(?:approvals|overrides|rulings)\.|^(?:withdrawn|revoked|closed)$/, at('date')],
  [/^registered$/, (value) => at('at')(record(value)['received']).slice(0, 10)],
  [/^supplements\.\d+$/, at('asked')],
  [/^supplements\.\d+\.answer$/, at('answered')],
  [/^received$/, at('received')],
  [/^acknowledged$/, text],
  [/^settled$/, at('settled')],
];

const application = (file: string): string =>
  file.replace(/\/(?:receipts|confirmations)\//, '/applications/').replace(/\.yaml$/, '.md');

/** Was everything that was received in the award of a record held then? Before that its texts and confirmations are no facts yet. */
const isSettled = (before: Digests, file: string): boolean => {
  const folder = file.replace(/\/[^/]+\/[^/]+$/, '/receipts/');
  const receipts = Object.keys(before).filter((one) => one.startsWith(folder));
  return receipts.length > 0 && receipts.every((one) => before[application(one)]?.['text'] !== undefined);
};

/** Receipts of numbers that the office kept on that day, which are published since with all that they said then. */
const openedFiles = (before: Digests, facts: readonly Fact[]): ReadonlySet<string> => {
  const withheld = withheldIn(before);
  return new Set(
    facts.filter((fact) => fact.part === 'registered' && withheld.has(numberOf(fact))).map(({ file }) => file),
  );
};

const writtenLate = (before: Digests, facts: readonly Fact[], day: string): readonly Fact[] => {
  const opened = openedFiles(before, facts);
  return facts.filter((fact) => {
    if (valueIn(before, fact) || opened.has(fact.file)) return false;
    const on = dated.find(([part]) => part.test(fact.part))?.[1](fact.value) ?? '';
    return on !== '' && on < day;
  });
};

/** A confirmation is there and a paper is looked at before the award is given; a paper that was asked for since, afterwards. */
const settledLate = (before: Digests, facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => {
    const isPaper = fact.part.startsWith('evidence.') && before[fact.file] !== undefined;
    if ((!isPaper && fact.part !== 'confirmed') || valueIn(before, fact) || !isSettled(before, fact.file)) return false;
    if (!isPaper) return before[application(fact.file)] !== undefined;
    return facts.every(
      (other) => other.file !== fact.file || !other.part.startsWith('supplements.') || valueIn(before, other),
    );
  });

export const putInSince = (before: Digests, facts: readonly Fact[], day: string): readonly PutIn[] => {
  const inserted = new Set([
    ...between(before, facts),
    ...receivedAfterwards(before, facts, day),
    ...datedBack(before, facts, day),
    ...putInLater(before, facts),
  ]);
  const late = [...writtenLate(before, facts, day), ...settledLate(before, facts)].filter(
    (fact) => !inserted.has(fact),
  );
  const said = (kind: PutIn['kind']) => (fact: Fact) => ({ kind, file: fact.file, part: fact.part });
  return [...[...inserted].map(said('inserted')), ...late.map(said('late'))];
};
