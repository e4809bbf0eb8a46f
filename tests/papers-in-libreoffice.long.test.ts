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
import { correction } from '../src/papers/correction.ts';
import { facesAsked, facesMissing } from '../src/papers/faces.ts';
import { fillPaper } from '../src/papers/fill.ts';
import type { About, PaperData, WordPaper } from '../src/papers/paper.ts';
import { contextWith, fileOf, subjectsOf } from '../src/papers/papers.fixture.ts';
import { papers } from '../src/papers/papers.ts';
import { readPrinted } from '../src/papers/printed.ts';
import { publicity } from '../src/papers/publicity.ts';
import { recommendation } from '../src/papers/recommendation.ts';
import { footOnOwnPage } from '../src/papers/template/imprint.ts';
import { shippedTemplate } from '../src/papers/template/template.ts';
import { printedPapers } from '../scripts/verbs/paper/printed.ts';
import type { PaperFile } from '../scripts/verbs/paper/write.ts';

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
  // Nobody of that year was recommended: the letter is made of an announcement that recommends.
  const inYear = papers.filter(({ id }) => id !== 'recommendation' && id !== 'revocation' && id !== 'tally');

  /** 28 characters a line for pages on end. */
  const long = async <Kind extends About>(paper: WordPaper<Kind>, subject: Parameters<typeof paper.make>[1]) => {
    const made = paper.make(context, subject);
    if (!made.ok) throw new Error(made.why);
    const data = {
      ...made.content.data,
      段落: [
        { 文字: '国'.repeat(28 * 60), 末: false },
        { 文字: '以上。', 末: true },
      ],
    };
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
    const recommended = announcement.value.entries.map((entry, index) =>
      index < 3 ? { ...entry, recommended: true as const } : entry,
    );
    const asked = { ...announcement, value: { ...announcement.value, entries: recommended } };
    const letter = recommendation.make(
      contextWith({ to: '示例省科学技术协会', number: '示例协函〔2017〕3号', copies: '示例市人民政府办公室' }),
      asked,
    );
    if (!letter.ok) throw new Error(letter.why);
    const filled = fillPaper(await shippedTemplate(recommendation, context.site.records.association), letter.content);
    if (!filled.ok) throw new Error(filled.problems.join());
    write('recommendation.docx', filled.bytes);
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
    for (const paper of [publicity, commendation, correction, recommendation]) {
      const words = wordsOf(paper.id);
      const signed = words.findLast(({ text }) => text === context.site.records.association.name);
      const before = words.filter(
        ({ page, top }) => page === signed?.page && top < signed.top - 60 && top > 37 * point - 5,
      );
      expect(before.length, paper.id).toBeGreaterThan(0);
    }
  });

  describe('the letter (10.1)', () => {
    /** Lengths in millimetres: of each row of red that is at least so long, its middle and its thickness. */
    const redRules = (page: number) => {
      const perMillimetre = 20;
      const picture = execFileSync(
        'pdftoppm',
        ['-r', String(25.4 * perMillimetre), '-f', String(page), '-l', String(page), pdf('recommendation')],
        { maxBuffer: 200_000_000 },
      );
      const [header = '', width = 0, height = 0] = (() => {
        const found = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'));
        return [found?.[0] ?? '', Number(found?.[1]), Number(found?.[2])] as const;
      })();
      const isRed = (x: number, y: number): boolean => {
        const at = header.length + (y * width + x) * 3;
        return (picture[at] ?? 0) > 200 && (picture[at + 1] ?? 255) < 90 && (picture[at + 2] ?? 255) < 90;
      };
      const rows = Array.from({ length: height }, (_, y) => {
        const columns = Array.from({ length: width }, (__, x) => x).filter((x) => isRed(x, y));
        return { y, count: columns.length, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
      });
      const mark = rows.filter(({ count }) => count > 0);
      const rules: { top: number; bottom: number; left: number; right: number }[] = [];
      for (const { y, count, left, right } of rows) {
        if (count < 150 * perMillimetre) continue;
        const last = rules.at(-1);
        const [top, edges] = [y / perMillimetre, { left: left / perMillimetre, right: (right + 1) / perMillimetre }];
        if (last !== undefined && Math.abs(last.bottom - top) < 0.01) last.bottom = (y + 1) / perMillimetre;
        else rules.push({ top, bottom: (y + 1) / perMillimetre, ...edges });
      }
      const inkBottom = mark.findLast(({ y, count }) => y / perMillimetre < (rules[0]?.top ?? 0) && count > 0)?.y ?? 0;
      return { rules, inkTop: (mark[0]?.y ?? 0) / perMillimetre, inkBottom: (inkBottom + 1) / perMillimetre };
    };

    it('has its mark 30 mm under the edge, a thick over a thin rule 4 mm under it, a thin over a thick one 20 mm from the foot', () => {
      const { rules, inkTop, inkBottom } = redRules(1);
      expect(rules).toHaveLength(4);
      const thickness = rules.map(({ top, bottom }) => bottom - top);
      const [upperThick = 0, upperThin = 0, lowerThin = 0, lowerThick = 0] = thickness;
      expect(upperThick).toBeGreaterThan(upperThin * 2);
      expect(lowerThick).toBeGreaterThan(lowerThin * 2);
      for (const { left, right } of rules) {
        expect(Math.abs(right - left - 170)).toBeLessThan(0.5);
        expect(Math.abs((left + right) / 2 - 105)).toBeLessThan(0.5);
      }
      expect(Math.abs(inkTop - 30)).toBeLessThan(1.5);
      expect(Math.abs((rules[0]?.top ?? 0) - inkBottom - 4)).toBeLessThan(1.5);
      expect(Math.abs(297 - (rules[3]?.bottom ?? 0) - 20)).toBeLessThan(0.5);
    });

    it('has the number on the right, 7/8 of a character under the rule, and no number on its first page', () => {
      const words = wordsOf('recommendation');
      // The program sets a digit apart, which ends the word.
      const number = words.find(({ text }) => text.startsWith('示例协函〔2017〕'));
      const end = words.find(({ top, text }) => text.endsWith('号') && Math.abs(top - (number?.top ?? 0)) < 1);
      expect(Math.abs((end?.right ?? 0) / point - (210 - 26))).toBeLessThan(1.5);
      const { rules } = redRules(1);
      const middle = ((number?.top ?? 0) + (number?.bottom ?? 0)) / 2 / point;
      const character = 16 / point;
      expect(Math.abs(middle - character / 2 - (rules[1]?.bottom ?? 0) - (character * 7) / 8)).toBeLessThan(1.5);
      expect(words.filter(({ page, text }) => page === 1 && text.startsWith('—'))).toEqual([]);
    });

    it('names who gets copies at the foot, without rules, printer and day', () => {
      const text = wordsOf('recommendation')
        .map((word) => word.text)
        .join('');
      expect(text).toContain('抄送：示例市人民政府办公室。');
      expect(text).not.toContain('印发');
    });
  });

  it('the 版记 stands on an even page, for which one is begun where the text ends on an odd one (7.4)', async () => {
    const [announcement] = subjectsOf('notice').filter(({ value }) => value.kind === 'announcement');
    if (announcement === undefined) throw new Error('the year has no announcement');
    const made = commendation.make(context, announcement);
    if (!made.ok) throw new Error(made.why);
    const template = await shippedTemplate(commendation, context.site.records.association);
    const file = (data: PaperData): PaperFile => {
      const filled = fillPaper(template, { data });
      if (!filled.ok) throw new Error(filled.problems.join());
      return { name: 'decision.docx', bytes: filled.bytes, characters: { unusual: [], rare: [] } };
    };
    // From one page more to one page less: one of two ends on an odd page.
    const lists = made.content.data['名单'];
    const sizes = [1, 2].map((count) => ({
      ...made.content.data,
      名单: Array.isArray(lists) ? lists.slice(0, count) : [],
    }));
    const printed = await printedPapers(
      sizes.map((data, index) => ({
        ...file(data),
        name: `decision-${index}.docx`,
        onOwnPage: async () => ({ ...file({ ...data, [footOnOwnPage]: true }), name: `decision-${index}.docx` }),
      })),
    );
    if (!printed.ok) throw new Error(printed.why);
    const before = await Promise.all(
      sizes.map(async (data, index) => {
        writeFileSync(join(folder, `plain-${index}.docx`), file(data).bytes);
        expect(toPdf([join(folder, `plain-${index}.docx`)], join(folder, 'pdf'))).toEqual({ ok: true });
        return (await readPrinted(readFileSync(pdf(`plain-${index}`)))).pages;
      }),
    );
    for (const [index, paper] of printed.papers.entries()) {
      writeFileSync(pdf(`decision-${index}`), paper.pdf);
      const { pages } = await readPrinted(paper.pdf);
      expect(pages).toBe((before[index] ?? 0) + ((before[index] ?? 0) % 2));
      const last = wordsOf(`decision-${index}`).filter(({ page }) => page === pages);
      expect(last.map(({ text }) => text).join('')).toMatch(/抄送：.*日印发/);
    }
    expect(before.some((pages) => pages % 2 === 1)).toBe(true);
  });

  it('says which faces the machine has not got, by the fonts of the PDF', async () => {
    const { fonts } = await readPrinted(readFileSync(pdf('publicity')));
    const document = readFileSync(join(folder, 'publicity.docx'));
    expect(facesAsked(document)).toContain('仿宋');
    const missing = facesMissing(facesAsked(document), fonts);
    expect(missing.includes('仿宋')).toBe(!fonts.some((font) => /fangsong/i.test(font)));
    expect(facesMissing(['仿宋'], ['ABCDEF+FangSong', 'SimHei'])).toEqual([]);
  });

  it('a slip that is signed and given back is never on two pages', () => {
    for (const [id, first, last] of [
      ['acceptance', '回执', '送件人签名'],
      ['supplement', '送达回证', '收件人签名'],
    ] as const) {
      const words = wordsOf(id);
      const pages = [first, last].map((text) => words.findLast((word) => word.text.includes(text))?.page);
      expect(pages[0], id).toBeDefined();
      expect(pages[0], id).toBe(pages[1]);
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
