/** The cells of a spreadsheet file as values. A value counts only where it is what the cell shows. */
import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import { officeBytes, openOffice } from '../package/office-file.ts';
import { zipEntries } from '../package/unzip.ts';
import { besideCells, cellsAlone, filledRanges, isTwofold } from './worksheet.ts';

export type SheetCell =
  | { readonly kind: 'blank' }
  /** Of any kind: also a cell that an array formula or a data table fills. */
  | { readonly kind: 'formula' }
  | { readonly kind: 'number'; readonly value: number }
  /** A number that the cell shows as something else: `80%` for 0.8. */
  | { readonly kind: 'shown'; readonly shown: string; readonly held: string; readonly format: string }
  | { readonly kind: 'text'; readonly value: string };

export interface Cells {
  readonly sheet: string;
  /** How many rows and columns it has. */
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => SheetCell;
}

/** What the library needs of a workbook, and nothing else: no pictures, no comments, no programs, no links elsewhere. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

/** Each formula is compared with each cell of its sheet. */
const mostFormulas = 2000;

const numeral = /^-?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?分?$/i;

const isShown = (shown: string, value: number): boolean =>
  numeral.test(shown) && Math.abs(Number(shown.replace('分', '')) - value) < 1e-9;

const numberOf = (cell: CellObject, value: number): SheetCell => {
  const shown = (cell.w ?? String(value)).trim();
  return isShown(shown, value)
    ? { kind: 'number', value: Number(shown.replace('分', '')) }
    : { kind: 'shown', shown, held: String(value), format: String(cell.z ?? 'General') };
};

const valueOf = (cell: CellObject | undefined): SheetCell => {
  if (cell === undefined) return { kind: 'blank' };
  if (cell.f !== undefined || cell.F !== undefined) return { kind: 'formula' };
  // A number that is none, or too large to be one, is what the cell shows of it.
  const isNumber = cell.t === 'n' && typeof cell.v === 'number';
  if (isNumber && Number.isFinite(cell.v)) return numberOf(cell, Number(cell.v));
  const text = isNumber || cell.t === 'e' || cell.t === 'b' ? (cell.w ?? String(cell.v)) : String(cell.v ?? '');
  return text.trim() === '' ? { kind: 'blank' } : { kind: 'text', value: text.trim() };
};

const isIn = (range: string, row: number, column: number): boolean => {
  const { s, e } = utils.decode_range(range);
  return s.r <= row && row <= e.r && s.c <= column && column <= e.c;
};

const cellsOf = (name: string, sheet: WorkSheet, ranges: readonly string[]): Cells => {
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1');
  return {
    sheet: name,
    height: e.r + 1,
    width: e.c + 1,
    at: (row, column) => {
      const value = valueOf(sheet[utils.encode_cell({ r: row, c: column })]);
      return value.kind !== 'blank' && ranges.some((range) => isIn(range, row, column)) ? { kind: 'formula' } : value;
    },
  };
};

const isWorksheet = (name: string): boolean => /^xl\/worksheets\//i.test(name);

export type Workbook =
  /** `beside`: what the file has beside its cells, 批注, which is not read. */
  | { readonly ok: true; readonly sheets: readonly Cells[]; readonly beside: readonly string[] }
  | { readonly ok: false; readonly why: 'unreadable' | 'too-large' };

/** All sheets, in their order. Nothing in them is run; formulas are told by their presence alone. */
export const readWorkbook = (bytes: Uint8Array): Workbook => {
  const opened = openOffice(bytes, wanted);
  if (!opened.ok) return opened;
  const parts = new Map([...opened.file.parts].map(([name, xml]) => [name, isWorksheet(name) ? cellsAlone(xml) : xml]));
  const worksheets = [...parts].filter(([name]) => isWorksheet(name)).map(([, xml]) => xml);
  const formulas = worksheets.reduce((sum, xml) => sum + xml.split(/<(?:\w+:)?f[\s>/]/).length - 1, 0);
  if (formulas > mostFormulas) return { ok: false, why: 'too-large' };
  if (worksheets.some(isTwofold)) return { ok: false, why: 'unreadable' };
  const ranges = worksheets.flatMap(filledRanges);
  try {
    const book = read(officeBytes(parts), { type: 'buffer', cellFormula: true, cellHTML: false, cellNF: true });
    return {
      ok: true,
      beside: besideCells((zipEntries(bytes) ?? []).map(({ name }) => name)),
      sheets: book.SheetNames.flatMap((name) => {
        const sheet = book.Sheets[name];
        return sheet === undefined ? [] : [cellsOf(name, sheet, ranges)];
      }),
    };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
};
