/** How a reader of the paper finds the same notice on the site, and sees that nobody changed it. */
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { Filed } from '../core/records.ts';
import type { Notice } from '../core/schema/notice.ts';
import type { PaperContext, PaperData } from './paper.ts';
import { line } from './template/blocks.ts';

/** By this name of its alternative text the picture is found and replaced, wherever the office moves it. */
export const pictureName = '二维码';

export const proofOf = ({ site }: PaperContext, notice: Filed<Notice>): PaperData => ({
  网址: new URL(site.to.notice(notice.id), site.records.association.site.url).href,
  校验码: notice.digest,
});

/** A picture of one point, in whose place the code comes. */
const nothing = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTg0YAAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** 30 mm, so that an old phone reads it from an arm's length. */
const side = 113;

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
];
