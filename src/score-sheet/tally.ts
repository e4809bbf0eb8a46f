/**
 * 计票表: one ballot of a round as a spreadsheet, to be filled in by those who count and read back. Of a secret ballot it has a row
 * of numbers for each application and no place for a card; of an open one a column for each voter, by code.
 */
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { isDate } from '../core/dates.ts';
import { type Finding, reporter } from '../core/finding.ts';
import type { Ballot, Count } from '../core/schema/ballot.ts';
import type { Decision } from '../core/schema/decision.ts';
import type { VoteRules } from '../core/schema/votes.ts';
import { tallyCodes } from './ballot-codes.ts';
import { type Cells, readWorkbook, type SheetCell } from './cells.ts';
import { type OpenCells, openFormats, protection } from './protection.ts';

const report = reporter(tallyCodes);

export interface TallySheet {
  /** `2027/paper/final` */
  readonly round: string;
  readonly title: string;
  readonly rules: VoteRules;
  /** The level that the ballot is about; absent where it is about all. */
  readonly tier?: { readonly id: string; readonly name: string } | undefined;
  readonly again?: Ballot['again'];
  /** Levels that a card may name, from the best; none where it says yes or no. */
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly { readonly application: string; readonly number: string; readonly title: string }[];
}

const form = 'gongshi-tally-1';
const keyOf = ({ round, tier, again }: TallySheet): string => [form, round, tier?.id ?? '-', again ?? '-'].join(' ');

const mark = /^gongshi-tally-1 (\d{4}\/[a-z0-9-]+\/[a-z0-9-]+) ([a-z0-9-]+) (tie|unfilled|-)$/;

/** The sheets that carry our mark, wherever they stand among the others. */
const marked = (sheets: readonly Cells[]): readonly Cells[] =>
  sheets.filter((cells) => mark.test(textOf(cells.at(at.key, 0))));

/** Whose sheet a file is; undefined where it carries no mark of ours. */
export const keyIn = (
  bytes: Uint8Array,
): { readonly round: string; readonly tier?: string; readonly again?: 'tie' | 'unfilled' } | undefined => {
  const book = readWorkbook(bytes);
  const cells = book.ok ? marked(book.sheets)[0] : undefined;
  const [, round, tier, again] = mark.exec(cells === undefined ? '' : textOf(cells.at(at.key, 0))) ?? [];
  if (round === undefined || tier === undefined) return undefined;
  return {
    round,
    ...(tier === '-' ? {} : { tier }),
    ...(again === 'tie' || again === 'unfilled' ? { again } : {}),
  };
};

/** Rows and columns count from 0. */
const at = { title: 0, key: 1, help: 2, heads: 3, numbers: 4, labels: 6, first: 7 } as const;
const firstMark = 3;

const labels = ['编号', '登记号', '名称'] as const;
const papers = ['实到', '发出', '收回', '有效', '无效'] as const;
const headsOf = ({ rules }: TallySheet): readonly string[] => [
  '表决日期（2027-11-02）',
  '会议文件',
  ...(rules.secret ? papers : papers.slice(0, 1)),
];

const columnsOf = ({ levels, rules }: TallySheet): readonly string[] =>
  rules.secret
    ? [
        ...(levels.length > 0 ? [...levels.map(({ name }) => name), '不列'] : ['同意', '反对']),
        '弃权',
        '本项无效',
        '回避',
      ]
    : Array.from({ length: rules.members }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);

const words = { yes: '同意', no: '反对', abstain: '弃权', recused: '回避' } as const;
const markWords = ({ levels }: TallySheet): string =>
  levels.length > 0
    ? [...levels.map(({ name }) => name), '不列', '弃权', '回避'].join('、')
    : Object.values(words).join('、');

/** Up to 702 columns: a member has one. */
const columnName = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26));

const border = { borderStyle: 'thin', borderColor: '#999999' } as const;
const grey = { backgroundColor: '#E6E6E6' } as const;

/** Numbers already counted, for rehearsals and tests: the row of numbers, and marks by application in the order of the columns. */
export interface FilledTally {
  readonly numbers?: readonly (string | number)[];
  readonly marks?: Readonly<Record<string, readonly (string | number)[]>>;
}

/** A cell to be filled in; its format keeps a program from making a date of what is typed. */
const open = (value: string | number | undefined, counts: boolean): Cell => {
  const kept = counts && typeof value !== 'string' ? { type: Number, format: openFormats.count } : undefined;
  if (kept !== undefined)
    return value === undefined ? { ...kept, ...border } : { value: Number(value), ...kept, ...border };
  const text = { type: String, format: openFormats.reason, ...border } as const;
  return value === undefined ? text : { value: String(value), ...text };
};

/** Where numbers and marks go, with what may stand there. */
const openCells = (sheet: TallySheet): readonly OpenCells[] => {
  const { rules, rows } = sheet;
  const counts = { max: rules.members, whole: true } as const;
  const last = at.first + Math.max(rows.length, 1) - 1;
  const marks = `${columnName(firstMark)}${at.first + 1}:${columnName(firstMark + columnsOf(sheet).length - 1)}${last + 1}`;
  const numbers = `C${at.numbers + 1}:${columnName(headsOf(sheet).length - 1)}${at.numbers + 1}`;
  return [
    { range: numbers, ...counts },
    rules.secret ? { range: marks, ...counts } : { range: marks, words: markWords(sheet).split('、') },
  ];
};

export const writeTally = (sheet: TallySheet, { numbers = [], marks = {} }: FilledTally = {}): Promise<Buffer> => {
  const columns = columnsOf(sheet);
  const help = sheet.rules.secret
    ? '只填票数，不写是谁的票。没有的填0，每一格都要填；有效加无效应等于收回。'
    : `每格填一位委员的表决：${markWords(sheet)}；没有到会的空着。`;
  const rows: Row[] = [
    [{ value: sheet.title, fontWeight: 'bold', fontSize: 16 }],
    [{ value: keyOf(sheet), textColor: '#808080', fontSize: 8 }],
    [{ value: `应到${sheet.rules.members}人。${help}` }],
    headsOf(sheet).map((value): Cell => ({ value, fontWeight: 'bold', wrap: true, ...border })),
    headsOf(sheet).map((_, index): Cell => open(numbers[index], index > 1)),
    [],
    [...labels, ...columns].map((value): Cell => ({ value, fontWeight: 'bold', ...border })),
    ...sheet.rows.map(({ application, number, title }): Row => [
      { value: application, textColor: '#808080', fontSize: 8, ...border, ...grey },
      { value: number, ...border, ...grey },
      { value: title, wrap: true, ...border, ...grey },
      ...columns.map((_, index): Cell => open(marks[application]?.[index], sheet.rules.secret)),
    ]),
  ];
  return writeExcelFile(
    rows,
    {
      sheet: '计票表',
      orientation: 'landscape',
      stickyRowsCount: at.first,
      columns: [22, 16, 32, ...columns.map(() => 9)].map((width) => ({ width })),
    },
    { features: [protection(openCells(sheet))] },
  ).toBuffer();
};

export interface TallyRead {
  /** Undefined when something could not be read. */
  readonly ballot: Ballot | undefined;
  readonly recusals: Decision['recusals'];
  readonly findings: readonly Finding[];
}

const textOf = (cell: SheetCell): string =>
  cell.kind === 'text' ? cell.value : cell.kind === 'number' ? String(cell.value) : '';

const wrongCell = (file: string, row: number, column: number, what: string): Finding =>
  report('tally-cell', { file, cell: `${columnName(column)}${row + 1}`, what });

/** A whole number that is not negative. */
const countAt = (file: string, cells: Cells, row: number, column: number, findings: Finding[]): number => {
  const cell = cells.at(row, column);
  const value = cell.kind === 'number' ? cell.value : NaN;
  if (Number.isInteger(value) && value >= 0) return value;
  findings.push(wrongCell(file, row, column, cell.kind === 'blank' ? '没有填，没有的填0' : '应为整数'));
  return 0;
};

const countsOf = (file: string, cells: Cells, sheet: TallySheet, findings: Finding[]): Record<string, Count> =>
  Object.fromEntries(
    sheet.rows.map(({ application }, index): [string, Count] => {
      const n = (column: number) => countAt(file, cells, at.first + index, firstMark + column, findings);
      const { levels } = sheet;
      const own = Math.max(levels.length, 1);
      const rest = { no: n(own), abstain: n(own + 1), void: n(own + 2), recused: n(own + 3) };
      return levels.length === 0
        ? [application, { yes: n(0), ...rest }]
        : [application, { levels: Object.fromEntries(levels.map(({ id }, level) => [id, n(level)])), ...rest }];
    }),
  );

const cardsOf = (file: string, cells: Cells, sheet: TallySheet, findings: Finding[]) => {
  const cards: Record<string, Record<string, string>> = {};
  const recusals: Decision['recusals'] = [];
  const known = new Map<string, string>([
    ...(sheet.levels.length > 0 ? sheet.levels.map(({ id, name }) => [name, id] as const) : [['同意', 'yes'] as const]),
    ['反对', 'no'],
    ['不列', 'no'],
    ['弃权', 'abstain'],
  ]);
  for (const [column, reviewer] of columnsOf(sheet).entries()) {
    const own = sheet.rows.map((_, index) => cells.at(at.first + index, firstMark + column));
    // Who did not come has a column of nothing; who came and left one blank has to be asked.
    const came = own.some(({ kind }) => kind !== 'blank');
    for (const [index, { application }] of sheet.rows.entries()) {
      const cell = own[index] ?? { kind: 'blank' };
      const text = textOf(cell);
      const mark = known.get(text);
      if (text === '回避') recusals.push({ reviewer, application, reason: '表决时回避' });
      else if (mark !== undefined) cards[reviewer] = { ...cards[reviewer], [application]: mark };
      else if (cell.kind === 'formula')
        findings.push(wrongCell(file, at.first + index, firstMark + column, '是公式，请直接填写'));
      else if (cell.kind !== 'blank')
        findings.push(wrongCell(file, at.first + index, firstMark + column, `应为${markWords(sheet)}`));
      else if (came)
        findings.push(
          wrongCell(file, at.first + index, firstMark + column, '没有填；没有到会的整列空着，到会没有表决的填“弃权”'),
        );
    }
  }
  return { cards, recusals };
};

/** A day as it was typed, or as the program that took it for a day shows it. */
const dayOf = (cell: SheetCell): string => {
  const text = cell.kind === 'shown' ? cell.shown : textOf(cell);
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim()) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** The first place where the table is not as it was given out: its heads, and all that tells an application on its row. */
const moved = (cells: Cells, sheet: TallySheet): string | undefined => {
  const heads = [
    ...headsOf(sheet).map((text, column) => [at.heads, column, text] as const),
    ...[...labels, ...columnsOf(sheet)].map((text, column) => [at.labels, column, text] as const),
  ];
  const head = heads.find(([row, column, text]) => textOf(cells.at(row, column)) !== text.trim());
  if (head !== undefined) return `${columnName(head[1])}${head[0] + 1}应当是“${head[2]}”`;
  const row = sheet.rows.find(({ application, number, title }, index) =>
    [application, number, title].some((text, column) => textOf(cells.at(at.first + index, column)) !== text.trim()),
  );
  return row === undefined ? undefined : `“${row.application}”不在原来的行，或者它的登记号、名称改过了`;
};

/** `sheet`: what was given out; `file`: what came back. */
export const readTally = (sheet: TallySheet, file: string, bytes: Uint8Array): TallyRead => {
  const nothing = (why: string): TallyRead => ({
    ballot: undefined,
    recusals: [],
    findings: [report('tally-unreadable', { file, why })],
  });
  const book = readWorkbook(bytes);
  if (!book.ok) return nothing('打不开');
  const ours = marked(book.sheets);
  if (ours.length > 1) return nothing(`里面有${ours.length}张计票表：${ours.map((each) => each.sheet).join('、')}`);
  const [cells] = ours;
  if (cells === undefined || textOf(cells.at(at.key, 0)) !== keyOf(sheet)) return nothing('不是这一轮的计票表');
  const place = moved(cells, sheet);
  if (place !== undefined) return nothing(place);
  const [below, right] = [at.first + sheet.rows.length, firstMark + columnsOf(sheet).length];
  const isBeside = (row: number, column: number) => cells.at(row, column).kind !== 'blank';
  for (let row = below; row < Math.min(cells.height, below + 200); row += 1)
    for (let column = 0; column < Math.min(cells.width, right + 12); column += 1)
      if (isBeside(row, column)) return nothing(`${columnName(column)}${row + 1}在表的下面，有内容`);
  for (let row = at.labels; row < below; row += 1)
    for (let column = right; column < Math.min(cells.width, right + 12); column += 1)
      if (isBeside(row, column)) return nothing(`${columnName(column)}${row + 1}在表的右边，有内容`);
  const findings: Finding[] = [];
  const date = dayOf(cells.at(at.numbers, 0));
  if (!isDate(date)) findings.push(wrongCell(file, at.numbers, 0, '日期应写成 2027-11-02'));
  const document = textOf(cells.at(at.numbers, 1));
  if (document === '') findings.push(wrongCell(file, at.numbers, 1, '没有填会议文件'));
  const number = (column: number) => countAt(file, cells, at.numbers, column, findings);
  const every = {
    date,
    ...(sheet.tier === undefined ? {} : { tier: sheet.tier.id }),
    ...(sheet.again === undefined ? {} : { again: sheet.again }),
    attending: number(2),
    document,
  };
  if (sheet.rules.secret) {
    const [issued, returned, valid, invalid] = [number(3), number(4), number(5), number(6)];
    const counts = countsOf(file, cells, sheet, findings);
    const ballot: Ballot = { secret: true, ...every, issued, returned, valid, invalid, counts };
    return { ballot: findings.length > 0 ? undefined : ballot, recusals: [], findings };
  }
  const { cards, recusals } = cardsOf(file, cells, sheet, findings);
  return { ballot: findings.length > 0 ? undefined : { secret: false, ...every, cards }, recusals, findings };
};
