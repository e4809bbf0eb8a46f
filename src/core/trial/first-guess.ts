/** The first guess at an application that meets every row: good values of its fields, and what rows ask to stand around it. */
import type { Row } from '../compile.ts';
import type { FieldValues } from '../fields/value.ts';
import type { CategoryRecords, Records, YearRecords } from '../records.ts';
import { readsOf } from '../rules/index.ts';
import type { HistoryEntry } from '../schema/history.ts';
import { type AskedRow, asksOf, type TrialDays, goodValue } from './values.ts';
import { type Trial, trialId } from './world.ts';

/** Fields that a row reads, by their ids. */
export const fieldsOf = (row: Row): readonly string[] =>
  readsOf(row).flatMap((read) => (read.thing === 'field' ? read.id : []));

export const asksFor = (category: CategoryRecords['category'], field: string): readonly AskedRow[] =>
  category.rows.flatMap((row) => asksOf(row).filter((ask) => 'field' in ask && ask.field === field));

export const firstGuess = (
  records: Records,
  year: YearRecords,
  { category }: CategoryRecords,
  days: TrialDays,
): Trial => {
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

type Winner = Extract<AskedRow, { rule: 'earlier-winner' }>;

export const earlierWin = (
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

export const winnersIn = (rows: readonly Row[]): readonly Winner[] =>
  rows.flatMap(asksOf).flatMap((ask) => (ask.rule === 'earlier-winner' ? [ask] : []));

/** What rows of `must: be` ask to have been won. */
const wanted = (rows: readonly Row[], fields: FieldValues, { year }: YearRecords): readonly HistoryEntry[] =>
  winnersIn(rows)
    .filter(({ must }) => must === 'be')
    .map((ask) => earlierWin(ask, '', fields, year - 1));
