/** Parts that papers share: title, text, lists, tables, signature. `{…}` are the places that are filled in. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  HeightRule,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { character, type Face, pitch, run, sizes } from './page.ts';

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

/** 2号小标宋, centred; a title of several lines comes with its line ends. `after`: free lines below. */
export const title = (text: string, { after = 1 }: { readonly after?: number } = {}): readonly Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    // Two lines of 22 points need more than the pitch of the text.
    spacing: { line: 660, lineRule: LineRuleType.EXACT },
    children: [run(text, { size: sizes.title, face: 'title', characterSpacing: 0 })],
  }),
  ...Array.from({ length: after }, () => empty()),
];

export const empty = (): Paragraph => new Paragraph({ keepNext: true, children: [] });

/** Between two tables, which would become one. */
export const gap = (): Paragraph =>
  new Paragraph({ spacing: { line: 60, lineRule: LineRuleType.EXACT }, children: [] });

export interface TextOptions {
  readonly face?: Face;
  readonly size?: number;
  readonly keepNext?: boolean;
  readonly alignment?: Align;
}

/** A paragraph of text, two characters in. */
export const text = (words: string, { face, size, ...rest }: TextOptions = {}): Paragraph =>
  new Paragraph({
    ...rest,
    indent: { firstLine: character * 2 },
    children: [run(words, { ...(face === undefined ? {} : { face }), ...(size === undefined ? {} : { size }) })],
  });

/** A line from the left edge: who it is for, a number. */
export const line = (words: string, { face, size, ...rest }: TextOptions = {}): Paragraph =>
  new Paragraph({
    ...rest,
    children: [run(words, { ...(face === undefined ? {} : { face }), ...(size === undefined ? {} : { size }) })],
  });

/** What stands between is repeated for each of a list, or left out where there is none. The marks' own lines vanish. */
export const each = <Part extends Paragraph | Table>(name: string, parts: readonly Part[]): (Part | Paragraph)[] => [
  new Paragraph({ children: [run(`{#${name}}`)] }),
  ...parts,
  new Paragraph({ children: [run(`{/${name}}`)] }),
];

/**
 * The paragraphs of a text, the last of which stays with what follows: issuer, day and seal never stand alone on a page
 * (7.3.5.5). `name`: as `paragraphsIn` (common.ts) marks them.
 */
export const paragraphs = (name: string, place: string, options: TextOptions = {}): readonly Paragraph[] =>
  each(name, [
    ...each('末', [text(`{${place}}`, { ...options, keepNext: true })]),
    ...unless('末', [text(`{${place}}`, options)]),
  ]);

/** What stands between is left out where there is such a thing. */
export const unless = <Part extends Paragraph | Table>(name: string, parts: readonly Part[]): (Part | Paragraph)[] => [
  new Paragraph({ children: [run(`{^${name}}`)] }),
  ...parts,
  new Paragraph({ children: [run(`{/${name}}`)] }),
];

/** A stub that whoever receives the paper signs and gives back, under the line where it is torn off: never on two pages. */
export const stub = (head: string, lines: readonly string[]): readonly Paragraph[] => [
  line('－－－－－－－－－－－－－－－－－－－－－－－－－－－－', { alignment: 'center', size: 28, keepNext: true }),
  line(head, { size: 28, face: 'head', keepNext: true }),
  ...lines.map((words, index) => line(words, { size: 28, keepNext: index < lines.length - 1 })),
];

/** 「附件：1.名称」, one line free before it, indented by two; a second line stands under the first one's name (7.3.4). */
export const annexes = (): readonly Paragraph[] => [
  ...each('有附件', [
    empty(),
    new Paragraph({
      keepNext: true,
      indent: { left: character * 5, hanging: character * 3 },
      children: [run('{附件说明}')],
    }),
  ]),
];

/** 「附件1」, 3号黑体 at the top left of a new page; its title on the third line (7.3.7). */
export const annexHead = (): readonly Paragraph[] => [
  new Paragraph({ pageBreakBefore: true, keepNext: true, children: [run('{附件}', { face: 'head' })] }),
  empty(),
  ...title('{名称}', { after: 0 }),
];

const points = 20;
/** 2017年7月12日: digits are half as wide. */
const usualDay = (7 * 8 + 3 * 16) * points;

/**
 * The day four characters from the right, the issuer centred above it, and two lines free so that the seal's upper edge
 * stands within a line of the text (7.3.5.1). Kept with the text before: a seal never stands alone (7.3.5.5).
 */
export const signature = (issuer: string): readonly Paragraph[] => {
  const right = character * 4;
  const width = [...issuer].length * character;
  const issuerRight = Math.max(0, right + Math.round((usualDay - width) / 2));
  const dayRight = issuerRight === 0 ? Math.round((width - usualDay) / 2) : right;
  const signed = (words: string, indent: number) =>
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.RIGHT,
      indent: { right: indent },
      children: [run(words)],
    });
  return [empty(), empty(), signed('{署名}', issuerRight), signed('{成文日期}', dayRight)];
};

/** A department signs and seals on the day. `beside`: what floats in the free room on the left. */
export const departmentSignature = (beside: readonly ParagraphChild[] = []): readonly Paragraph[] => [
  new Paragraph({ keepNext: true, children: [...beside] }),
  ...['{署名}', '{成文日期}'].map(
    (words) =>
      new Paragraph({
        keepNext: true,
        alignment: AlignmentType.RIGHT,
        indent: { right: character * 4 },
        children: [run(words)],
      }),
  ),
];

export interface Column {
  readonly head: string;
  /** What stands in the cell: `{序号}`. */
  readonly cell: string;
  /** Share of the width, of 100. */
  readonly width: number;
  readonly centred?: boolean;
}

const ruled = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
export const borders = { top: ruled, bottom: ruled, left: ruled, right: ruled };

export const cell = (
  words: string,
  width: number,
  {
    centred = false,
    face,
    size = sizes.table,
    span,
    keepNext = false,
  }: {
    readonly centred?: boolean;
    readonly face?: Face;
    readonly size?: number;
    readonly span?: number;
    /** The row stays on a page with the next one. */
    readonly keepNext?: boolean;
  } = {},
): TableCell =>
  new TableCell({
    borders,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    width: { size: width, type: WidthType.PERCENTAGE },
    ...(span === undefined ? {} : { columnSpan: span }),
    children: [
      new Paragraph({
        keepNext,
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: 320, lineRule: LineRuleType.EXACT },
        children: [run(words, { size, characterSpacing: 0, ...(face === undefined ? {} : { face }) })],
      }),
    ],
  });

export const row = (cells: readonly TableCell[], { head = false, height = 0 } = {}): TableRow =>
  new TableRow({
    tableHeader: head,
    cantSplit: true,
    ...(height === 0 ? {} : { height: { value: convertMillimetersToTwip(height), rule: HeightRule.ATLEAST } }),
    children: [...cells],
  });

/** As wide as the text of an upright or of a lying page, in twentieths of a point. */
const textWidth = { upright: 8844, lying: 12756 } as const;

export type Lie = keyof typeof textWidth;

/** `shares`: of the width, one a column; they add up to 100. */
export const tableOf = (shares: readonly number[], rows: readonly TableRow[], lie: Lie = 'upright'): Table =>
  new Table({
    width: { size: textWidth[lie], type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round((textWidth[lie] * share) / 100)),
    layout: TableLayoutType.FIXED,
    rows: [...rows],
  });

/** A row for each of a list, under a head that every page repeats; a row is never divided. */
export const listTable = (
  name: string,
  columns: readonly Column[],
  { height = 8, lie = 'upright' }: { readonly height?: number; readonly lie?: Lie } = {},
): Table => {
  const last = columns.length - 1;
  const shares = columns.map(({ width }) => width);
  return tableOf(
    shares,
    [
      row(
        columns.map(({ head, width }) => cell(head, width, { centred: true, face: 'head' })),
        { head: true, height },
      ),
      row(
        columns.map(({ cell: words, width, centred = false }, index) =>
          cell(`${index === 0 ? `{#${name}}` : ''}${words}${index === last ? `{/${name}}` : ''}`, width, { centred }),
        ),
        { height },
      ),
    ],
    lie,
  );
};

/** Boxes in which somebody writes by hand, signs and dates; `label` may be a place that is filled in. */
export const handBox = (label: string, height = 32): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: convertMillimetersToTwip(height), rule: HeightRule.ATLEAST },
    children: [
      cell(label, 22, { centred: true }),
      new TableCell({
        borders,
        verticalAlign: VerticalAlign.BOTTOM,
        margins: { left: 80, right: 80, top: 40, bottom: 80 },
        width: { size: 78, type: WidthType.PERCENTAGE },
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { line: pitch, lineRule: LineRuleType.EXACT },
            children: [run('签名（盖章）：　　　　　　　　　　　　　年　　月　　日', { size: sizes.table })],
          }),
        ],
      }),
    ],
  });
