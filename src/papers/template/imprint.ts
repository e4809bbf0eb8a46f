/** 版记 at the foot of the last page: 4号, a character in, between rules of 0.35 and 0.25 mm (7.4). */
import {
  BorderStyle,
  convertMillimetersToTwip,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { each, unless } from './blocks.ts';
import { margins, run, sizes } from './page.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Eighths of a point: 0.35 mm and 0.25 mm. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
type Rule = typeof thick | typeof thin;

const width = 8844;
const four = 14 * 20;
const height = 500;
const foot = convertMillimetersToTwip(297 - margins.bottom);

const row = (words: string, top: Rule, bottom: Rule): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.EXACT },
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        borders: { top, bottom, left: none, right: none },
        children: [
          new Paragraph({
            indent: { left: four, right: four },
            tabStops: [{ type: TabStopType.RIGHT, position: width - four }],
            spacing: { line: 480, lineRule: LineRuleType.EXACT },
            children: [run(words, { size: sizes.foot, characterSpacing: 0 })],
          }),
        ],
      }),
    ],
  });

/** At a place on the sheet, its last rule on the lower edge of the text. */
const atFoot = (rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: convertMillimetersToTwip(margins.left),
      absoluteVerticalPosition: foot - rows.length * height,
    },
    rows: [...rows],
  });

const printed = '{印发机关}\t{印发日期}印发';

export const imprint = (): readonly (Paragraph | Table)[] => [
  ...each('有抄送', [atFoot([row('{抄送}', thick, thin), row(printed, thin, thick)])]),
  ...unless('有抄送', [atFoot([row(printed, thick, thick)])]),
  new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
];
