/** One row of a score sheet that came back: a card, a recusal, or what is wrong with its cells. */
import { type Finding, reporter } from '../core/finding.ts';
import { compare, fromDecimal, hasDecimals } from '../core/rational.ts';
import type { Criterion } from '../core/schema/category.ts';
import type { Cells, CellValue } from './cells.ts';
import { scoreSheetCodes } from './codes.ts';
import { columns } from './layout.ts';
import type { ScoreSheet, SheetRow } from './sheet.ts';

const report = reporter(scoreSheetCodes);

/** A cell in words: R01.xlsx“R01”表F9. */
export type Place = (row: number, column: number) => string;
export type Card = Readonly<Record<string, number>>;

export const textOf = (value: CellValue): string =>
  value.kind === 'text' ? value.value : value.kind === 'number' ? String(value.value) : '';

interface CellRead {
  readonly points?: number;
  readonly finding?: Finding;
}

const readPoints = (value: CellValue, criterion: Criterion, decimals: number, where: string): CellRead => {
  const max = criterion.weight;
  if (value.kind === 'blank') return {};
  if (value.kind === 'formula') return { finding: report('sheet-formula', { where }) };
  if (value.kind === 'text') return { finding: report('sheet-not-number', { where, max }) };
  const points = value.value;
  const exact = fromDecimal(points);
  if (compare(exact, fromDecimal(0)) < 0 || compare(exact, fromDecimal(max)) > 0) {
    return { finding: report('sheet-out-of-range', { where, points, max }) };
  }
  return hasDecimals(exact, decimals)
    ? { points }
    : { finding: report('sheet-decimals', { where, points, places: decimals }) };
};

export interface RowRead {
  readonly card?: Card;
  readonly recused?: string;
  readonly findings: readonly Finding[];
}

/** A row of an expert who is or declares himself recused: nothing may be scored there. */
const readRecused = (sheet: ScoreSheet, cells: Cells, at: number, reason: string, place: Place): RowRead => ({
  recused: reason,
  findings: sheet.criteria.flatMap((_, index) => {
    const column = columns.firstCriterion + index;
    const value = cells.at(at, column);
    const empty = value.kind === 'blank' || textOf(value) === '回避';
    return empty ? [] : [report('sheet-recused-scored', { where: place(at, column) })];
  }),
});

export const readRow = (sheet: ScoreSheet, row: SheetRow, cells: Cells, at: number, place: Place): RowRead => {
  const declared = textOf(cells.at(at, columns.recusal));
  const reason = row.recused ?? (declared === '' ? null : declared);
  if (reason !== null) return readRecused(sheet, cells, at, reason, place);
  const read = sheet.criteria.map((criterion, index) => {
    const column = columns.firstCriterion + index;
    return {
      id: criterion.id,
      column,
      ...readPoints(cells.at(at, column), criterion, sheet.decimals, place(at, column)),
    };
  });
  const blank = read.filter(({ points, finding }) => points === undefined && finding === undefined);
  const card = Object.fromEntries(read.flatMap(({ id, points }) => (points === undefined ? [] : [[id, points]])));
  return {
    ...(Object.keys(card).length === 0 ? {} : { card }),
    findings: [
      ...read.flatMap(({ finding }) => finding ?? []),
      ...blank.map(({ column }) => report('sheet-blank', { where: place(at, column), application: row.application })),
    ],
  };
};
