/** The blank form as a Word document. */
import {
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { confirmingKinds } from '../core/confirming.ts';
import type { CategoryRecords, Records } from '../core/records.ts';
import { wordRows } from './word-rows.ts';
import { settledZip } from '../package/settled-zip.ts';

const font = { ascii: 'Times New Roman', eastAsia: '宋体' };
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line };

const side = convertMillimetersToTwip(20);
const margin = { top: side, right: side, bottom: side, left: side };

const words = (text: string, options: { bold?: boolean; size?: number; color?: string } = {}) =>
  new TextRun({ text, font, size: 21, ...options });

const cellOf = (children: readonly Paragraph[], width: number) =>
  new TableCell({ children: [...children], borders, width: { size: width, type: WidthType.PERCENTAGE } });

const ownSeal = '申报单位盖章';

/** Room for the seals, which are stamped on the paper. */
const seals = (whose: readonly string[]) =>
  new TableRow({
    cantSplit: true,
    height: { value: convertMillimetersToTwip(34), rule: HeightRule.ATLEAST },
    children: whose.map((who) =>
      cellOf(
        [
          new Paragraph({ children: [words(who)] }),
          new Paragraph({ spacing: { before: 1100 }, alignment: 'right', children: [words('年　　　月　　　日')] }),
        ],
        100 / whose.length,
      ),
    ),
  });

const isConfirmed = ({ category }: CategoryRecords): boolean =>
  category.rows.some(({ rule }) => rule === 'confirmed-by-place');

/** What a document is for, so that a filled one finds its form: 表号：2017/service-station. */
const mark = (year: number, category: string): string => `表号：${year}/${category}`;

export const wordForm = async (
  year: number,
  category: CategoryRecords,
  records: Records,
): Promise<Uint8Array<ArrayBuffer>> => {
  const rows = wordRows(category.category, records).map(
    ({ label, how, lines }, index, { length }) =>
      new TableRow({
        cantSplit: true,
        children: [
          // The last row goes with the seals: a seal alone on a page confirms nothing.
          cellOf([new Paragraph({ keepNext: index === length - 1, children: [words(label, { bold: true })] })], 24),
          cellOf(
            Array.from({ length: lines }, () => new Paragraph({})),
            46,
          ),
          cellOf([new Paragraph({ children: [words(how, { size: 17, color: '555555' })] })], 30),
        ],
      }),
  );
  const document = new Document({
    creator: '公示',
    title: `${category.category.name}申报表`,
    sections: [
      {
        properties: { page: { margin } },
        children: [
          new Paragraph({
            alignment: 'center',
            children: [words(`${year}年度${category.category.name}申报表`, { bold: true, size: 32 })],
          }),
          ...(records.association.demonstration === true
            ? [new Paragraph({ alignment: 'center', children: [words('演示数据　非真实评选结果', { size: 18 })] })]
            : []),
          new Paragraph({
            children: [
              words(
                `${mark(year, category.id)}（不要改动）。只填中间一栏；不写姓名、电话、身份证号。材料原件另外报送。`,
                { size: 17 },
              ),
            ],
          }),
          new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }),
          new Paragraph({ keepNext: true, children: [words('')] }),
          new Table({
            rows: [
              seals([
                ownSeal,
                ...(isConfirmed(category) ? [`${confirmingKinds(records.association)}盖章（确认）`] : []),
              ]),
            ],
            width: { size: 100, type: WidthType.PERCENTAGE },
          }),
        ],
      },
    ],
  });
  return settledZip(new Uint8Array(await Packer.toArrayBuffer(document)));
};
