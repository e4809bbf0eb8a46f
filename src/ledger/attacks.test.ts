/** What got through once: each kind with its right value, set into an application that has nothing wrong with it. */
import { describe, expect, it } from 'vitest';
import { application, ledgerWith, readLedger, victim } from './hostile.fixture.ts';

const told = (text: string | Uint8Array) =>
  readLedger(ledgerWith({ [victim]: text })).located.filter(({ file }) => file === victim);
const codes = (text: string | Uint8Array) => [...new Set(told(text).map(({ code }) => code))];
const anchor = '学会的学术活动跟着农时走';
const inProse = (text: string) => application.replace(anchor, () => `${anchor}\n\n${text}\n\n`);
const asTitle = (title: string) => application.replace('title: 稻麦绿色高产现场会', () => `title: ${title}`);

const secret = /138\W*0013\W*8000|13800138000|zhangsan.{0,20}163/;

describe('personal data that a reader sees', () => {
  it.each([
    ['a reference for the spaces', inProse('手机138&nbsp;0013&nbsp;8000')],
    ['references for the digits', inProse('手机&#49;&#51;&#56;00138000')],
    ['escapes', inProse('138\\-0013\\-8000')],
    ['a link in the middle', inProse('手机 138[0013](https://example.org/)8000')],
    ['two links', inProse('[138](https://example.org/)0013[8000](https://example.org/)')],
    ['a quotation of three lines', inProse('> 138\n> 0013\n> 8000')],
    ['a percent-encoded address', inProse('[查](https://example.org/?t=%31%33%38%30%30%31%33%38%30%30%30)')],
    ['an escaped address of mail', inProse('zhangsan\\@163.com')],
    ['an address of mail by references', inProse('zhangsan&commat;163&period;com')],
    ['emphasis in an address of mail', inProse('zhangsan@**163**.com')],
    ['a cell of a table', inProse('| 甲 |\n|---|\n| 138[0013](https://example.org/)8000 |')],
    ['a note', inProse('文[^1]\n\n[^1]: 138[0013](https://example.org/)8000')],
    ['an escape of YAML', asTitle('"138 \\u0030013 8000"')],
    ['a value folded over lines', asTitle('"138\n    0013\n    8000"')],
    ['letters that touch it', asTitle('Tel13800138000')],
    ['words of a birth', inProse('，生于1985年3月12日，')],
  ])('is found behind %s, and repeated nowhere', (_, text) => {
    const all = told(text);
    expect(all.map(({ code }) => code)).toContain('personal-data');
    for (const { message, help, en, source } of all) expect(`${message}${help}${en}\n${source}`).not.toMatch(secret);
  });
});

describe('characters that nobody sees', () => {
  it.each([
    ['by a reference', inProse('文&#8238;字'), 'text-control'],
    ['by another', inProse('文&#8203;字'), 'text-control'],
    ['by a named reference', inProse('文&ZeroWidthSpace;字'), 'text-control'],
    ['a filler of Hangul', asTitle('稻麦\u3164现场会'), 'text-control'],
    ['what stands for a broken character', asTitle('稻麦\uFFFD现场会'), 'text-control'],
    ['a reference to none', inProse('文&#0;字'), 'text-control'],
    ['half a filler', asTitle('稻麦\uFFA0现场会'), 'text-control'],
    ['private use', asTitle('稻麦\uE000现场会'), 'text-control'],
    ['an anchor of annotations', asTitle('稻麦\uFFF9现场会'), 'text-control'],
    ['a noncharacter in the body', inProse('文\uFFFE字'), 'text-control'],
    ['marks in stacks', asTitle('稻麦a\u0316\u0317\u0318现场会'), 'text-control'],
    ['a stroke through Han', asTitle('稻麦现\u0336场会'), 'text-control'],
    ['a radical for a character', asTitle('示例\u2EA0族现场会'), 'text-radical'],
    ['a stroke for a character', asTitle('第\u31D0次现场会'), 'text-radical'],
    ['a radical by an escape of YAML', asTitle('"示例\\u2EA0族现场会"'), 'field-invalid'],
    ['a filler by an escape of YAML', asTitle('"稻麦\\u3164现场会"'), 'text-control'],
  ])('are found: %s', (_, text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('are not what people write', () => {
    for (const title of ['𫰡先生纪念会', '❤️行动', '㎡与①', '々〇〆', '葛\u{E0100}城现场会', 'naïve café']) {
      expect(codes(asTitle(title))).toEqual([]);
    }
  });
});

describe('text that is not shown', () => {
  it('is found below twelve lists', () => {
    const lost = told(inProse(`${'- '.repeat(12)}x\n专家团队由九名人员组成`)).filter(
      ({ code }) => code === 'markdown-lost',
    );
    expect(lost[0]?.source).toBe(`${'- '.repeat(12)}x`);
  });
});

describe('a file that is not finished or not UTF-8', () => {
  it.each([
    [
      'conflict markers in front matter',
      application.replace('trained: 2360', '<<<<<<< HEAD\ntrained: 2360\n=======\ntrained: 9\n>>>>>>> b'),
    ],
    ['conflict markers in the body', inProse('<<<<<<< HEAD\n一\n=======\n二\n>>>>>>> 修改')],
  ])('%s are called by their name', (_, text) => {
    expect(codes(text)).toContain('text-conflict');
  });

  it.each([
    ['GBK', Uint8Array.from([0xc1, 0xac, 0xd4, 0xc6, 0xb8, 0xdb])],
    ['an overlong slash', Uint8Array.from([0xc0, 0xaf])],
    ['half of a pair', Uint8Array.from([0xed, 0xa0, 0x80])],
  ])('%s is refused', (_, bytes) => {
    expect(codes(Uint8Array.from([...new TextEncoder().encode(application), ...bytes]))).toEqual(['text-encoding']);
  });
});
