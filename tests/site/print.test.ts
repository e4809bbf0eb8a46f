import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { print } from '../../scripts/verbs/print.ts';
import { copySite } from '../programmes/copy-site.ts';
import { dist2017 } from '../programmes/dist.ts';
import { ledger2017, ledgerOfPapers, publishedOf } from '../programmes/folders.ts';

const said: string[] = [];
const io = ioIn(ledger2017, said, (asOf) => asOf ?? '2017-12-20');

let to = '';
beforeAll(() => {
  to = mkdtempSync(join(tmpdir(), 'gongshi-print-'));
});
afterAll(() => rmSync(to, { recursive: true }));

const read = (name: string) => PDFDocument.load(readFileSync(join(to, name)), { updateMetadata: false });

/** In points; a browser cuts paper to whole pixels. */
const a4 = [595, 842];
const sizes = (document: PDFDocument) =>
  document.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]);
const isA4 = (size: readonly number[]) => size.every((side, index) => Math.abs(side - (a4[index] ?? 0)) <= 1);

describe('a page of the site as PDF', () => {
  it.each([
    ['notice', '2017-12-15-publicity', '2017-12-15-publicity.pdf', '关于2017年度拟表彰承接职能示范工程名单的公示'],
    ['application', '2017/service-station/demo-tea-station', '2017-service-station-demo-tea-station.pdf', '茶园冻害'],
    ['award-list', '2017/chief-expert/award', '2017-chief-expert-award.pdf', '首席专家（工程师）评审结果'],
  ])('is an A4 %s with its title', async (kind, typed, name, title) => {
    said.length = 0;
    expect(await print.run({ options: { site: resolve(dist2017), to }, positionals: [kind, typed] }, io)).toBe(0);
    expect(said).toEqual([join(to, name)]);
    const document = await read(name);
    // A list with marks of every reviewer lies across.
    const upright = sizes(document).map((size) => (kind === 'award-list' ? size.toReversed() : size));
    expect(upright.filter((size) => !isA4(size))).toEqual([]);
    expect(document.getTitle()).toContain(title);
    // A page that stayed empty would need no font.
    expect(document.getPage(0).node.Resources()?.has(PDFName.of('Font'))).toBe(true);
  });

  it('is of a site built for it, where none is named, and nothing else is left behind', async () => {
    const copy = join(to, 'copy');
    copySite(copy, publishedOf(ledgerOfPapers));
    const positionals = ['notice', '2026-06-15-publicity'];
    expect(await print.run({ options: {}, positionals }, { ...io, cwd: copy })).toBe(0);
    const document = await read('copy/print/2026-06-15-publicity.pdf');
    expect(document.getTitle()).toContain('公示');
    expect(readdirSync(join(copy, '.cache'))).toEqual(['astro']);
    expect(existsSync(join(copy, 'dist'))).toBe(false);
  });

  it('is refused where no site was built', async () => {
    const positionals = ['notice', '2017-07-05-correction'];
    await expect(print.run({ options: { site: to, to }, positionals }, io)).rejects.toThrow(`${to} 里没有生成好的网站`);
    expect(readdirSync(to)).not.toContain('2017-07-05-correction.pdf');
  });
});
