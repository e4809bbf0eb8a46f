import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { codePicture, fillPaper } from './fill.ts';
import type { PaperData } from './paper.ts';

const template = async (...lines: readonly string[]): Promise<Uint8Array> => {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
};

const filled = async (data: PaperData, ...lines: readonly string[]) => {
  const paper = fillPaper(await template(...lines), { data });
  if (!paper.ok) return paper.problems;
  const body = strFromU8(unzipSync(paper.bytes)['word/document.xml'] ?? new Uint8Array());
  return [...body.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text);
};

describe('a template of the office', () => {
  it('is filled, its lists repeated, its parts left out', async () => {
    const data = { 单位: '示例学会', 名单: [{ 名称: '甲' }, { 名称: '乙' }], 送审: false };
    expect(
      await filled(data, '{单位}：', '{#名单}', '{名称}（{单位}）', '{/名单}', '{#送审}', '送审稿', '{/送审}'),
    ).toEqual(['示例学会：', '甲（示例学会）', '乙（示例学会）']);
  });

  it.each([
    ['a place that there is not', ['{单拉}'], '没有{单拉}这一项可以填'],
    ['what JavaScript adds to an object', ['{constructor}'], '没有{constructor}这一项可以填'],
    ['an expression', ['{单位.length}'], '没有{单位.length}这一项可以填'],
    ['a brace too few on the right', ['{单位'], '“{单位”缺少右边的花括号'],
    ['a brace too few on the left', ['单位}'], '缺少左边的花括号'],
    ['a list that does not end', ['{#名单}', '{名称}'], '有 {#名单}，后面没有 {/名单}'],
    ['a list that does not begin', ['{/名单}'], '有 {/名单}，前面没有 {#名单}'],
  ])('is refused in a sentence: %s', async (_, lines, problem) => {
    const found = await filled({ 单位: '示例学会', 名单: [] }, ...lines);
    expect(found.join('；')).toContain(problem);
  });

  it.each([
    ['text', new TextEncoder().encode('公示')],
    ['nothing', new Uint8Array()],
  ])('is refused when it is no Word document: %s', (_, bytes) => {
    expect(fillPaper(bytes, { data: {} })).toEqual({ ok: false, problems: ['不是 Word 文档（.docx），或者太大'] });
  });

  it('takes text as text, whatever it looks like', async () => {
    const hostile = '<w:t>&amp;</w:t>{单位}{#名单}\u0000';
    const [text] = await filled({ 单位: hostile }, '{单位}');
    expect(text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(
      '<w:t>&amp;</w:t>{单位}{#名单}',
    );
  });
});

it('draws a code of black and white points with a white margin of four', () => {
  const { width, height, data } = decode(codePicture('https://example.org/notices/2017-06-30-publicity/'));
  expect(width).toBe(height);
  const grey = [...data];
  expect(new Set(grey)).toEqual(new Set([0, 255]));
  const margin = 4 * 8;
  expect(grey.slice(0, width * margin).every((value) => value === 255)).toBe(true);
  // The finder pattern begins right after it.
  expect(grey[width * margin + margin]).toBe(0);
});
