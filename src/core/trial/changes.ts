/** An application changed in one thing, in every way in which a row may come to fail, or to be met. */
import type { Row } from '../compile.ts';
import type { FieldValues } from '../fields/value.ts';
import type { Records, YearRecords } from '../records.ts';
import type { Bench } from './bench.ts';
import { asksFor, earlierWin, fieldsOf, winnersIn } from './first-guess.ts';
import { mutantsOf } from './mutants.ts';
import { daysAround } from './values.ts';
import type { Trial } from './world.ts';

const histories = (bench: Bench, trial: Trial, row: Row): readonly Trial[] =>
  winnersIn([row]).flatMap((ask) => {
    const { year, cycle } = bench.days;
    const own = bench.category.id;
    const of = (...years: readonly number[]) => ({
      ...trial,
      earlier: [...trial.earlier, ...years.map((one) => earlierWin(ask, own, trial.fields, one))],
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

export const changes = (bench: Bench, records: Records, year: YearRecords, trial: Trial, row: Row): Iterable<Trial> => {
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
