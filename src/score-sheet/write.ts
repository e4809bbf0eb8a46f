/** A score sheet as an .xlsx file. */
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { cellName, columns, idRow, keyText, tableRows } from './layout.ts';
import type { Criterion } from '../core/schema/category.ts';
import { openFormats, protection } from './protection.ts';
import { rangeOf, type ScoreSheet, type SheetRow } from './sheet.ts';

/** Points by application and criterion: what an expert would have typed; for rehearsals and tests. */
export type Points = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

const border = { borderStyle: 'thin', borderColor: '#999999' } as const;
const small = { textColor: '#808080', fontSize: 8 } as const;
const grey = { backgroundColor: '#E6E6E6' } as const;
const middle = { alignVertical: 'center' } as const;
const wrapped = { wrap: true, ...middle } as const;
/** Two lines of text, and four in the head; programs do not all grow a row by themselves. */
const heights = { line: 32, head: 64 } as const;

/** What it is for, in words that an expert who never saw the site understands. */
const ownLineWords = (line: string): string =>
  `您的回执码：${line}　评完请抄下或者拍照，自己留着，不给别人：结果公布后在网站“自行核对”里输入，能看到您的评分是否原样计入。`;

const head = ({ title, key, ownLine, help, criteria }: ScoreSheet): Row[] => {
  const labels = [
    '编号',
    '登记号',
    '名称',
    '申报单位',
    '回避（写明原因）',
    ...criteria.map((criterion) => `${criterion.label}\n（${rangeOf(criterion)}）`),
    '合计',
  ];
  return [
    [{ value: title, fontWeight: 'bold', fontSize: 16 }],
    [{ value: keyText(key, ownLine !== undefined), ...small }],
    ...help.map((value): Row => [{ value }]),
    ...(ownLine === undefined ? [] : [[{ value: ownLineWords(ownLine.line ?? ''), fontWeight: 'bold' as const }]]),
    idRow(criteria).map((value): Cell => ({ value, ...small, ...border })),
    labels.map((value): Cell => ({
      value,
      fontWeight: 'bold',
      align: 'center',
      height: heights.head,
      ...wrapped,
      ...border,
    })),
  ];
};

/** The sum of a row; a grade counts its points. */
const totalOf = (criteria: readonly Criterion[], at: number): string => {
  const cells = criteria.map((_, index) => cellName(at, columns.firstCriterion + index));
  const all = `${cells[0] ?? ''}:${cells.at(-1) ?? ''}`;
  if (criteria.every(({ grades }) => grades === undefined)) return `IF(COUNT(${all})=0,"",SUM(${all}))`;
  const points = criteria.map(({ grades = [] }, index) =>
    grades.reduceRight(
      (otherwise, { word, points: given }) =>
        `IF(${cells[index]}="${word.replaceAll('"', '""')}",${given},${otherwise})`,
      `N(${cells[index]})`,
    ),
  );
  return `IF(COUNTA(${all})=0,"",${points.join('+')})`;
};

const line = ({ criteria, ownLine }: ScoreSheet, row: SheetRow, index: number, points: Points): Row => {
  const closed = row.recused !== null;
  const text = (value: string): Cell => ({ value, type: String, ...wrapped, ...border, ...(closed ? grey : {}) });
  const number = { type: Number, format: openFormats.points, ...middle, ...border };
  const word = { type: String, format: openFormats.reason, align: 'center', ...middle, ...border } as const;
  const at = tableRows(ownLine !== undefined).first + index;
  return [
    { value: row.application, height: heights.line, ...small, ...middle, ...border, ...(closed ? grey : {}) },
    text(row.number),
    text(row.title),
    text(row.organization),
    closed ? text(row.recused ?? '') : { type: String, format: openFormats.reason, ...wrapped, ...border },
    ...criteria.map(({ id, grades }): Cell => {
      if (closed) return { value: '回避', align: 'center', ...middle, ...grey, ...border };
      const typed = points[row.application]?.[id];
      if (grades !== undefined) return typed === undefined ? word : { value: String(typed), ...word };
      return typed === undefined ? number : { value: Number(typed), ...number };
    }),
    closed
      ? { value: '', ...grey, ...border }
      : { value: totalOf(criteria, at), type: 'Formula', ...middle, ...border },
  ];
};

export const writeScoreSheet = (sheet: ScoreSheet, points: Points = {}): Promise<Buffer> => {
  const lines = sheet.rows.map((row, index) => line(sheet, row, index, points));
  const { first } = tableRows(sheet.ownLine !== undefined);
  const last = first + Math.max(sheet.rows.length, 1) - 1;
  const cells = sheet.criteria.map(({ weight, grades }, index) => {
    const column = columns.firstCriterion + index;
    const range = `${cellName(first, column)}:${cellName(last, column)}`;
    return grades === undefined ? { range, max: weight } : { range, words: grades.map(({ word }) => word) };
  });
  return writeExcelFile(
    [...head(sheet), ...lines],
    {
      sheet: sheet.key.reviewer,
      orientation: 'landscape',
      stickyRowsCount: first,
      columns: [16, 15, 30, 24, 14, ...sheet.criteria.map(() => 12), 8].map((width) => ({ width })),
    },
    { features: [protection(cells)] },
  ).toBuffer();
};
