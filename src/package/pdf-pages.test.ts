import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seenInPdf } from './pdf-pages.ts';

const made = async (pages: number, useObjectStreams: boolean): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([200, 300]);
  return document.save({ useObjectStreams });
};

describe('the pages of a PDF', () => {
  it.each([
    [1, true],
    [1, false],
    [37, true],
    [400, false],
  ])('are %i, packed: %s', async (pages, isPacked) => {
    expect(seenInPdf(await made(pages, isPacked))).toEqual({ pages, isLocked: false });
  });

  it.each([true, false])('are those of its last revision, packed: %s', async (isPacked) => {
    const document = await PDFDocument.load(await made(3, isPacked), { forIncrementalUpdate: true });
    document.addPage();
    const bytes = await document.save();
    const again = await PDFDocument.load(bytes);
    expect(seenInPdf(bytes).pages).toBe(again.getPageCount());
  });

  it('are counted in a file that is locked, and it is said that it is', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.addPage();
    await document.encrypt({ userPassword: 'secret', ownerPassword: 'more' });
    expect(seenInPdf(await document.save({ useObjectStreams: false })).isLocked).toBe(true);
  });

  it.each([
    '%PDF-1.4 the agreement',
    '',
    '%PDF-1.7\nstartxref\n5\n%%EOF',
    '%PDF-1.7\nxref\ntrailer <</Prev 9>>\nstartxref 9',
  ])('are unknown in %j', (text) => {
    expect(seenInPdf(new TextEncoder().encode(text)).pages).toBeUndefined();
  });

  it('are read from whatever was damaged without harm', async () => {
    const whole = await made(5, true);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
        const broken = whole.slice(0, Math.max(at + 1, length));
        broken[at] = byte;
        const { pages } = seenInPdf(broken);
        expect(pages === undefined || Number.isInteger(pages)).toBe(true);
      }),
    );
  });
});
