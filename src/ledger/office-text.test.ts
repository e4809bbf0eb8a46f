import { describe, expect, it } from 'vitest';
import { ledgerWith, readLedger } from './hostile.fixture.ts';
import { checkOfficeText, officeHeadings, officeMdx } from './office-text.ts';
import type { OfficeText } from './office-tags.ts';

const hasClause = (id: string) => id === '4.2.4';
const found = (text: string, kind: OfficeText = 'guide') =>
  checkOfficeText(text, kind, 0, hasClause).map(({ code, at }) => [
    code,
    'offset' in at ? text.slice(at.offset, at.offset + at.length) : '',
  ]);

describe('a text of the office', () => {
  it.each([
    ['a sign of less than', '申报人数<5人的不予受理', 'office-tag', '<'],
    ['an address in angle brackets', '详见<https://www.example.org/a>。', 'office-tag', '<'],
    ['a mail address in angle brackets', '<office@example.invalid>', 'office-tag', '<'],
    ['a tag of HTML', '文字<b>粗</b>', 'office-tag', '<'],
    ['a comment of HTML', '<!-- 备注 -->', 'office-tag', '<'],
    ['a script', '<script>alert(1)</script>', 'office-tag', '<'],
    ['a tag of another text', '<Clause id="4.2.4">条款</Clause>', 'office-tag', '<'],
    ['a tag without its id', '<ClauseRef />', 'office-tag', '<'],
    ['a tag with an expression', '<ClauseRef id={1} />', 'office-tag', '<'],
    ['a tag with what it has not', '<ClauseRef id="4.2.4" onclick="x" />', 'office-tag', '<'],
    ['an expression', '按公式{A+B}计算', 'office-code', '{A+B}'],
    ['a value of the machine', '{process.env.HOME}', 'office-code', '{process.env.HOME}'],
    ['a comment of JSX', '{/* 备注 */}', 'office-code', '{/* 备注 */}'],
    ['a brace that nothing closes', '集合{1、2', 'office-code', '{1、2'],
    [
      'what a module exports',
      'export const secret = globalThis.process?.env?.HOME',
      'office-code',
      'export const secret = globalThis.process?.env?.HOME',
    ],
    ['what a module imports', "文字\n\nimport x from './x.js'", 'office-code', "import x from './x.js'"],
    ['a clause that is not there', '见<ClauseRef id="9.9.9"/>', 'clause-reference-unknown', '<ClauseRef id="9.9.9"/>'],
    ['a part of the page in a sentence', '时间见<Dates />', 'office-tag-place', '<Dates />'],
    ['a script link', '[点](javascript:alert(1))', 'markdown-link', '[点](javascript:alert(1))'],
    ['an image', '![图](a.png)', 'markdown-image', '![图](a.png)'],
    ['a cell too many', '| 甲 |\n|---|\n| 一 | 二 |', 'markdown-lost', '| 一 | 二 |'],
  ])('with %s is told where', (_, text, code, token) => {
    expect(found(text)[0]).toEqual([code, token]);
  });

  it.each([
    ['**<Clause id="4.2.4">须经**确认</Clause>', 2],
    ['<Clause id="4.2.4">须经\n\n确认</Clause>', 2],
    ['<Clause id="4.2.4">须经[确认</Clause>](https://a.org/)', 1],
  ])('%j has tags that cross or are left open', (text, count) => {
    expect(found(text, 'policy').filter(([code]) => code === 'office-tag-place')).toHaveLength(count);
  });

  it.each([
    '见<ClauseRef id="4.2.4" />。',
    '<Dates />\n\n文字',
    '少于5人；a \\< b；\\{A\\}；`{A}`；&lt;b&gt;；`<b>`',
    '[本页](#a)；https://www.example.org/a，谢谢',
    '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |',
    '文[^1]\n\n[^1]: 注',
    'importance and export of goods',
  ])('%j is fine', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is printed with all its words in quoted strings', () => {
    expect(officeMdx('a{b}<c> "d"\n\n`{e}`', 'notice')).toBe(
      '{<><p>{"a"}{"{"}{"b}"}{"<"}{"c> \\"d\\""}</p>\n<p><code>{"{e}"}</code></p>\n</>}\n',
    );
  });

  it('has its headings, with anchors', () => {
    expect(officeHeadings('## 一、总则\n\n### （一）**范围**\n\n## 一、总则', 'policy')).toEqual([
      { depth: 2, slug: '一总则', text: '一、总则' },
      { depth: 3, slug: '一范围', text: '（一）范围' },
      { depth: 2, slug: '一总则-1', text: '一、总则' },
    ]);
  });

  it('is held to this by the check of the ledger, with line and column', () => {
    const guide = 'content/2017/demonstration-society/guide.mdx';
    const head = '---\ntitle: 指南\ndescription: 怎样申报\n---\n\n';
    const { located } = readLedger(
      ledgerWith({ [guide]: `${head}申报人数<5人\n\n按公式{A+B}\n\n见<ClauseRef id="9.9.9" />` }),
    );
    expect(
      located.filter(({ file }) => file === guide).map(({ code, line, column, level }) => [code, line, column, level]),
    ).toEqual([
      ['office-tag', 6, 5, 'error'],
      ['office-code', 8, 4, 'error'],
      ['clause-reference-unknown', 10, 2, 'error'],
    ]);
  });
});
