/**
 * What the writer of spreadsheets leaves to extensions: a page is as wide as the sheet; only score cells can be typed into, and only with numbers in range.
 * The lock has no password: it keeps an expert from a slip, not the office from its own file; reading checks everything.
 */
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';

export type OpenCells = {
  /** `F8:F24` */
  readonly range: string;
} & ({ readonly max: number; readonly whole?: true } | { readonly words: readonly string[] });

/** Cells to be filled have a number format, and no other cell has: by that they are told apart in the styles. */
export const openFormats = { points: '0.###', reason: '@', count: '0' } as const;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const validation = (cells: OpenCells): string => {
  const { range } = cells;
  const every = 'allowBlank="1" showErrorMessage="1"';
  if ('words' in cells) {
    const list = escaped(cells.words.join(','));
    return `<dataValidation type="list" ${every} errorTitle="没有这一项" error="应从下拉的各项中选" sqref="${range}"><formula1>"${list}"</formula1></dataValidation>`;
  }
  const [type, title, kind] = cells.whole === true ? ['whole', '票数不对', '整数'] : ['decimal', '分数超出范围', '数'];
  return `<dataValidation type="${type}" operator="between" ${every} errorTitle="${title}" error="应填0到${cells.max}之间的${kind}" sqref="${range}"><formula1>0</formula1><formula2>${cells.max}</formula2></dataValidation>`;
};

export const protection = (cells: readonly OpenCells[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (content) =>
          content.replaceAll(
            /<xf (numFmtId="\d+"[^>]*)>(.*?)<\/xf>/g,
            '<xf $1 applyProtection="1">$2<protection locked="0"/></xf>',
          ),
      },
      'xl/worksheets/sheet{id}.xml': {
        // The order of these elements matters to Excel: the page's fit first, protection and limits behind the data.
        transform: (content) =>
          content
            .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
            .replace(
              '</sheetData>',
              `</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/><dataValidations count="${cells.length}">${cells.map(validation).join('')}</dataValidations>`,
            ),
      },
    },
  },
});
