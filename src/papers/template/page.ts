/** Paper, margins, type and page numbers as GB/T 9704-2012 has them; lengths in millimetres and points where they are said. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';

const twentieth = 20;

/** Faces by the standard's names for styles; an office that has 仿宋_GB2312 or another changes the template. */
export const faces = { text: '仿宋', title: '方正小标宋简体', head: '黑体', sub: '楷体', number: '宋体' } as const;
/** 2号, 3号, 4号, 小4号 and 9 points, in half points. */
export const sizes = { title: 44, text: 32, foot: 28, table: 24, note: 18 } as const;

/** 22 lines on 225 mm: 28.95 points each (5.2.3). */
export const pitch = 579;
/** 28 characters of 16 points on 156 mm: each a quarter of a point closer (5.2.3). */
export const closer = -5;
/** A character of text, in twentieths of a point. */
export const character = 16 * twentieth + closer;

/** 天头37, 订口28, 版心156×225 (5.2.1). */
export const margins = { top: 37, right: 26, bottom: 35, left: 28 } as const;
const a4 = { width: 210, height: 297 } as const;
/** The rule of a page number stands 7 mm under the text (7.5). */
const footer = 24.7;

export type Face = keyof typeof faces;

export const run = (text: string, options: IRunOptions & { readonly face?: Face } = {}): TextRun => {
  const { face = 'text', ...rest } = options;
  const font = faces[face];
  return new TextRun({ text, ...rest, font: { ascii: font, hAnsi: font, eastAsia: font, cs: font } });
};

/** 「— 1 —」, a character in from the outer edge: right on odd pages, left on even ones. */
const pageNumber = (side: 'left' | 'right'): Footer => {
  const part = (children: IRunOptions['children'] & object): ParagraphChild =>
    new TextRun({ children, size: sizes.foot, font: faces.number });
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: character },
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [part(['— ', PageNumber.CURRENT, ' —'])],
      }),
    ],
  });
};

/** What every paper says of itself: that its data are made up, that nobody has signed it. */
const header = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [
          run('{#演示}演示数据　非真实评选结果　{/演示}{#送审}送审稿{/送审}', { size: sizes.note, face: 'head' }),
        ],
      }),
    ],
  });

export interface Layout {
  readonly title: string;
  readonly landscape?: boolean;
  /** Slips and ballots of one page have none. */
  readonly numbered?: boolean;
  /** The first page of a letter has none (10.1). */
  readonly firstNumbered?: boolean;
}

const edges = (landscape: boolean) =>
  // A wide table is read from the binding side, which is the head of the sheet.
  landscape ? { top: margins.left, right: margins.bottom, bottom: margins.right, left: margins.top } : margins;

export const paper = (
  { title, landscape = false, numbered = true, firstNumbered = true }: Layout,
  children: readonly (Paragraph | Table)[],
) => {
  const { top, right, bottom, left } = edges(landscape);
  const footers = { default: pageNumber('right'), even: pageNumber('left') };
  return new Document({
    title,
    creator: '公示',
    evenAndOddHeaderAndFooters: numbered,
    styles: {
      default: {
        document: {
          run: {
            size: sizes.text,
            characterSpacing: closer,
            font: { ascii: faces.text, hAnsi: faces.text, eastAsia: faces.text, cs: faces.text },
            // Without it a font for three languages shows the Japanese forms.
            language: { value: 'zh-CN', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: { line: pitch, lineRule: LineRuleType.EXACT } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: !firstNumbered,
          page: {
            size: {
              width: convertMillimetersToTwip(a4.width),
              height: convertMillimetersToTwip(a4.height),
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: convertMillimetersToTwip(top),
              right: convertMillimetersToTwip(right),
              bottom: convertMillimetersToTwip(bottom),
              left: convertMillimetersToTwip(left),
              header: convertMillimetersToTwip(15),
              footer: convertMillimetersToTwip(landscape ? 15 : footer),
            },
          },
        },
        headers: {
          default: header(),
          ...(numbered ? { even: header() } : {}),
          ...(firstNumbered ? {} : { first: header() }),
        },
        ...(numbered ? { footers } : {}),
        children: [...children],
      },
    ],
  });
};
