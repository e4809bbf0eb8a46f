/** One row of a score sheet that came back: a card, a recusal, or what is wrong with its cells. */
import { type Finding, reporter } from '../core/finding.ts';
import { compare, fromDecimal, hasDecimals } from '../core/rational.ts';
import type { Criterion } from '../core/schema/category.ts';
import type { Cells, SheetCell } from './cells.ts';
import { decimalWords } from '../core/words.ts';
import { scoreSheetCodes } from './codes.ts';
import { declaredReason } from './conflicts.ts';
import { columns } from './layout.ts';
import type { ScoreSheet, SheetRow } from './sheet.ts';

const report = reporter(scoreSheetCodes);

/** A cell in words: R01.xlsx“R01”表F9. */
export type CellName = (row: number, column: number) => string;
export type TypedMarks = Readonly<Record<string, number>>;

export const cellText = (value: SheetCell): string =>
  value.kind === 'text'
    ? value.value
    : value.kind === 'number'
      ? String(value.value)
      : value.kind === 'shown'
        ? value.shown
        : '';

/** As much of a cell as a message can hold. */
const short = (text: string): string => ([...text].length > 12 ? `${[...text].slice(0, 12).join('')}…` : text);

interface CellRead {
  readonly points?: number;
  readonly finding?: Finding;
}

/** A criterion in words: one of them, as it stands in the list. */
const readGrade = (value: SheetCell, grades: NonNullable<Criterion['grades']>, where: string): CellRead => {
  if (value.kind === 'blank') return {};
  if (value.kind === 'formula') return { finding: report('sheet-formula', { where }) };
  const written = cellText(value).trim();
  const grade = grades.find(({ word, points }) => word === written || String(points) === written);
  if (grade !== undefined) return { points: grade.points };
  const words = grades.map(({ word }) => word).join('、');
  return { finding: report('sheet-grade', { where, grades: words, shown: short(written) }) };
};

const readPoints = (value: SheetCell, criterion: Criterion, decimals: number, where: string): CellRead => {
  const max = criterion.weight;
  if (criterion.grades !== undefined) return readGrade(value, criterion.grades, where);
  if (value.kind === 'blank') return {};
  if (value.kind === 'formula') return { finding: report('sheet-formula', { where }) };
  if (value.kind === 'text') return { finding: report('sheet-not-number', { where, max, shown: short(value.value) }) };
  if (value.kind === 'shown') {
    const { shown, held, format } = value;
    return { finding: report('sheet-shown-differs', { where, shown: short(shown), held, format: short(format) }) };
  }
  const points = value.value;
  const exact = fromDecimal(points);
  if (compare(exact, fromDecimal(0)) < 0 || compare(exact, fromDecimal(max)) > 0) {
    return { finding: report('sheet-out-of-range', { where, points, max }) };
  }
  return hasDecimals(exact, decimals)
    ? { points }
    : { finding: report('sheet-decimals', { where, points, most: decimalWords(decimals) }) };
};

/** What people write where there is nothing to write: no recusal was meant. */
const saysNo =
  /^(?:否|不|不是|(?:不|无须?需?|不需要?|不必|不用|不涉及|没有需要|是否)?回避(?:否|无|没有|不需要)|(?:本人)?(?:无|没有|不存在|不涉及|未发现)(?:需要?|应当?|任何)?的?(?:回避|利益冲突|利害关系|关系|关联)?(?:情形|情况|事项|关系|原因)?|(?:本人)?(?:不|无需|无须|不需要?|不必|不用)回避|无需|无须|不需要?|不用|不必|不涉及|不适用|暂?无|无关|与本人无关|×|✗|✘|╳|x|n|no|none|na|n\/a|0|[-—–/\\╱.。,、~～]+)$/i;

/** One sign for every tick and every empty box, with brackets around it or none. */
const boxed = (words: string): string =>
  words
    .replaceAll(/[([【〔][√✓✔☑■☒●🗸🗹🗷🗵xv][)\]】〕]/giu, '☑')
    .replaceAll(/[([【〔][)\]】〕]/g, '☐')
    .replaceAll(/[√✓✔☑■☒●🗸🗹🗷🗵]/gu, '☑')
    .replaceAll(/[□☐○◯▢◻◽❏❐❑❒]/gu, '☐');

const answer = '(不回避|无需回避|回避|不是|是|否|有|没有|无)';
/** Words with the boxes before them or behind them, as they were ticked; undefined where it is not that. */
const ticked = (words: string): readonly string[] | undefined => {
  const isBefore = /^[☑☐]/.test(words);
  const pair = isBefore ? `([☑☐])${answer}` : `${answer}([☑☐]?)`;
  if (!new RegExp(`^(?:${pair.replaceAll('(', '(?:')}|${answer.replace('(', '(?:')})+$`).test(words)) return undefined;
  return [...words.matchAll(new RegExp(pair, 'g'))].flatMap(([, one = '', other = '']) =>
    (isBefore ? one : other) === '☑' ? [isBefore ? other : one] : [],
  );
};

/** Is it a recusal that an expert wrote? Marks and spaces do not count, nor the width of letters. Of two ticks nobody can say, so it is. */
export const isRecusal = (written: string): boolean => {
  const words = boxed(written.normalize('NFKC').replaceAll(/[\s，,。；;、!！:：]/g, ''));
  if (words === '' || /^☐+$/.test(words) || saysNo.test(words)) return false;
  const [choice, ...more] = /[☑☐]/.test(words) ? (ticked(words) ?? []) : [];
  return choice === undefined || more.length > 0 || !saysNo.test(choice);
};

export interface RowRead {
  readonly card?: TypedMarks;
  readonly recused?: string;
  readonly findings: readonly Finding[];
}

/** A row of an expert who is or declares himself recused: nothing may be scored there. */
const readRecused = (sheet: ScoreSheet, cells: Cells, at: number, reason: string, place: CellName): RowRead => ({
  recused: reason,
  findings: sheet.criteria.flatMap((_, index) => {
    const column = columns.firstCriterion + index;
    const value = cells.at(at, column);
    const empty = value.kind === 'blank' || cellText(value) === '回避';
    return empty ? [] : [report('sheet-recused-scored', { where: place(at, column) })];
  }),
});

export const readRow = (sheet: ScoreSheet, row: SheetRow, cells: Cells, at: number, place: CellName): RowRead => {
  const declared = cellText(cells.at(at, columns.recusal));
  // What was typed may say who the expert is, and the decision is public: it says that it was declared.
  const reason = row.recused ?? (isRecusal(declared) ? declaredReason : null);
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
