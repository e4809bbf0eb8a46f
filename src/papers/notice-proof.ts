/** How a reader of the paper finds the same notice on the site, and sees that nobody changed it. */
import {
  AlignmentType,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { Filed } from '../core/records.ts';
import type { Notice } from '../core/schema/notice.ts';
import type { PaperContext, PaperData } from './paper.ts';
import { lineShown } from '../view/checkpoint.ts';
import { departmentSignature, each, line } from './template/blocks.ts';
import { run } from './template/page.ts';

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

const keptWords = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): readonly Paragraph[] =>
  each('核对行', [line('核对行：{文字}', { size: 18, alignment })]);

/** Left of issuer and day, where no seal comes: the code takes no line of its own. */
const codeBeside = (): readonly ParagraphChild[] => [
  run('{#核对行}'),
  new ImageRun({
    type: 'png',
    data: nothing,
    transformation: { width: small, height: small },
    altText: { id: '1', name: pictureName, title: pictureName, description: '核对这一行的网址' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 180_000 },
      wrap: { type: TextWrappingType.NONE },
    },
  }),
  run('{/核对行}'),
];

/** The foot of a letter: issuer and day, the code that leads to the check of the ledger's line, and the line. */
export const signedWithLine = (): readonly Paragraph[] => [
  ...departmentSignature(codeBeside()),
  ...keptWords(AlignmentType.LEFT),
];

export const proof = (): readonly Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 240, line: 240, lineRule: 'auto' },
    children: [
      new ImageRun({
        type: 'png',
        data: nothing,
        transformation: { width: side, height: side },
        altText: { id: '1', name: pictureName, title: pictureName, description: '本公示在网站上的地址' },
      }),
    ],
  }),
  line('网上查看：{网址}', { alignment: AlignmentType.CENTER, size: 18, keepNext: true }),
  line('校验码（SHA-256）：{校验码}', { alignment: AlignmentType.CENTER, size: 18 }),
  ...keptWords(AlignmentType.CENTER),
];
