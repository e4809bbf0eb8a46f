/** Earlier winners as the office wrote them down: YAML, or a table that a spreadsheet saved as CSV. */
import { CsvError, parse } from 'csv-parse/sync';
import { checkRecord } from '../core/check.ts';
import { type Finding, inFile, reporter } from '../core/finding.ts';
import type { Filed } from '../core/records.ts';
import { History, HistoryEntry } from '../core/schema/history.ts';
import { historyCodes } from './history-codes.ts';
import { filed } from './record.ts';
import { gather, type Gathered, idOf, openFile, type Reading } from './reading.ts';
import type { Entry } from './source.ts';

const report = reporter(historyCodes);

/** Columns are the keys of an entry, and the document that announced it. */
const columns: readonly string[] = [...Object.keys(HistoryEntry.shape), 'source'];
const needed = ['year', 'award', 'source'] as const;

/** Where a line begins, and how long it is; lines count from 1. */
const lineAt = (text: string, line: number): { readonly offset: number; readonly length: number } => {
  const before = text.split('\n').slice(0, line - 1);
  const offset = before.reduce((sum, each) => sum + each.length + 1, 0);
  return { offset, length: Math.max(1, (text.split('\n')[line - 1] ?? '').length) };
};

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const rowsOf = (text: string): readonly Row[] | { readonly brokenLine: number } => {
  let line = 1;
  try {
    const rows: readonly (readonly string[])[] = parse(text, { relaxQuotes: false, skipEmptyLines: false });
    return rows.map((cells) => {
      const row = { line, cells };
      line += 1 + cells.join('').split('\n').length - 1;
      return row;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const found: unknown = error['lines'];
    return { brokenLine: typeof found === 'number' ? found : 1 };
  }
};

const headFindings = (text: string, head: readonly string[]): Finding[] => {
  const known = columns.join('、');
  const told = (column: string, fault: string) =>
    report('history-column', { column, fault, known }, { at: lineAt(text, 1) });
  return [
    ...head.filter((name) => !columns.includes(name)).map((name) => told(name, '不认识')),
    ...head.filter((name, index) => head.indexOf(name) < index).map((name) => told(name, '重复了')),
    ...needed.filter((name) => !head.includes(name)).map((name) => told(name, '缺少')),
  ];
};

/** A cell as YAML would have it: an empty one is not there, a year is a number. */
const valueOf = (name: string, cell: string): unknown =>
  name === 'year' && /^\d{1,6}$/.test(cell.trim()) ? Number(cell.trim()) : cell.trim();

const entryOf = (head: readonly string[], { cells }: Row): Record<string, unknown> =>
  Object.fromEntries(
    head.flatMap((name, index) => {
      const cell = cells[index] ?? '';
      return name === 'source' || cell.trim() === '' ? [] : [[name, valueOf(name, cell)]];
    }),
  );

/** One table → one record; its source is that of its rows. */
const tableIn = (text: string): { readonly value: History | undefined; readonly findings: readonly Finding[] } => {
  const read = rowsOf(text);
  if ('brokenLine' in read) {
    const line = read.brokenLine;
    return { value: undefined, findings: [report('history-table', { line }, { at: lineAt(text, line) })] };
  }
  const [first, ...rows] = read;
  const head = (first?.cells ?? []).map((name) => name.trim());
  const wrong = headFindings(text, head);
  if (wrong.length > 0) return { value: undefined, findings: wrong };
  const checked = rows.map((row) => ({ row, ...checkRecord(HistoryEntry, entryOf(head, row)) }));
  const findings = checked.flatMap(({ row, findings: all }) =>
    all.map((finding): Finding => ({ ...finding, at: lineAt(text, row.line) })),
  );
  const sources = rows.map(({ cells }) => (cells[head.indexOf('source')] ?? '').trim());
  const entries = checked.flatMap(({ value }) => value ?? []);
  const source = [...new Set(sources.filter((each) => each !== ''))].join('；').slice(0, 200);
  const whole = checkRecord(History, { source, entries });
  return findings.length > 0 ? { value: undefined, findings } : whole;
};

export const readHistory = (reading: Reading, entries: readonly Entry[]): Gathered<Filed<History>> => {
  const inYaml = gather(
    reading,
    History,
    entries.filter(({ path }) => path.endsWith('.yaml')),
  );
  const tables = entries
    .filter(({ path }) => path.endsWith('.csv'))
    .map((entry) => {
      const { value: file, findings } = openFile(reading, entry);
      if (file === undefined) return { id: idOf(entry), value: undefined, findings };
      const table = tableIn(file.text);
      return {
        id: `${idOf(entry)}.csv`,
        value: table.value === undefined ? undefined : filed(idOf(entry), file, table.value),
        findings: [...findings, ...inFile(entry.path, table.findings)],
      };
    });
  return {
    values: new Map([
      ...inYaml.values,
      ...tables.flatMap(({ id, value }): [string, Filed<History>][] => (value === undefined ? [] : [[id, value]])),
    ]),
    findings: [...inYaml.findings, ...tables.flatMap(({ findings }) => findings)],
  };
};
