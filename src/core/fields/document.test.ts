import { describe, expect, it } from 'vitest';
import { digest, field, isRefused, paper } from './field.fixture.ts';

const covers = [
  { id: 'rights', label: '双方权利' },
  { id: 'duties', label: '双方责任' },
];

describe('document', () => {
  const file = field({ type: 'document' });

  it.each([
    ['a paper', [paper], []],
    ['no list', paper, ['应为列表，一件材料一行，每行以“- ”开头']],
    ['an empty list', [], ['至少登记1件']],
    ['two papers', [paper, paper], ['最多登记1件']],
    ['an empty title', [{ ...paper, title: '' }], ['0.title: 是空的']],
    [
      'a day that does not exist',
      [{ ...paper, date: '2017-02-30' }],
      ['0.date: 日期不存在或写法不对，应写成 2017-05-31'],
    ],
    ['no page', [{ ...paper, pages: 0 }], ['0.pages: 不能小于1']],
    ['a thousand pages', [{ ...paper, pages: 1000 }], []],
    ['more pages', [{ ...paper, pages: 1001 }], ['0.pages: 不能大于1000']],
    ['a short digest', [{ ...paper, sha256: digest.slice(1) }], ['0.sha256: 应为64位小写十六进制校验码']],
    ['a digest in capitals', [{ ...paper, sha256: digest.toUpperCase() }], ['0.sha256: 应为64位小写十六进制校验码']],
    ['what was not asked', [{ ...paper, issuer: '民政局' }], ['0.issuer: unknown']],
    ['nothing', undefined, ['missing']],
    ['no paper in the list', [null], ['0: missing']],
  ])('with %s', (_, value, wrong) => {
    expect(file.wrong(value)).toEqual(wrong);
  });

  it('reads as title, date and pages, with single marks inside the title', () => {
    const label = '《关于印发〈章程〉的决议》（2017年4月20日，2页）';
    const titled = { ...paper, title: '关于印发《章程》的决议' };
    expect(file.show([titled])).toEqual({ kind: 'documents', rows: [{ ...titled, label }] });
  });
});

describe('document with everything asked', () => {
  const agreement = field({
    type: 'document',
    kinds: [
      { id: '4a', label: '4A' },
      { id: '3a', label: '3A' },
    ],
    ask: ['issuer', 'number', 'parties', 'term', 'covers'],
    covers,
    max: 2,
  });
  const full = {
    ...paper,
    kind: '4a',
    issuer: '示例市民政局',
    number: '社评2014-7',
    parties: ['示例学会', '示例公司'],
    from: '2017-03-10',
    to: '2017-03-10',
    covers: ['rights'],
  };

  it.each([
    ['all of it', {}, []],
    ['a kind not listed', { kind: '6a' }, ['0.kind: not-listed']],
    ['a number without quotes', { number: 20147 }, ['0.number: number-for-text']],
    ['one party', { parties: ['示例学会'] }, ['0.parties: 至少填2个签约方']],
    ['five parties', { parties: ['甲', '乙', '丙', '丁', '戊'] }, []],
    ['six parties', { parties: ['甲', '乙', '丙', '丁', '戊', '己'] }, ['0.parties: 最多填5个签约方']],
    ['one party twice', { parties: ['示例学会', '示例学会'] }, ['0.parties: 有重复的']],
    [
      'two parties on one line',
      { parties: ['示例市茶叶学会、示例食品有限公司'] },
      ['0.parties.0: 写了不止一个单位，一行只写一个', '0.parties: 至少填2个签约方'],
    ],
    [
      'two of three parties on one line',
      { parties: ['示例大学', '示例市农业科学院；示例县农技推广中心（盖章）'] },
      ['0.parties.1: 写了不止一个单位，一行只写一个'],
    ],
    [
      'three parties on one line, with commas of Chinese',
      { parties: ['甲公司，乙研究所，丙协会', '丁厂'] },
      ['0.parties.0: 写了不止一个单位，一行只写一个'],
    ],
    ['a name with the mark of lists in it', { parties: ['示例县粮油、果蔬专业合作社', '示例学会'] }, []],
    ['a name with a list behind it', { parties: ['示例大学（农学院、园艺学院）', '示例学会'] }, []],
    ['an end before its beginning', { to: '2017-03-09' }, ['0.to: 早于起始日期']],
    ['nothing laid down', { covers: [] }, ['0.covers: 至少选一项']],
    ['an aspect twice', { covers: ['rights', 'rights'] }, ['0.covers: 有重复的']],
    ['an unknown aspect', { covers: ['fees'] }, ['0.covers.0: not-listed']],
    ['no issuer', { issuer: undefined }, ['0.issuer: missing']],
  ])('with %s', (_, change, wrong) => {
    expect(agreement.wrong([{ ...full, ...change }])).toEqual(wrong);
  });

  it('reads with its kind', () => {
    const shown = agreement.show([full]);
    expect(shown.kind === 'documents' && shown.rows[0]?.label).toBe('《示例材料》（4A，2017年4月20日，2页）');
  });
});

describe('the entry of a document', () => {
  it.each([
    ['covers that are not asked for', { covers }, true],
    ['covers asked for and not listed', { ask: ['covers'] }, true],
    ['both', { ask: ['covers'], covers }, false],
    ['at least two', { min: 2 }, false],
    ['more at least than at most', { min: 3, max: 2 }, true],
    ['an unknown question', { ask: ['price'] }, true],
  ])('with %s', (_, entry, refused) => {
    expect(isRefused({ type: 'document', ...entry })).toBe(refused);
  });

  it('with a least number alone takes just that many', () => {
    const two = field({ type: 'document', min: 2 });
    expect(two.wrong([paper])).toEqual(['至少登记2件']);
    expect(two.wrong([paper, paper])).toEqual([]);
    expect(two.wrong([paper, paper, paper])).toEqual(['最多登记2件']);
  });
});
