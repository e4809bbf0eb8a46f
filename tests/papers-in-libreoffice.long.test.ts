/** Every paper as LibreOffice prints it, and GB/T 9704-2012 measured on the printed pages with poppler's pdftotext. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPdf } from '../scripts/kernel/office-program.ts';
import { acceptance } from '../src/papers/acceptance.ts';
import { commendation } from '../src/papers/commendation.ts';
import { fillPaper } from '../src/papers/fill.ts';
import type { About, WordPaper } from '../src/papers/paper.ts';
import { contextWith, fileOf, subjectsOf } from '../src/papers/papers.fixture.ts';
import { papers } from '../src/papers/papers.ts';
import { publicity } from '../src/papers/publicity.ts';
import { shippedTemplate } from '../src/papers/template/template.ts';

const isThere = (program: string, option: string): boolean =>
  spawnSync(program, [option], { timeout: 60_000 }).error === undefined;
const able = isThere('soffice', '--version') && isThere('pdftotext', '-v');

const context = contextWith({ copies: '示例市人民政府办公室，示例市科学技术局' });
const point = 72 / 25.4;

interface Word {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

describe.skipIf(!able)('papers in LibreOffice (skipped where there is no soffice or no pdftotext on the PATH)', () => {
  let folder = '';
  const inYear = papers.filter(({ id }) => id !== 'recommendation');

  /** 28 characters a line for pages on end. */
  const long = async <Kind extends About>(paper: WordPaper<Kind>, subject: Parameters<typeof paper.make>[1]) => {
    const made = paper.make(context, subject);
    if (!made.ok) throw new Error(made.why);
    const data = { ...made.content.data, 段落: [{ 文字: '国'.repeat(28 * 60) }] };
    const filled = fillPaper(await shippedTemplate(paper, context.site.records.association), { data });
    if (!filled.ok) throw new Error(filled.problems.join());
    return filled.bytes;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gongshi-papers-'));
    mkdirSync(join(folder, 'pdf'));
    const files: string[] = [];
    const write = (name: string, bytes: Uint8Array): void => {
      files.push(join(folder, name));
      writeFileSync(join(folder, name), bytes);
    };
    for (const paper of inYear) {
      const bytes = await fileOf(paper, context);
      if (bytes !== undefined) write(`${paper.id}.${paper.form === 'word' ? 'docx' : 'xlsx'}`, bytes);
    }
    const [notice] = subjectsOf('notice').filter(({ value }) => value.kind === 'publicity');
    const [announcement] = subjectsOf('notice').filter(({ value }) => value.kind === 'announcement');
    if (notice === undefined || announcement === undefined) throw new Error('the year has no notices');
    write('long-publicity.docx', await long(publicity, notice));
    write('long-commendation.docx', await long(commendation, announcement));
    expect(toPdf(files, join(folder, 'pdf'))).toEqual({ ok: true });
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const pdf = (id: string): string => join(folder, 'pdf', `${id}.pdf`);
  const wordsOf = (id: string): readonly Word[] =>
    execFileSync('pdftotext', ['-bbox', pdf(id), '-'], { encoding: 'utf8' })
      .split('<page ')
      .slice(1)
      .flatMap((page, index) =>
        [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
          ([, left, top, right, bottom, text = '']): Word => ({
            page: index + 1,
            left: Number(left),
            top: Number(top),
            right: Number(right),
            bottom: Number(bottom),
            text,
          }),
        ),
      );
  const pagesOf = async (id: string) => (await PDFDocument.load(readFileSync(pdf(id)))).getPages();

  it.each(inYear)('$name has no empty page and no place left over', async ({ id }) => {
    const words = wordsOf(id);
    const pages = await pagesOf(id);
    for (const [index] of pages.entries()) {
      // Page number and mark of the demonstration alone are no page.
      const own = words.filter(
        ({ page, text }) => page === index + 1 && !/^(?:—|\d+|演示数据|非真实评选结果|送审稿)$/.test(text),
      );
      expect(own.length, `page ${index + 1}`).toBeGreaterThan(0);
    }
    expect(words.map(({ text }) => text).join('')).not.toMatch(/[{}]/);
  });

  it.each([
    ['summary', true],
    ['payment', true],
    ['archive', true],
    ['certificate', true],
    ['publicity', false],
    ['acceptance', false],
  ])('%s is on A4, lying: %s', async (id, lying) => {
    for (const page of await pagesOf(id)) {
      const { width, height } = page.getSize();
      expect([width, height].map((side) => Math.round(side / point))).toEqual(lying ? [297, 210] : [210, 297]);
    }
  });

  it('repeats the head of a table on every page', async () => {
    const pages = await pagesOf('summary');
    expect(pages.length).toBeGreaterThan(1);
    expect(wordsOf('summary').filter(({ text }) => text === '登记号').length).toBe(pages.length);
  });

  it('a slip of acceptance takes one page', async () => expect((await pagesOf('acceptance')).length).toBe(1));

  describe.each(['long-publicity', 'long-commendation'])('%s', (id) => {
    const lines = (page: number) => wordsOf(id).filter((word) => word.page === page && /^国+$/.test(word.text));

    it('prints 28 characters a line and 22 lines a page, 28.95 points apart (5.2.3)', () => {
      const full = lines(2);
      expect(full.length).toBe(22);
      expect(new Set(full.map(({ text }) => text.length))).toEqual(new Set([28]));
      const [first, last] = [full[0], full.at(-1)];
      expect(((last?.top ?? 0) - (first?.top ?? 0)) / 21).toBeCloseTo(28.95, 1);
    });

    it('prints the text within 156 × 225 mm, 28 mm from the left and 37 mm from the top (5.2.1)', () => {
      const full = lines(2);
      expect(Math.min(...full.map(({ left }) => left)) / point).toBeCloseTo(28, 0);
      expect(Math.max(...full.map(({ right }) => right)) / point).toBeLessThanOrEqual(28 + 156.5);
      expect(Math.min(...full.map(({ top }) => top)) / point).toBeGreaterThanOrEqual(36);
      expect(Math.max(...full.map(({ bottom }) => bottom)) / point).toBeLessThanOrEqual(297 - 35 + 1);
    });

    it('prints the page number under the text, right on odd pages and left on even ones (7.5)', () => {
      const dashes = wordsOf(id).filter(({ text }) => text.startsWith('—'));
      const at = (page: number) => dashes.filter((word) => word.page === page);
      expect(at(2)[0]?.left ?? 0).toBeLessThan(105 * point);
      expect(at(3)[0]?.left ?? 0).toBeGreaterThan(105 * point);
      // 7 mm under the text, which ends 35 mm from the foot.
      const middle = ((at(2)[0]?.top ?? 0) + (at(2)[0]?.bottom ?? 0)) / 2 / point;
      expect(Math.abs(middle - (297 - 35 + 7))).toBeLessThan(2);
    });
  });

  it('the decision has its mark 35 mm under the edge of the text and its imprint on the lower edge (7.2, 7.4)', async () => {
    const words = wordsOf('commendation');
    const mark = words.find(({ text }) => text.endsWith('协会文件'));
    // The box of a line is a little higher than its characters.
    expect(Math.abs((mark?.top ?? 0) / point - (37 + 35))).toBeLessThan(3);
    const pages = await pagesOf('commendation');
    const printed = words.filter(({ page, text }) => page === pages.length && text.endsWith('日印发'));
    expect(printed).toHaveLength(1);
    expect(Math.abs((printed[0]?.bottom ?? 0) / point - (297 - 35))).toBeLessThan(3);
  });

  it('the seal has text beside it: issuer and day never stand alone on a page (7.3.5.5)', () => {
    for (const paper of [publicity, commendation]) {
      const words = wordsOf(paper.id);
      const signed = words.findLast(({ text }) => text === context.site.records.association.name);
      const before = words.filter(
        ({ page, top }) => page === signed?.page && top < signed.top - 60 && top > 37 * point - 5,
      );
      expect(before.length, paper.id).toBeGreaterThan(0);
    }
  });

  it('the receipt of acceptance is measured like the others', () => {
    const words = wordsOf(acceptance.id);
    const heading = words.find(({ text }) => text === acceptance.name);
    expect(heading).toBeDefined();
    expect(Math.abs(((heading?.left ?? 0) + (heading?.right ?? 0)) / 2 / point - (28 + 78))).toBeLessThan(2);
    const body = words.find(({ text }) => text.startsWith('你单位报送'));
    // Two characters in.
    expect(Math.abs((body?.left ?? 0) / point - 28 - (2 * 15.75) / point)).toBeLessThan(1);
  });
});
