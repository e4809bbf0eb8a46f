/** The cells of a spreadsheet file as values: .xlsx, and the .xls and .ods that other programs save. */
import { read, utils } from '@e965/xlsx';

export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

export interface Cells {
  /** Of the first sheet, which is where the scores are. */
  readonly sheet: string;
  /** How many rows it has. */
  readonly height: number;
  readonly at: (row: number, column: number) => CellValue;
}

/** Larger than any score sheet: what costs time is not opened. */
const largest = 5_000_000;

/** Undefined for what is no spreadsheet. Nothing in it is run; formulas are told by their presence alone. */
export const readCells = (bytes: Uint8Array): Cells | undefined => {
  // Anything else the library would read as text; xlsx and ods are ZIP files, xls is a compound file.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (bytes.length > largest || (!isZip && !isCompound)) return undefined;
  try {
    const book = read(bytes, { type: 'buffer', cellFormula: true, cellHTML: false, cellText: false });
    const [name = ''] = book.SheetNames;
    const sheet = book.Sheets[name];
    if (sheet === undefined) return undefined;
    const range = utils.decode_range(sheet['!ref'] ?? 'A1');
    return {
      sheet: name,
      height: range.e.r + 1,
      at: (row, column) => {
        const cell = sheet[utils.encode_cell({ r: row, c: column })];
        if (cell === undefined) return { kind: 'blank' };
        if (cell.f !== undefined) return { kind: 'formula' };
        if (cell.t === 'n') return { kind: 'number', value: cell.v };
        const value = String(cell.v ?? '').trim();
        return value === '' ? { kind: 'blank' } : { kind: 'text', value };
      },
    };
  } catch {
    return undefined;
  }
};
