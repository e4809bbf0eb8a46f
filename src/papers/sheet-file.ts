/** A printed table as a spreadsheet: A4, as wide as the sheet, its head on every page, the page's number at the foot. */
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeExcelFile, { type Cell, type Feature, type Row } from 'write-excel-file/node';
import { settledZip } from '../package/settled-zip.ts';
import type { SheetTable } from './sheet-table.ts';

const border = { borderStyle: 'thin', borderColor: '#000000' } as const;

/** Rows before the table's head. */
const headAt = ({ title, above }: SheetTable): number => (title === '' ? 0 : 1) + above.length;

const forPrint = (table: SheetTable): Feature<Stream | Buffer | Blob> => {
  const head = headAt(table) + 1;
  const name = `'${sheetName(table).replaceAll("'", "''")}'`;
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content) =>
            content.replace(
              '</sheets>',
              `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${name}!$${head}:$${head}</definedName></definedNames>`,
            ),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content) =>
            content
              .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace(/<pageSetup [^>]*\/>/, '')
              .replace(
                '</worksheet>',
                `<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${table.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter></worksheet>`,
              ),
        },
      },
    },
  };
};

/** Programs allow 31 characters and no marks of an address. */
const sheetName = ({ name }: SheetTable): string => name.replaceAll(/[[\]:*?/\\']/g, '　').slice(0, 31);

const spanned = (value: string, columns: number, style: object): Row => [
  { value, type: String, columnSpan: columns, ...style },
  ...Array.from({ length: columns - 1 }, () => null),
];

const lineHeight = 16;
const columnsOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);

/** Programs do not all make a row as high as its text: as many lines as its longest cell needs. */
const heightOf = ({ columns }: SheetTable, row: readonly (string | number)[]): number =>
  Math.max(
    1,
    ...row.map((value, index) => Math.ceil(columnsOf(String(value)) / Math.max(1, (columns[index]?.width ?? 10) - 2))),
  ) *
    lineHeight +
  6;

const sumRow = ({ sum, columns }: SheetTable): readonly Row[] =>
  sum === undefined
    ? []
    : [
        [
          ...spanned(sum.words, sum.column, { ...border, fontWeight: 'bold', height: 24, alignVertical: 'center' }),
          valueCell(sum.amount, 'right', 24),
          ...columns.slice(sum.column + 1).map(() => valueCell('', undefined, 24)),
        ],
      ];

const valueCell = (value: string | number, align: 'left' | 'center' | 'right' | undefined, height: number): Cell => {
  const style = {
    ...border,
    alignVertical: 'center',
    wrap: true,
    height,
    ...(align === undefined ? {} : { align }),
  } as const;
  return typeof value === 'number'
    ? { value, type: Number, format: '#,##0', ...style }
    : { value, type: String, ...style };
};

export const sheetFile = async (table: SheetTable): Promise<Uint8Array<ArrayBuffer>> => {
  const count = table.columns.length;
  const rows: Row[] = [
    ...(table.title === ''
      ? []
      : [spanned(table.title, count, { fontWeight: 'bold', fontSize: 18, align: 'center', height: 36 })]),
    ...table.above.map((line) => spanned(line, count, { height: 20 })),
    table.columns.map(({ head }): Cell => ({
      value: head,
      type: String,
      fontWeight: 'bold',
      align: 'center',
      alignVertical: 'center',
      wrap: true,
      ...border,
    })),
    ...table.rows.map((row): Row => {
      const height = heightOf(table, row);
      return row.map((value, index) => valueCell(value, table.columns[index]?.align, height));
    }),
    ...sumRow(table),
    ...table.below.map((line) => spanned(line, count, { height: 28, alignVertical: 'bottom' })),
  ];
  const bytes = await writeExcelFile(
    rows,
    {
      sheet: sheetName(table),
      columns: table.columns.map(({ width }) => ({ width })),
      stickyRowsCount: headAt(table) + 1,
    },
    { fontFamily: '宋体', fontSize: 11, features: [forPrint(table)] },
  ).toBuffer();
  return settledZip(new Uint8Array(bytes));
};
