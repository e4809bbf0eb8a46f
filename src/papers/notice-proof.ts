/** How a reader of the paper finds the same notice on the site, and sees that nobody changed it. */
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { Filed } from '../core/records.ts';
import type { Notice } from '../core/schema/notice.ts';
import type { PaperContext, PaperData } from './paper.ts';
import { lineShown } from '../view/checkpoint.ts';
import { each, line } from './template/blocks.ts';

/** By this name of its alternative text the picture is found and replaced, wherever the office moves it. */
export const pictureName = '二维码';

export const proofOf = (context: PaperContext, notice: Filed<Notice>): PaperData => ({
  网址: new URL(context.site.to.notice(notice.id), context.site.records.association.site.url).href,
  校验码: notice.digest,
  ...keptLine(context),
});

/** A picture of one point, in whose place the code comes. */
const nothing = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTg0YAAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** 30 mm, so that an old phone reads it from an arm's length. */
const side = 113;

const picture = (description: string, points: number): ImageRun =>
  new ImageRun({
    type: 'png',
    data: nothing,
    transformation: { width: points, height: points },
    altText: { id: '1', name: pictureName, title: pictureName, description },
  });

/** The newest line of the ledger, by which whoever keeps the paper sees later whether the past was rewritten. None before the first. */
export const keptLine = ({ site }: PaperContext): PaperData => {
  const shown = lineShown(site);
  return { 核对行: shown === undefined ? [] : [{ 文字: shown.line }] };
};

/** Where the code of a letter leads: to the page that checks the line. */
export const keptAddress = ({ site }: PaperContext): { readonly address?: string } => {
  const shown = lineShown(site);
  return shown === undefined ? {} : { address: shown.address };
};

/** 20 mm: a letter has less room than a notice board. */
const small = 76;

/** At the foot of a letter. `coded`: with a code that leads to the check; a notice has a code of its own. */
export const lineFoot = ({ coded }: { readonly coded: boolean }): readonly Paragraph[] =>
  each('核对行', [
    ...(coded
      ? [
          new Paragraph({
            keepNext: true,
            spacing: { before: 240, line: 240, lineRule: 'auto' },
            children: [picture('核对这一行的网址', small)],
          }),
        ]
      : []),
    line('核对行：{文字}', { size: 18, ...(coded ? {} : { alignment: AlignmentType.CENTER }) }),
  ]);

export const proof = (): readonly Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 240, line: 240, lineRule: 'auto' },
    children: [picture('本公示在网站上的地址', side)],
  }),
  line('网上查看：{网址}', { alignment: AlignmentType.CENTER, size: 18, keepNext: true }),
  line('校验码（SHA-256）：{校验码}', { alignment: AlignmentType.CENTER, size: 18 }),
  ...lineFoot({ coded: false }),
];
