/** 版记 at the foot of the last page: 4号, a character in, between rules of 0.35 and 0.25 mm (7.4). */
import {
  BorderStyle,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  TabStopType,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { each, unless } from './blocks.ts';
import { margins, run, sizes } from './page.ts';

/** Eighths of a point: 0.35 mm and 0.25 mm. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 } as const;
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } as const;
type Rule = typeof thick | typeof thin;

const millimetre = { emus: 36_000, pixels: 96 / 25.4 } as const;
const width = 210 - margins.left - margins.right;
/** Of a row, in twentieths of a point and in millimetres: 25 points. */
const [line, row] = [500, (25 / 72) * 25.4];

const words = (text: string, rules?: { readonly top?: Rule; readonly bottom: Rule }): Paragraph =>
  new Paragraph({
    ...(rules === undefined ? {} : { border: rules }),
    tabStops: [{ type: TabStopType.RIGHT, position: 8844 - 14 * 20 }],
    spacing: { line, lineRule: LineRuleType.EXACT },
    // A character of 4号 as a space: an indent would shorten the rules as well.
    children: [run(`　${text}`, { size: sizes.foot, characterSpacing: 0 })],
  });

/** A box on the sheet, whose last rule is the lower edge of the text. */
const atFoot = (rows: readonly Paragraph[]): Paragraph =>
  new Paragraph({
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    children: [
      new ShapeRun({
        type: 'rectangle',
        transformation: { width: width * millimetre.pixels, height: (rows.length * row + 1) * millimetre.pixels },
        line: 'none',
        fill: 'none',
        textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 }, verticalAlignment: 'bottom' },
        altText: { id: '2', name: '版记' },
        floating: {
          horizontalPosition: {
            relative: HorizontalPositionRelativeFrom.PAGE,
            offset: margins.left * millimetre.emus,
          },
          verticalPosition: {
            relative: VerticalPositionRelativeFrom.PAGE,
            offset: Math.round((297 - margins.bottom - rows.length * row - 1) * millimetre.emus),
          },
          wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
        },
        children: [...rows],
      }),
    ],
  });

/** The place that says whether a page is begun for it: it stands on the last side of the last sheet. */
export const footOnOwnPage = '版记另页';

const printed = '{印发机关}\t{印发日期}印发';

export const imprint = (): readonly Paragraph[] => [
  ...each(footOnOwnPage, [
    new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
  ]),
  ...each('有抄送', [atFoot([words('{抄送}', { top: thick, bottom: thin }), words(printed, { bottom: thick })])]),
  ...unless('有抄送', [atFoot([words(printed, { top: thick, bottom: thick })])]),
];

/** 版记 of a letter: no rules, no printer and no day (10.1). */
export const copiesAlone = (): readonly Paragraph[] => each('有抄送', [atFoot([words('{抄送}')])]);
