/**
 * For each row of a category a pair of invented applications: one that meets every row, and one that differs from it in one thing
 * and fails this row alone. Found by trying, and judged by the very functions that judge real ones; so a row that has no pair is
 * said to have none, and nothing is proved of it.
 */
import type { Row } from '../compile.ts';
import { addDays } from '../dates.ts';
import type { FieldValues } from '../fields/value.ts';
import { blocking, judge, type RowVerdict } from '../judge.ts';
import type { CategoryRecords, Records, YearRecords } from '../records.ts';
import { readsOf } from '../rules/index.ts';
import { judgesApplication } from '../rules/of-application.ts';
import type { HistoryEntry } from '../schema/history.ts';
import { effectiveClosing } from '../window.ts';
import { decidedPair } from './decided.ts';
import { mutantsOf } from './mutants.ts';
import { type Ask, asksOf, type Days, daysAround, goodValue } from './values.ts';
import { type Trial, trialId, worldOf } from './world.ts';

export type PairOfRow =
  | {
      readonly kind: 'pair';
      readonly row: Row;
      /** What is said of the one that passes, and of the one that fails by this row alone. */
      readonly passes: string;
      readonly fails: string;
    }
  /** Experts judge, or it is said why nothing is judged. */
  | { readonly kind: 'people'; readonly row: Row }
  /** None was found. `shared`: it fails, and with it only rows of other clauses that read the same paper or item. */
  | { readonly kind: 'none'; readonly row: Row; readonly shared?: true };

/** Fields that a row reads, by their ids. */
const fieldsOf = (row: Row): readonly string[] =>
  readsOf(row).flatMap((read) => (read.thing === 'field' ? read.id : []));

const asksFor = (category: CategoryRecords['category'], field: string): readonly Ask[] =>
  category.rows.flatMap((row) => asksOf(row).filter((ask) => 'field' in ask && ask.field === field));

interface Judged {
  readonly verdicts: ReadonlyMap<string, RowVerdict>;
  readonly bad: readonly string[];
}

interface Bench {
  readonly category: CategoryRecords;
  readonly days: Days;
  readonly judged: (trial: Trial) => Judged;
}

const benchOf = (records: Records, year: YearRecords, category: CategoryRecords): Bench | undefined => {
  const closing = effectiveClosing(records.calendar, category.category.window);
  if (!closing.ok) return undefined;
  const { opens } = category.category.window;
  const { cycle } = year.programme;
  const days: Days = {
    opens,
    closing: closing.date,
    from: year.programme['year-window'].from,
    year: year.programme.year,
    cycle: cycle?.years ?? 1,
  };
  return {
    category,
    days,
    judged: (trial) => {
      const world = worldOf(records, year, category, trial, days);
      const rows =
        judge(world.records, world.year, world.category, world.application, addDays(days.closing, 5))?.rows ?? [];
      const verdicts = new Map(rows.map((verdict) => [verdict.row.id, verdict]));
      return { verdicts, bad: rows.filter(({ verdict }) => blocking.has(verdict)).map(({ row }) => row.id) };
    },
  };
};

const first = (records: Records, year: YearRecords, { category }: CategoryRecords, days: Days): Trial => {
  const place = records.association.places[0]?.code ?? '';
  const fields: FieldValues = Object.fromEntries(
    category.fields.map((spec) => [spec.id, goodValue(spec, asksFor(category, spec.id), days, place)]),
  );
  const bodies = category.rows.flatMap((row) => (row.rule === 'supervised-by' ? [row.body] : []));
  return {
    fields,
    kind: category.applicants[0] ?? '',
    supervised: bodies,
    confirmation: 'good',
    receipt: 'good',
    refused: [],
    beside: [],
    earlier: wanted(category.rows, fields, year),
    recognised: true,
  };
};

const textIn = (fields: FieldValues, by: string): string => {
  const value = fields[by];
  return typeof value === 'string' ? value : '';
};

type Winner = Extract<Ask, { rule: 'earlier-winner' }>;

const entry = (
  { by, awards, tiers, outcome }: Winner,
  own: string,
  fields: FieldValues,
  year: number,
): HistoryEntry => {
  const title = by
    .flatMap((one) => (typeof one === 'string' && one !== 'applicant' ? [textIn(fields, one)] : []))
    .find((one) => one !== '');
  const barred = outcome === 'barred';
  return {
    year,
    award: awards?.[0] ?? own,
    outcome: barred ? 'revoked' : outcome,
    ...(tiers?.[0] === undefined ? {} : { tier: tiers[0] }),
    ...(by.includes('applicant') ? { applicant: trialId } : {}),
    ...(title === undefined ? { applicant: trialId } : { title }),
    ...(barred ? { 'barred-until': 'life' as const } : {}),
  };
};

const winnersIn = (rows: readonly Row[]): readonly Winner[] =>
  rows.flatMap(asksOf).flatMap((ask) => (ask.rule === 'earlier-winner' ? [ask] : []));

/** What rows of `must: be` ask to have been won. */
const wanted = (rows: readonly Row[], fields: FieldValues, { year }: YearRecords): readonly HistoryEntry[] =>
  winnersIn(rows)
    .filter(({ must }) => must === 'be')
    .map((ask) => entry(ask, '', fields, year - 1));

const histories = (bench: Bench, trial: Trial, row: Row): readonly Trial[] =>
  winnersIn([row]).flatMap((ask) => {
    const { year, cycle } = bench.days;
    const own = bench.category.id;
    const of = (...years: readonly number[]) => ({
      ...trial,
      earlier: [...trial.earlier, ...years.map((one) => entry(ask, own, trial.fields, one))],
    });
    const back = (times: number) => of(...Array.from({ length: times }, (_, index) => year - cycle * (index + 1)));
    return [back(1), back(2), back(3), { ...trial, earlier: [] }];
  });

/** The same again, by the applicant or by another, here or where it may not stand either. */
const besides = ({ category }: Bench, trial: Trial, row: Row, year: YearRecords): readonly Trial[] => {
  const standing = (...beside: Trial['beside']) => ({ ...trial, beside });
  const here = (organization: 'own' | 'other') => ({ category: category.id, organization, fields: trial.fields });
  if (row.rule === 'per-applicant') {
    const most = Math.max(row.max, ...(row.kinds ?? []).map(({ max }) => max));
    const place = row['by-place'];
    const blank =
      place === undefined
        ? { ...here('own'), fields: {} }
        : { ...here('other'), fields: { [place]: trial.fields[place] } };
    return Array.from({ length: Math.min(most + 1, 30) }, (_, index) =>
      standing(...Array.from({ length: index + 1 }, () => blank)),
    );
  }
  if (row.rule === 'once') {
    const only = row.by.map((by) => {
      const id = typeof by === 'string' ? by : by.people;
      return { ...here('other'), fields: { [id]: trial.fields[id] } };
    });
    return [...only, here('other'), here('own')].map((one) => standing(one));
  }
  if (row.rule !== 'distinct-project') return [];
  return [...year.categories.values()]
    .filter(({ id }) => id !== category.id)
    .flatMap((other) =>
      other.category.rows.flatMap((its) =>
        its.rule === 'distinct-project'
          ? [standing({ category: other.id, organization: 'own', fields: { [its.title]: trial.fields[row.title] } })]
          : [],
      ),
    );
};

/** What stands around the application, changed. */
const around = (records: Records, trial: Trial, row: Row): readonly Trial[] => [
  ...(row.rule === 'applicant-kind' ? records.association.kinds.map(({ id }) => ({ ...trial, kind: id })) : []),
  ...(row.rule === 'supervised-by' ? [{ ...trial, supervised: [] }] : []),
  ...(row.rule === 'confirmed-by-place'
    ? (['late', 'elsewhere', 'stale', 'none'] as const).map((confirmation) => ({ ...trial, confirmation }))
    : []),
  ...(row.rule === 'within-window' ? (['late', 'early'] as const).map((receipt) => ({ ...trial, receipt })) : []),
  ...(row.rule === 'received-by-office'
    ? (['unseen', 'stale', 'elsewhere', 'none'] as const).map((receipt) => ({ ...trial, receipt }))
    : []),
  ...(row.rule === 'recognised' ? [{ ...trial, recognised: false }] : []),
  { ...trial, refused: [row.id] },
];

const changes = (bench: Bench, records: Records, year: YearRecords, trial: Trial, row: Row): Iterable<Trial> => {
  const { category } = bench.category;
  const set = (fields: FieldValues): Trial => ({ ...trial, fields: { ...trial.fields, ...fields } });
  /** One way is enough, so that all of them fail but one, and then that one. */
  const ofWays = function* () {
    if (row.rule !== 'any-of') return;
    const left = Object.fromEntries(fieldsOf(row).map((id) => [id, undefined]));
    for (const id of fieldsOf(row)) {
      const spec = category.field(id);
      if (spec === undefined) continue;
      for (const value of mutantsOf(trial.fields[id], spec, daysAround(asksFor(category, id), bench.days))) {
        yield set({ ...left, [id]: value });
      }
    }
  };
  const ofFields = function* () {
    for (const id of fieldsOf(row)) {
      const spec = category.field(id);
      if (spec === undefined) continue;
      for (const value of mutantsOf(trial.fields[id], spec, daysAround(asksFor(category, id), bench.days))) {
        yield set({ [id]: value });
      }
    }
  };
  return (function* () {
    yield* around(records, trial, row);
    yield* histories(bench, trial, row);
    yield* besides(bench, trial, row, year);
    yield* ofFields();
    yield* ofWays();
  })();
};

/** So many steps mend what the first guess got wrong, or it is given up. */
const mostSteps = 12;

/** An application that meets every row, from the first guess by one change after another. Undefined where none was found. */
const passing = (bench: Bench, records: Records, year: YearRecords): Trial | undefined => {
  let trial = first(records, year, bench.category, bench.days);
  for (let step = 0; step < mostSteps; step += 1) {
    const { bad } = bench.judged(trial);
    if (bad.length === 0) return trial;
    const row = bench.category.category.rows.find(({ id }) => id === bad[0]);
    if (row === undefined) return undefined;
    let better: Trial | undefined;
    for (const other of changes(bench, records, year, trial, row)) {
      if (bench.judged(other).bad.length < bad.length) {
        better = other;
        break;
      }
    }
    if (better === undefined) return undefined;
    trial = better;
  }
  return undefined;
};

const pairOf = (bench: Bench, records: Records, year: YearRecords, trial: Trial, row: Row): PairOfRow => {
  if (!judgesApplication(row)) {
    if (row.rule === 'stated' || row.rule === 'voted') return { kind: 'people', row };
    const pair = decidedPair(records, year, bench.category, row, bench.days.closing);
    return pair === undefined ? { kind: 'none', row } : { kind: 'pair', row, ...pair };
  }
  if (row.rule === 'judged') return { kind: 'people', row };
  const passes = bench.judged(trial).verdicts.get(row.id)?.says ?? '';
  const read = new Set(fieldsOf(row));
  const rows = new Map(bench.category.category.rows.map((one) => [one.id, one]));
  const isOther = (id: string) => {
    const one = rows.get(id);
    return (
      id === row.id || (one !== undefined && one.clause !== row.clause && fieldsOf(one).some((it) => read.has(it)))
    );
  };
  let shared = false;
  for (const other of changes(bench, records, year, trial, row)) {
    const { bad, verdicts } = bench.judged(other);
    if (bad.length === 1 && bad[0] === row.id) {
      return { kind: 'pair', row, passes, fails: verdicts.get(row.id)?.says ?? '' };
    }
    shared ||= bad.includes(row.id) && bad.every(isOther);
  }
  return { kind: 'none', row, ...(shared ? { shared } : {}) };
};

/** One for each row of the category, in the order of its table; undefined where no application could be made that meets them all. */
export const pairsOf = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
): readonly PairOfRow[] | undefined => {
  const bench = benchOf(records, year, category);
  const trial = bench === undefined ? undefined : passing(bench, records, year);
  if (bench === undefined || trial === undefined) return undefined;
  return category.category.rows.map((row) => pairOf(bench, records, year, trial, row));
};

/** What an invented year is made of: an application that meets every row, and for rows one that fails there alone. */
export interface Invented {
  readonly days: Days;
  readonly passes: Trial;
  /** Only what an application and the rulings on it can show by themselves: nothing stands beside them. */
  readonly fails: readonly { readonly row: Row; readonly trial: Trial }[];
}

/** Does it differ in its own fields alone, or in what somebody found who looked at a paper? */
const isByItself = (trial: Trial, other: Trial, row: Row): boolean =>
  other.kind === trial.kind &&
  other.supervised === trial.supervised &&
  other.confirmation === trial.confirmation &&
  other.receipt === trial.receipt &&
  other.beside === trial.beside &&
  other.earlier === trial.earlier &&
  other.recognised === trial.recognised &&
  (other.refused.length === 0 || row.rule === 'attested');

/** Undefined where no application meets every row. */
export const inventedOf = (records: Records, year: YearRecords, category: CategoryRecords): Invented | undefined => {
  const bench = benchOf(records, year, category);
  const trial = bench === undefined ? undefined : passing(bench, records, year);
  if (bench === undefined || trial === undefined) return undefined;
  const fails = category.category.rows.flatMap((row) => {
    if (!judgesApplication(row) || row.rule === 'judged' || row.advisory === true) return [];
    for (const other of changes(bench, records, year, trial, row)) {
      if (!isByItself(trial, other, row)) continue;
      const { bad, verdicts } = bench.judged(other);
      if (bad.length === 1 && bad[0] === row.id && verdicts.get(row.id)?.verdict === 'unmet')
        return [{ row, trial: other }];
    }
    return [];
  });
  return { days: bench.days, passes: trial, fails };
};
