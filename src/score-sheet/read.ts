/** Score sheets that came back → cards and recusals, with every damage by sheet and cell. Nothing is guessed. */
import { byText } from '../core/cards.ts';
import { type Finding, reporter } from '../core/finding.ts';
import type { Decision } from '../core/schema/decision.ts';
import { type Cells, readCells } from './cells.ts';
import { scoreSheetCodes } from './codes.ts';
import { cellName, columns, idRow, keyText, readKey, rows } from './layout.ts';
import { type Card, type Place, readRow, textOf } from './read-row.ts';
import type { ScoreSheet } from './sheet.ts';

export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ScoresRead {
  readonly scores: Decision['scores'];
  readonly recusals: Decision['recusals'];
  readonly findings: readonly Finding[];
}

const report = reporter(scoreSheetCodes);

/** Rows and columns stand where they stood; what names them is as it was. */
const altered = (sheet: ScoreSheet, cells: Cells, place: Place): Finding[] => {
  const ids = idRow(sheet.criteria).flatMap((expected, column) =>
    textOf(cells.at(rows.ids, column)) === expected
      ? []
      : [report('sheet-id-altered', { where: place(rows.ids, column), expected })],
  );
  const applications = sheet.rows.flatMap(({ application: expected }, index): Finding[] => {
    const at = rows.first + index;
    if (textOf(cells.at(at, columns.application)) === expected) return [];
    return [report('sheet-id-altered', { where: place(at, columns.application), expected })];
  });
  return [...ids, ...applications];
};

interface Opened {
  readonly file: string;
  readonly sheet: ScoreSheet | undefined;
  readonly cells: Cells | undefined;
  readonly findings: readonly Finding[];
}

const open = (sheets: readonly ScoreSheet[], { name, bytes }: SheetFile): Opened => {
  const cells = readCells(bytes);
  const none = { file: name, sheet: undefined, cells };
  if (cells === undefined) return { ...none, findings: [report('sheet-unreadable', { file: name })] };
  const where = `${name}“${cells.sheet}”表${cellName(rows.key, 0)}`;
  const key = readKey(textOf(cells.at(rows.key, 0)));
  const [first] = sheets;
  if (first === undefined) return { ...none, findings: [] };
  const expected = keyText({ ...first.key, reviewer: key?.reviewer ?? first.key.reviewer });
  if (key === undefined || keyText(key) !== expected) {
    return { ...none, findings: [report('sheet-foreign', { where, expected })] };
  }
  const sheet = sheets.find((one) => one.key.reviewer === key.reviewer);
  return sheet === undefined
    ? { ...none, findings: [report('sheet-reviewer-unknown', { where })] }
    : { file: name, sheet, cells, findings: [] };
};

/** `sheets`: what was sent out; `files`: what came back, in any order. */
export const readScoreSheets = (sheets: readonly ScoreSheet[], files: readonly SheetFile[]): ScoresRead => {
  const scores: Record<string, Record<string, Card>> = {};
  const recusals: Decision['recusals'] = [];
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
    const place: Place = (row, column) => `${file}“${cells.sheet}”表${cellName(row, column)}`;
    const moved = altered(sheet, cells, place);
    findings.push(...moved);
    // A row that moved would give its points to another application.
    if (moved.length > 0) continue;
    const read = sheet.rows.map((row, index) => ({ row, ...readRow(sheet, row, cells, rows.first + index, place) }));
    findings.push(...read.flatMap((each) => each.findings));
    scores[reviewer] = Object.fromEntries(
      read
        .flatMap(({ row, card }): [string, Card][] => (card === undefined ? [] : [[row.application, card]]))
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
    scores: Object.fromEntries(Object.entries(scores).toSorted(([a], [b]) => byText(a, b))),
    recusals: recusals.toSorted((a, b) => byText(a.reviewer, b.reviewer) || byText(a.application, b.application)),
    findings,
  };
};
