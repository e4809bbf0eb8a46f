/**
 * 信函格式 (GB/T 9704-2012, 10.1): the issuer's mark 30 mm under the edge of the sheet, a red double rule 4 mm under it (thick over
 * thin) and another 20 mm above the lower edge (thin over thick), each 170 mm wide; the number on the right, 7/8 of a character
 * under the rule. A rule is two bars, since programs do not agree on which line of a double border is the thick one.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { empty } from './blocks.ts';
import { margins, pitch, run, sizes } from './page.ts';

const red = 'FF0000';
/** All in millimetres. */
const sheet = { width: 210, height: 297 } as const;
const rule = { width: 170, thick: 0.7, gap: 0.6, thin: 0.25 } as const;
const ruleHeight = rule.thick + rule.gap + rule.thin;
const markTop = 30;
const fromFoot = 20;
/** Of the height of a character, what its strokes reach: the rule keeps its distance from them. */
const ink = 0.92;
const millimetre = { emus: 36_000, pixels: 96 / 25.4, points: 72 / 25.4 } as const;

/** In points: at most 小初, and as large as the rule is wide. */
const markSize = (issuer: string): number =>
  Math.min(36, Math.floor((rule.width * millimetre.points) / Math.max(1, [...issuer].length)));

interface Box {
  readonly name: string;
  readonly top: number;
  readonly height: number;
}

/** Where it stands on the sheet does not depend on the text. */
const placed = ({ name, top, height }: Box, id: number) => ({
  type: 'rectangle' as const,
  transformation: { width: rule.width * millimetre.pixels, height: height * millimetre.pixels },
  line: 'none' as const,
  altText: { id: String(id), name },
  floating: {
    horizontalPosition: {
      relative: HorizontalPositionRelativeFrom.PAGE,
      offset: ((sheet.width - rule.width) / 2) * millimetre.emus,
    },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(top * millimetre.emus) },
    wrap: { type: TextWrappingType.NONE },
  },
});

const bar = (box: Box, id: number): ShapeRun => new ShapeRun({ ...placed(box, id), fill: red });

const mark = (size: number): ShapeRun =>
  new ShapeRun({
    ...placed({ name: '发文机关标志', top: markTop, height: size / millimetre.points + 1 }, 11),
    fill: 'none',
    textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 }, verticalAlignment: 'top' },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: size * 20, lineRule: LineRuleType.EXACT },
        children: [run('{署名}', { size: size * 2, face: 'title', color: red, characterSpacing: 0 })],
      }),
    ],
  });

const rules = (size: number): { readonly bars: readonly ShapeRun[]; readonly under: number } => {
  const first = markTop + (size * ink) / millimetre.points + 4;
  const second = sheet.height - fromFoot - ruleHeight;
  return {
    bars: [
      bar({ name: '上粗线', top: first, height: rule.thick }, 12),
      bar({ name: '上细线', top: first + rule.thick + rule.gap, height: rule.thin }, 13),
      bar({ name: '下细线', top: second, height: rule.thin }, 14),
      bar({ name: '下粗线', top: second + rule.thin + rule.gap, height: rule.thick }, 15),
    ],
    under: first + ruleHeight,
  };
};

/** Mark, rules and number; the title stands two lines under it. */
export const letterHead = (issuer: string): readonly Paragraph[] => {
  const size = markSize(issuer);
  const { bars, under } = rules(size);
  const character = sizes.text / 2 / millimetre.points;
  // A line is higher than its characters.
  const leading = (pitch / 20 / millimetre.points - character) / 2;
  const before = under + (character * 7) / 8 - leading - margins.top;
  return [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { before: convertMillimetersToTwip(Math.max(0, before)), line: pitch, lineRule: LineRuleType.EXACT },
      children: [mark(size), ...bars, run('{发文字号}')],
    }),
    empty(),
    empty(),
  ];
};
