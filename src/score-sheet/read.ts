/** Score sheets that came back → cards and recusals, with every damage by sheet and cell. Nothing is guessed. */
import { type Finding, reporter } from '../core/finding.ts';
import { isOwnLineOf, ownLineDigest, readOwnLine } from '../core/own-line.ts';
import type { Decision } from '../core/schema/decision.ts';
import { type Cells, readWorkbook } from './cells.ts';
import { scoreSheetCodes } from './codes.ts';
import { cellName, columns, headRows, idRow, keyText, readKey, type SheetKey, tableRows } from './layout.ts';
import { type TypedMarks, type CellName, readRow, cellText } from './read-row.ts';
import type { ScoreSheet, SheetRow } from './sheet.ts';
import { byText } from '../core/sorted.ts';

export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ScoresRead {
  readonly scores: Decision['scores'];
  readonly recusals: Decision['recusals'];
  readonly findings: readonly Finding[];
  /** reviewer → digest of the line on the sheet; absent where the round's sheets bear none. */
  readonly ownLines?: Readonly<Record<string, string>>;
}

const report = reporter(scoreSheetCodes);

/** What tells an application on its row, all of it as it was sent: a row sorted without its first column is another's. */
const namesOfRow = ({ application, number, title, organization }: SheetRow): readonly (readonly [number, string])[] => [
  [columns.application, application],
  [columns.number, number],
  [columns.title, title],
  [columns.organization, organization],
];

/** Rows and columns stand where they stood; what names them is as it was. */
const altered = (sheet: ScoreSheet, cells: Cells, place: CellName): Finding[] => {
  const rows = tableRows(sheet.ownLine !== undefined);
  const ids = idRow(sheet.criteria).flatMap((expected, column) =>
    cellText(cells.at(rows.ids, column)) === expected
      ? []
      : [report('sheet-id-altered', { where: place(rows.ids, column), expected })],
  );
  const lines = sheet.rows.flatMap((row, index): Finding[] => {
    const at = rows.first + index;
    return namesOfRow(row).flatMap(([column, expected]) =>
      cellText(cells.at(at, column)) === expected.trim()
        ? []
        : [report('sheet-id-altered', { where: place(at, column), expected })],
    );
  });
  return [...ids, ...lines];
};

/** So far beside the table is looked for what somebody wrote there. */
const around = { rows: 200, columns: 12 } as const;
const enough = 5;

const beside = (sheet: ScoreSheet, cells: Cells, place: CellName): readonly Finding[] => {
  const rows = tableRows(sheet.ownLine !== undefined);
  const [below, right] = [rows.first + sheet.rows.length, columns.firstCriterion + sheet.criteria.length + 1];
  const [height, width] = [Math.min(cells.height, below + around.rows), Math.min(cells.width, right + around.columns)];
  const found: Finding[] = [];
  for (let row = rows.ids; row < height && found.length < enough; row += 1)
    for (let column = row < below ? right : 0; column < width; column += 1)
      if (cells.at(row, column).kind !== 'blank') found.push(report('sheet-beside', { where: place(row, column) }));
  return found.slice(0, enough);
};

/** The line on a sheet, as a digest; or the finding that it is not this reviewer's. */
const ownLineIn = (sheet: ScoreSheet, cells: Cells, place: CellName): string | Finding => {
  const [, typed = ''] = /回执码[：:]\s*([0-9A-Za-z-]+)/.exec(cellText(cells.at(headRows.ownLine, 0))) ?? [];
  const line = readOwnLine(typed);
  return line !== undefined && isOwnLineOf(line, sheet.key)
    ? ownLineDigest(line, sheet.key)
    : report('sheet-own-line', { where: place(headRows.ownLine, 0), reviewer: sheet.key.reviewer });
};

interface Opened {
  readonly file: string;
  readonly sheet: ScoreSheet | undefined;
  readonly cells: Cells | undefined;
  readonly findings: readonly Finding[];
}

/** Is there anything in a sheet? Looked at as far as people write by hand. */
const holdsAnything = ({ height, width, at }: Cells): boolean =>
  Array.from({ length: Math.min(height, around.rows) }, (_, row) => row).some((row) =>
    Array.from({ length: Math.min(width, around.columns) }, (_, column) => column).some(
      (column) => at(row, column).kind !== 'blank',
    ),
  );

/** Other sheets, comments, pictures: the points are read, and what was written there is told of. */
const unreadIn = (
  file: string,
  ours: Cells,
  sheets: readonly Cells[],
  beside: readonly string[],
): readonly Finding[] => [
  ...sheets
    .filter((cells) => cells !== ours && holdsAnything(cells))
    .map(({ sheet }) => report('sheet-beside', { where: `${file}的“${sheet}”表里` })),
  ...beside.map((what) => report('sheet-beside', { where: `${file}的${what}里` })),
];

/** The sheet that carries our mark, wherever it stands among the others. */
const marked = (sheets: readonly Cells[]): readonly Cells[] =>
  sheets.filter((cells) => readKey(cellText(cells.at(headRows.key, 0))) !== undefined);

/** Which round and reviewer a file is of; undefined where no sheet in it carries a mark. */
export const keyIn = (bytes: Uint8Array): SheetKey | undefined => {
  const book = readWorkbook(bytes);
  const [cells] = book.ok ? marked(book.sheets) : [];
  return cells === undefined ? undefined : readKey(cellText(cells.at(headRows.key, 0)));
};

const open = (sheets: readonly ScoreSheet[], { name, bytes }: SheetFile): Opened => {
  const nothing = { file: name, sheet: undefined, cells: undefined };
  const book = readWorkbook(bytes);
  if (!book.ok) {
    const code = book.why === 'too-large' ? 'sheet-too-large' : 'sheet-unreadable';
    return { ...nothing, findings: [report(code, { file: name })] };
  }
  const ours = marked(book.sheets);
  if (ours.length > 1) {
    const said = ours.map(({ sheet }) => sheet).join('、');
    return { ...nothing, findings: [report('sheet-mark-twice', { file: name, n: ours.length, sheets: said })] };
  }
  const cells = ours[0] ?? book.sheets[0];
  if (cells === undefined) return { ...nothing, findings: [report('sheet-unreadable', { file: name })] };
  const none = { file: name, sheet: undefined, cells };
  const where = `${name}“${cells.sheet}”表${cellName(headRows.key, 0)}`;
  const key = readKey(cellText(cells.at(headRows.key, 0)));
  const [first] = sheets;
  if (first === undefined) return { ...none, findings: [] };
  const hasLine = first.ownLine !== undefined;
  const expected = keyText({ ...first.key, reviewer: key?.reviewer ?? first.key.reviewer }, hasLine);
  if (key === undefined || cellText(cells.at(headRows.key, 0)).trim() !== expected) {
    return { ...none, findings: [report('sheet-foreign', { where, expected })] };
  }
  const sheet = sheets.find((one) => one.key.reviewer === key.reviewer);
  return sheet === undefined
    ? { ...none, findings: [report('sheet-reviewer-unknown', { where })] }
    : { file: name, sheet, cells, findings: unreadIn(name, cells, book.sheets, book.beside) };
};

const inOrder = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => byText(a, b)));

/** `sheets`: what was sent out; `files`: what came back, in any order. */
export const readScoreSheets = (sheets: readonly ScoreSheet[], files: readonly SheetFile[]): ScoresRead => {
  const scores: Record<string, Record<string, TypedMarks>> = {};
  const recusals: Decision['recusals'] = [];
  const ownLines: Record<string, string> = {};
  const findings: Finding[] = [];
  const firsts = new Map<string, string>();
  for (const { file, sheet, cells, findings: opening } of files
    .toSorted((a, b) => byText(a.name, b.name))
    .map((each) => open(sheets, each))) {
    findings.push(...opening);
    if (sheet === undefined || cells === undefined) continue;
    const { reviewer } = sheet.key;
    const other = firsts.get(reviewer);
    if (other !== undefined) {
      findings.push(report('sheet-reviewer-twice', { file, other }));
      continue;
    }
    firsts.set(reviewer, file);
    const place: CellName = (row, column) => `${file}“${cells.sheet}”表${cellName(row, column)}`;
    const moved = altered(sheet, cells, place);
    findings.push(...moved);
    if (sheet.ownLine !== undefined) {
      const own = ownLineIn(sheet, cells, place);
      if (typeof own === 'string') ownLines[reviewer] = own;
      else findings.push(own);
    }
    // A row that moved would give its points to another application.
    if (moved.length > 0) continue;
    const read = sheet.rows.map((row, index) => ({
      row,
      ...readRow(sheet, row, cells, tableRows(sheet.ownLine !== undefined).first + index, place),
    }));
    findings.push(...read.flatMap((each) => each.findings), ...beside(sheet, cells, place));
    scores[reviewer] = Object.fromEntries(
      read
        .flatMap(({ row, card }): [string, TypedMarks][] => (card === undefined ? [] : [[row.application, card]]))
        .toSorted(([a], [b]) => byText(a, b)),
    );
    recusals.push(
      ...read.flatMap(({ row, recused }) =>
        recused === undefined ? [] : [{ reviewer, application: row.application, reason: recused }],
      ),
    );
  }
  const missing = sheets.filter(({ key }) => !firsts.has(key.reviewer));
  findings.push(...missing.map(({ key: { reviewer } }) => report('sheet-missing', { reviewer })));
  return {
    scores: inOrder(scores),
    recusals: recusals.toSorted((a, b) => byText(a.reviewer, b.reviewer) || byText(a.application, b.application)),
    findings,
    ...(sheets.some(({ ownLine }) => ownLine !== undefined) ? { ownLines: inOrder(ownLines) } : {}),
  };
};
