/** A value for a field that is likely to pass, made from its own limits and from what the rows ask of it. No person and no unit is real. */
import { addDays, addMonths } from '../dates.ts';
import { optionsOf } from '../fields/choice.ts';
import type { FieldSpec } from '../fields/index.ts';
import { isNumber, rangeOf } from '../fields/numbers.ts';
import type { CellValue, DocumentRow, FieldValue, TableRow } from '../fields/value.ts';
import type { Row } from '../compile.ts';
import type { Condition } from '../rules/condition.ts';
import { sha256Of } from '../sha256.ts';

type Grounds = Extract<Condition, { rule: 'any-of' }>['of'][number];
type Part = Exclude<Grounds, { rule: 'all-of' }>;
/** What a row asks, those inside another row included. */
export type AskedRow = Row | Part;

export const asksOf = (row: Row): readonly AskedRow[] =>
  row.rule === 'any-of' ? row.of.flatMap((one): readonly Part[] => (one.rule === 'all-of' ? one.of : [one])) : [row];

export interface TrialDays {
  readonly opens: string;
  readonly closing: string;
  /** First day of the year window. */
  readonly from: string;
  readonly year: number;
  /** How many years lie between one call and the next. */
  readonly cycle: number;
}

export const applicant = '试填单位';
const other = (index: number): string => `试填外单位${index + 1}`;
const words = '试填内容';

const filled = (least: number, most: number): string =>
  least <= words.length
    ? words.slice(0, Math.max(1, most))
    : words.repeat(Math.ceil(least / words.length)).slice(0, least);

type Column = Extract<FieldSpec, { type: 'table' }>['columns'][number];

/** Which of several ids a row lets pass. */
const acceptedIn = (asks: readonly AskedRow[], all: readonly string[], column?: string): readonly string[] =>
  asks.reduce<readonly string[]>((left, ask) => {
    if (ask.rule === 'choice' && column === undefined) {
      return left.filter((id) => (ask.accept === undefined ? ask.not?.includes(id) !== true : ask.accept.includes(id)));
    }
    const asked = (ask.rule === 'rows' || ask.rule === 'yearly') && ask.column === column ? ask.accept : undefined;
    return asked === undefined ? left : left.filter((id) => asked.includes(id));
  }, all);

const numberIn = (asks: readonly AskedRow[], least: number, most: number, column?: string): number => {
  const wanted = asks.flatMap((ask) => (ask.rule === 'amount' && ask.column === column ? [ask] : []));
  const floor = Math.max(least, ...wanted.map(({ min = least }) => min));
  return Math.min(most, floor, ...wanted.map(({ max = most }) => max));
};

const papers = (
  spec: Extract<FieldSpec, { type: 'document' }>,
  asks: readonly AskedRow[],
  days: TrialDays,
  count: number,
): readonly DocumentRow[] => {
  const all = spec.kinds?.map(({ id }) => id);
  const wanted = asks.flatMap((ask) => (ask.rule === 'document' ? [ask] : []));
  const kinds = wanted.reduce<readonly string[] | undefined>(
    (left, { kinds: own }) => (own === undefined ? left : left?.filter((id) => own.includes(id))),
    all,
  );
  const parties = wanted
    .flatMap((ask) => ask.parties ?? [])
    .map((party) => {
      if (party === 'applicant') return applicant;
      return party.startsWith('word:') ? party.slice('word:'.length) : words;
    });
  return Array.from({ length: count }, (_, index) => ({
    title: `试填材料${index + 1}`,
    date: days.opens,
    pages: 1,
    sha256: sha256Of(`${spec.id} ${index}`),
    ...(all === undefined ? {} : { kind: kinds?.[0] ?? all[0] }),
    ...(spec.ask?.includes('issuer') === true ? { issuer: other(index) } : {}),
    ...(spec.ask?.includes('number') === true ? { number: `${index + 1}` } : {}),
    ...(spec.ask?.includes('parties') === true
      ? { parties: [...new Set([...parties, applicant, other(0)])].slice(0, 5) }
      : {}),
    ...(spec.ask?.includes('term') === true ? { from: days.opens, to: addMonths(days.closing, 120) } : {}),
    ...(spec.covers === undefined ? {} : { covers: spec.covers.map(({ id }) => id) }),
  }));
};

/** How many papers or rows are asked for. */
const countIn = (asks: readonly AskedRow[], least: number, most: number): number => {
  const wanted = asks.map((ask) => {
    if (ask.rule === 'document' || ask.rule === 'rows' || ask.rule === 'present') return ask.min ?? 1;
    if (ask.rule === 'count-of') return Math.max(ask.min, ask.outside ?? 0);
    return ask.rule === 'yearly' ? ask.years.length : 1;
  });
  const ceilings = asks.flatMap((ask) => (ask.rule === 'present' && ask.max !== undefined ? [ask.max] : []));
  return Math.min(most, Math.max(least, ...wanted), ...ceilings);
};

const cell = (column: Column, asks: readonly AskedRow[], days: TrialDays, index: number): CellValue => {
  const yearly = asks.find((ask) => ask.rule === 'yearly' && ask.year === column.id);
  if (yearly?.rule === 'yearly') return days.year + (yearly.years[index] ?? -1 - index);
  const value = scalar(column, asks, days, index, column.id);
  return value === undefined ? words : value;
};

/** `goodValue` makes these; a new type does not compile until it is said what its good value is. */
const madeElsewhere = { place: undefined, prose: undefined, table: undefined } as const;

const scalar = (
  spec: Column | FieldSpec,
  asks: readonly AskedRow[],
  days: TrialDays,
  index: number,
  column?: string,
): CellValue | undefined => {
  if (isNumber(spec)) {
    const { least, most } = rangeOf(spec);
    // Rather one than none.
    return numberIn(asks, Math.max(least, Math.min(1, most)), most, column);
  }
  if (spec.type === 'date') return days.opens;
  if (spec.type === 'statement') return true;
  if (spec.type === 'url') return `https://example.org/${index + 1}`;
  if (spec.type === 'choice') {
    const all = optionsOf(spec).map(({ id }) => id);
    const good = acceptedIn(asks, all, column);
    const one = good[0] ?? all[0] ?? '';
    return spec.many === undefined ? one : (good.length > 0 ? good : all).slice(0, Math.max(1, spec.many.min));
  }
  if (spec.type === 'document')
    return papers(
      spec,
      asks.filter(({ rule }) => column === undefined || rule === 'period'),
      days,
      spec.min ?? 1,
    );
  if (spec.type === 'text') {
    const text = index === 0 ? filled(spec.min ?? 1, spec.max) : other(index);
    return spec.many === undefined ? text : [text];
  }
  if (spec.type === 'reference') return ['trial'];
  return madeElsewhere[spec.type];
};

/** `asks`: of this field. */
export const goodValue = (
  spec: FieldSpec,
  asks: readonly AskedRow[],
  days: TrialDays,
  place: string,
): FieldValue | undefined => {
  if (spec.type === 'place') return place;
  if (spec.type === 'prose') return words.repeat(3);
  if (spec.type === 'document') {
    const min = spec.min ?? 1;
    return papers(spec, asks, days, countIn(asks, Math.max(1, min), spec.max ?? Math.max(min, 1)));
  }
  if (spec.type === 'table') {
    const rows = countIn(asks, Math.max(1, spec.min ?? 1), spec.max);
    return Array.from({ length: rows }, (_, index): TableRow =>
      Object.fromEntries(
        spec.columns.map((column) => [column.id, column.type === 'place' ? place : cell(column, asks, days, index)]),
      ),
    );
  }
  return scalar(spec, asks, days, 0);
};

/** Days on either side of every limit that a row may set. */
export const daysAround = (asks: readonly AskedRow[], { opens, closing, from }: TrialDays): readonly string[] => {
  const limits = asks.flatMap((ask) => {
    if (ask.rule !== 'period') return [];
    const before = ask.before === 'closing' ? closing : ask.before === 'opening' ? opens : ask.before;
    const back = ask.years ?? ask['at-least-years'];
    return [
      ...[ask.from, ask.to].filter((day) => day !== undefined),
      ...(back === undefined ? [] : [addMonths(before, -12 * back)]),
    ];
  });
  return [...new Set([opens, ...limits, closing, from].flatMap((day) => [day, addDays(day, -1), addDays(day, 1)]))];
};
