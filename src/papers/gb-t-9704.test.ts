/** GB/T 9704-2012 measured in the templates' own XML; what a program makes of it is measured in `tests/papers-in-libreoffice.long.test.ts`. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptance } from './acceptance.ts';
import { commendation } from './commendation.ts';
import { correction } from './correction.ts';
import type { About, WordPaper } from './paper.ts';
import { publicity } from './publicity.ts';
import { shippedTemplate } from './template/template.ts';

const issuer = { name: '示例市科学技术协会' };
const twip = (millimetres: number): number => (millimetres / 25.4) * 1440;

interface Parts {
  readonly body: string;
  readonly styles: string;
  readonly all: string;
}

const partsOf = async <Kind extends About>(paper: WordPaper<Kind>): Promise<Parts> => {
  const files = unzipSync(await shippedTemplate(paper, issuer));
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return {
    body: part('word/document.xml'),
    styles: part('word/styles.xml'),
    all: Object.entries(files)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n'),
  };
};

const numberOf = (xml: string, element: string, attribute: string): number =>
  Number(new RegExp(`<w:${element}\\s[^>]*w:${attribute}="(-?\\d+)"`).exec(xml)?.[1]);

describe.each([
  ['公示', publicity],
  ['更正公示', correction],
  ['表彰决定', commendation],
] as const)('the template of %s', (_, paper) => {
  let parts: Parts;
  beforeAll(async () => {
    parts = await partsOf(paper);
  });

  it('has A4 and margins of 37, 26, 35 and 28 mm, so that the text is 156 × 225 mm (5.2.1)', () => {
    const page = ['w', 'h'].map((side) => numberOf(parts.body, 'pgSz', side));
    expect(page.map((side) => Math.round(side / twip(1)))).toEqual([210, 297]);
    const edges = ['top', 'right', 'bottom', 'left'].map((side) => numberOf(parts.body, 'pgMar', side));
    for (const [index, millimetres] of [37, 26, 35, 28].entries())
      expect(Math.abs((edges[index] ?? 0) - twip(millimetres))).toBeLessThan(twip(0.1));
  });

  it('has text of 3号 that stands 22 lines to a page and 28 characters to a line (5.2.2, 5.2.3)', () => {
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(parts.styles)?.[0] ?? '';
    const size = numberOf(defaults, 'sz', 'val') / 2;
    const line = numberOf(defaults, 'spacing', 'line');
    expect(size).toBe(16);
    expect(defaults).toContain('w:lineRule="exact"');
    expect(Math.floor(twip(225) / line)).toBe(22);
    const closer = Number(/<w:rPr>.*?<w:spacing w:val="(-?\d+)"/s.exec(defaults)?.[1]);
    expect(Math.floor(twip(156) / (size * 20 + closer))).toBe(28);
  });

  it('says that the language is Chinese, or a font for three languages would show Japanese forms', () => {
    expect(parts.styles).toContain('w:eastAsia="zh-CN"');
  });

  it('has its title in 2号小标宋 and its annexes headed in 3号黑体 (7.3.1, 7.3.7)', () => {
    expect(parts.body).toMatch(/方正小标宋简体[^<]*"\/>(?:<w:spacing[^>]*>)?<w:sz w:val="44"\/>.{0,80}\{标题\}/s);
    expect(parts.body).toMatch(/黑体"\/><\/w:rPr><w:t[^>]*>\{附件\}/);
  });

  it('has page numbers in 4号宋体, right on odd pages and left on even ones (7.5)', () => {
    expect(parts.all).toMatch(/<w:evenAndOddHeaders/);
    const sides = [...parts.all.matchAll(/<w:ftr .*?<w:jc w:val="(\w+)"\/>.*?<w:sz w:val="28"\/>/gs)].map(
      ([, side]) => side,
    );
    expect(sides).toEqual(['right', 'left']);
  });
});

describe('red head, number and imprint', () => {
  it('stand in the decision: 标志 35 mm under the edge, rule and imprint with rules of 0.35 and 0.25 mm (7.2, 7.4)', async () => {
    const { body } = await partsOf(commendation);
    expect(body).toMatch(/<w:spacing w:before="198\d"[^>]*>.{0,300}FF0000.{0,200}\{署名\}文件/s);
    expect(body).toContain('{发文字号}');
    expect(body).toMatch(/<w:top w:val="single" w:color="000000" w:sz="8"/);
    expect(body).toMatch(/<w:bottom w:val="single" w:color="000000" w:sz="6"/);
    expect(body).toContain('{印发日期}印发');
  });

  it('stand in no notice and no slip', async () => {
    for (const parts of [await partsOf(publicity), await partsOf(correction), await partsOf(acceptance)])
      expect(parts.all).not.toMatch(/FF0000|文件<|发文字号|印发|抄送/);
  });

  it.each(['示例市科协', '示例市科学技术协会', '新疆维吾尔自治区伊犁哈萨克自治州科学技术协会'])(
    'have a mark that fits the width: %s',
    async (name) => {
      const files = unzipSync(await shippedTemplate(commendation, { name }));
      const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
      const size = Number(/<w:sz w:val="(\d+)"\/>(?:(?!<w:r>).)*\{署名\}文件/s.exec(body)?.[1]) / 2;
      expect(size * [...`${name}文件`].length).toBeLessThanOrEqual(442.5);
      expect(size).toBeGreaterThan(15);
    },
  );
});
