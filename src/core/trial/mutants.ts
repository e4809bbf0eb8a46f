/** A value with one thing about it changed, the smallest change first: what may make one row fail, or mend it. */
import { addDays, addMonths } from '../dates.ts';
import { optionsOf } from '../fields/choice.ts';
import type { FieldSpec } from '../fields/index.ts';
import { isNumber, rangeOf } from '../fields/numbers.ts';
import {
  type CellValue,
  documentsOf,
  type DocumentRow,
  type FieldValue,
  rowsOf,
  type TableRow,
} from '../fields/value.ts';
import { sha256Of } from '../sha256.ts';
import { applicant } from './values.ts';

type Column = Extract<FieldSpec, { type: 'table' }>['columns'][number];

const stranger = '试填的另一个单位';

const ofPaper = (
  paper: DocumentRow,
  spec: Extract<FieldSpec, { type: 'document' }>,
  days: readonly string[],
): readonly DocumentRow[] => [
  ...(spec.kinds ?? []).filter(({ id }) => id !== paper.kind).map(({ id }) => ({ ...paper, kind: id })),
  ...days.filter((day) => day !== paper.date).map((date) => ({ ...paper, date })),
  ...(paper.to === undefined || paper.from === undefined
    ? []
    : [
        { ...paper, to: addDays(addMonths(paper.from, 12), -2) },
        { ...paper, to: addDays(paper.from, 1) },
        { ...paper, to: paper.from },
        ...days.map((to) => ({ ...paper, from: addMonths(to, -24), to })),
      ]),
  ...(paper.covers ?? []).map((out) => ({ ...paper, covers: paper.covers?.filter((id) => id !== out) })),
  ...(paper.parties ?? []).map((out) => ({
    ...paper,
    parties: paper.parties?.map((party) => (party === out ? stranger : party)),
  })),
  ...(paper.issuer === undefined
    ? []
    : [
        { ...paper, issuer: applicant },
        { ...paper, issuer: stranger },
      ]),
];

/** The same with more of them, one after another, as far as they fit. */
const more = <Item extends DocumentRow | TableRow>(
  items: readonly Item[],
  most: number,
): readonly (readonly Item[])[] => {
  const [last] = items.slice(-1);
  if (last === undefined) return [];
  const another = (index: number): Item =>
    'sha256' in last ? { ...last, sha256: sha256Of(`another ${index}`) } : { ...last };
  return Array.from({ length: Math.min(10, Math.max(0, most - items.length)) }, (_, count) => [
    ...items,
    ...Array.from({ length: count + 1 }, (__, index) => another(index)),
  ]);
};

const ofPapers = (value: unknown, spec: Extract<FieldSpec, { type: 'document' }>, days: readonly string[]) => {
  const papers = documentsOf(value);
  const changed = papers.flatMap((paper, index) =>
    ofPaper(paper, spec, days).map((other) => papers.map((one, place) => (place === index ? other : one))),
  );
  // A row looks for the best paper, so that all of them are changed as one.
  const [first] = papers;
  const all =
    first === undefined
      ? []
      : ofPaper(first, spec, days).map((other) => papers.map((one) => ({ ...other, sha256: one.sha256 })));
  return [...changed, ...all, papers.slice(0, -1), ...more(papers, spec.max ?? papers.length + 1)];
};

const ofScalar = (
  value: CellValue | undefined,
  spec: FieldSpec | Column,
  days: readonly string[],
): readonly (CellValue | undefined)[] => {
  if (spec.type === 'choice') {
    const others = optionsOf(spec).map(({ id }) => id);
    const own = spec.open === true ? [{ other: '试填的其他' }] : [];
    return spec.many === undefined
      ? [...others.filter((id) => id !== value), ...own]
      : [...others.map((id) => [id]), ...own.map((one) => [one])];
  }
  if (isNumber(spec)) {
    const { least, most } = rangeOf(spec);
    const now = typeof value === 'number' ? value : least;
    return [now - 1, now + 1, least, most].filter((one) => one !== value && one >= least && one <= most);
  }
  if (spec.type === 'date') return days.filter((day) => day !== value);
  if (spec.type === 'document') return ofPapers(value, spec, days);
  return spec.type === 'text' && spec.many === undefined ? [stranger, applicant] : [];
};

const ofTable = (
  value: unknown,
  spec: Extract<FieldSpec, { type: 'table' }>,
  days: readonly string[],
): readonly (readonly TableRow[])[] => {
  const rows = rowsOf(value);
  const cells = spec.columns.flatMap((column) =>
    rows.flatMap((row, index) =>
      ofScalar(row[column.id], column, days).map((cell) =>
        rows.map((one, place) => (place === index ? { ...one, [column.id]: cell } : one)),
      ),
    ),
  );
  const columns = spec.columns.flatMap((column) =>
    ofScalar(rows[0]?.[column.id], column, days).map((cell) => rows.map((one) => ({ ...one, [column.id]: cell }))),
  );
  return [...cells, ...columns, rows.slice(0, -1), ...more(rows, spec.max)];
};

export const mutantsOf = (
  value: FieldValue | undefined,
  spec: FieldSpec,
  days: readonly string[],
): readonly (FieldValue | undefined)[] => {
  if (spec.type === 'table') return [...ofTable(value, spec, days), undefined];
  if (spec.type === 'document') return [...ofPapers(value, spec, days), undefined];
  const list = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  const lists = spec.type === 'text' && spec.many !== undefined ? [list.slice(0, -1), [...list, stranger]] : [];
  const scalar = typeof value === 'object' && !Array.isArray(value) ? undefined : value;
  return [...ofScalar(isCell(scalar) ? scalar : undefined, spec, days), ...lists, undefined];
};

const isCell = (value: FieldValue | undefined): value is CellValue =>
  typeof value === 'string' || typeof value === 'number' || value === true;
