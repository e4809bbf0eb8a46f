/**
 * What the writer of spreadsheets leaves to extensions: a page is as wide as the sheet; only score cells can be typed into, and only with numbers in range.
 * The lock has no password: it keeps an expert from a slip, not the office from its own file; reading checks everything.
 */
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';

export interface ScoreCells {
  /** `F8:F24` */
  readonly range: string;
  readonly max: number;
}

/** Cells to be filled have a number format, and no other cell has: by that they are told apart in the styles. */
export const openFormats = { points: '0.###', reason: '@' } as const;

const validation = ({ range, max }: ScoreCells): string =>
  `<dataValidation type="decimal" operator="between" allowBlank="1" showErrorMessage="1" errorTitle="分数超出范围" error="应填0到${max}之间的数" sqref="${range}"><formula1>0</formula1><formula2>${max}</formula2></dataValidation>`;

export const protection = (cells: readonly ScoreCells[]): Feature<Stream | Buffer | Blob> => ({
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
