import { describe, expect, it } from 'vitest';
import type { DocumentRow } from '../fields/value.ts';
import { document, DocumentOptions } from './document.ts';
import { applicationFacts, digest } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';

const aPaper = (change: Partial<DocumentRow>): DocumentRow => ({
  title: '材料',
  date: '2017-04-10',
  pages: 1,
  sha256: digest('b'),
  ...change,
});

const check = (
  options: object,
  papers: readonly Partial<DocumentRow>[],
  dates: Parameters<typeof applicationFacts>[1] = {},
) => {
  const row = DocumentOptions.parse({ clause: '4.2.2', rule: 'document', field: 'agreement', ...options });
  const fields = { 'host-name': '示例镇中心卫生院', [row.field]: papers.map(aPaper) };
  return document.check(applicationFacts(fields, dates), row);
};

const rating = { field: 'rating', kinds: ['3a', '4a'], review: ['other'], 'in-force-on': 'closing' };
const inForce = { from: '2014-12-05', to: '2019-12-04' };

describe('a paper of a kind', () => {
  it.each([
    ['4a', 'met'],
    ['3a', 'met'],
    ['2a', 'unmet document-kind'],
    ['other', 'pending needs-ruling'],
  ])('%s → %s', (kind, expected) => {
    expect(inShort(check(rating, [{ kind, ...inForce }]))).toBe(expected);
  });

  it('says what it is and how long it holds', () => {
    const met = check(rating, [{ kind: '4a', ...inForce }], { closing: '2017-11-30' });
    expect(met.says).toBe('4A，有效期至2019年12月4日，到截止日2017年11月30日仍有效。');
  });

  it('names the kind it is and the kinds it should be', () => {
    const [finding] = check(rating, [{ kind: '2a', ...inForce }]).findings;
    expect(finding).toMatchObject({
      message: '“评估等级”是“2A”，不符合要求',
      help: '应为：3A或4A',
      at: ['rating', 0, 'kind'],
      clause: '4.2.2',
    });
  });

  it('leaves to the office only what has no other fault', () => {
    const expired = { kind: 'other', from: '2014-01-01', to: '2017-05-30' };
    expect(inShort(check(rating, [expired]))).toBe('unmet document-expired');
    expect(messages(check(rating, [{ kind: 'other', ...inForce }]))).toEqual(['“评估等级”所填情况需由学会部核定']);
  });
});

describe('a paper in force', () => {
  it.each([
    ['2014-12-05', '2017-11-29', 'unmet document-expired'],
    ['2014-12-05', '2017-11-30', 'met'],
    ['2017-11-30', '2019-12-04', 'met'],
    ['2017-12-01', '2019-12-04', 'unmet document-not-yet'],
  ])('from %s to %s, on 2017-11-30 → %s', (from, to, expected) => {
    expect(inShort(check(rating, [{ kind: '4a', from, to }], { closing: '2017-11-30' }))).toBe(expected);
  });

  it.each([
    ['2017-05-18', 'unmet document-expired'],
    ['2017-05-19', 'met'],
  ])('to %s, on the day of submission, 2017-05-19 → %s', (to, expected) => {
    const options = { 'in-force-on': 'submission' };
    expect(inShort(check(options, [{ from: '2017-01-01', to }], { submitted: '2017-05-19' }))).toBe(expected);
  });

  it('says when it ran out', () => {
    const expired = check(rating, [{ kind: '4a', from: '2014-12-05', to: '2017-11-29' }], { closing: '2017-11-30' });
    expect(messages(expired)).toEqual(['“评估等级”2017年11月29日到期，到2017年11月30日已经失效']);
  });

  it('counts as not registered when its term was not given', () => {
    expect(inShort(check(rating, [{ kind: '4a' }]))).toBe('unmet document-missing');
  });
});

describe('a dated paper', () => {
  const dates = { submitted: '2017-05-19', closing: '2017-05-31' };
  it.each([
    ['before-submission', '2017-05-19', 'met'],
    ['before-submission', '2017-05-20', 'unmet document-date'],
    ['before-closing', '2017-05-31', 'met'],
    ['before-closing', '2017-06-01', 'unmet document-date'],
    ['year', '2016-12-31', 'unmet document-date'],
    ['year', '2017-01-01', 'met'],
    ['year', '2017-05-31', 'met'],
    ['year', '2017-06-01', 'unmet document-date'],
  ])('%s, dated %s → %s', (dated, date, expected) => {
    expect(inShort(check({ dated }, [{ date }], dates))).toBe(expected);
  });

  it('says the day it must not pass', () => {
    const late = check({ dated: 'before-submission' }, [{ date: '2017-05-20' }], dates);
    expect(messages(late)).toEqual(['“科技服务协议”的日期是2017年5月20日，应不晚于2017年5月19日']);
  });
});

describe('the parties of an agreement', () => {
  const parties = ['applicant', 'field:host-name', 'word:首席专家'];
  it.each([
    ['the full names', ['示例护理学会', '示例镇中心卫生院', '首席专家'], 'met'],
    ['another typing of a name', ['示例 护理学会', '（示例镇）中心卫生院', '首席专家'], 'met'],
    ['another host', ['示例护理学会', '示例医院', '首席专家'], 'unmet document-party'],
    ['a person by name', ['示例护理学会', '示例镇中心卫生院', '演示专家甲'], 'unmet document-party'],
  ])('%s', (_, signed, expected) => {
    expect(inShort(check({ parties }, [{ parties: signed }]))).toBe(expected);
  });

  it.each([
    ['2015-12-31', '示例护理研究会', 'met'],
    ['2016-01-01', '示例护理研究会', 'unmet document-party'],
    ['2016-01-01', '示例护理学会', 'met'],
  ])('signed on %s by %s, whose name changed on 2016-01-01 → %s', (date, name, expected) => {
    expect(inShort(check({ parties: ['applicant'] }, [{ date, parties: [name, '示例镇中心卫生院'] }]))).toBe(expected);
  });

  it('names who is absent', () => {
    const absent = check({ parties }, [{ parties: ['示例护理学会', '示例医院', '首席专家'] }]);
    expect(messages(absent)).toEqual(['“科技服务协议”的签约方中没有“示例镇中心卫生院”']);
  });
});

describe('what a paper must write down', () => {
  it('reports each aspect that is absent', () => {
    const covers = ['content', 'duties'];
    expect(inShort(check({ covers }, [{ covers }]))).toBe('met');
    expect(messages(check({ covers }, [{ covers: ['content'] }]))).toEqual(['“科技服务协议”没有写明“双方责任”']);
    expect(messages(check({ covers }, [{}]))).toHaveLength(2);
  });
});

describe('the term of an agreement', () => {
  it.each([
    ['2018-03-09', 'unmet document-short'],
    ['2018-04-08', 'unmet document-short'],
    ['2018-04-09', 'met'],
  ])('of twelve months from 2017-04-10 to %s → %s', (to, expected) => {
    expect(inShort(check({ months: 12 }, [{ from: '2017-04-10', to }]))).toBe(expected);
  });
});

describe('the days that a paper says it lasted', () => {
  it.each([
    // The calendar of the tests: 1 to 8 October off, 30 September worked.
    [7, 'natural', '2017-03-01', '2017-03-06', 'unmet document-brief'],
    [7, 'natural', '2017-03-01', '2017-03-07', 'met'],
    [7, 'natural', '2017-03-01', '2017-03-08', 'met'],
    [1, 'natural', '2017-03-01', '2017-03-01', 'met'],
    [5, 'working', '2017-09-27', '2017-10-08', 'unmet document-brief'],
    [5, 'working', '2017-09-27', '2017-10-09', 'met'],
    [5, 'working', '2017-09-25', '2017-09-29', 'met'],
    [5, 'working', '2017-03-06', '2017-03-09', 'unmet document-brief'],
    [5, 'working', '2016-03-07', '2016-03-30', 'pending calendar-missing'],
  ])('%s %s from %s to %s → %s', (days, unit, from, to, expected) => {
    expect(inShort(check({ lasts: { days, unit } }, [{ from, to }]))).toBe(expected);
  });

  it('are told with what is missing', () => {
    const brief = check({ lasts: { days: 5, unit: 'working' } }, [{ from: '2017-03-06', to: '2017-03-09' }]);
    expect(messages(brief)).toEqual(['“科技服务协议”写的是2017年3月6日至2017年3月9日，不足5个工作日']);
  });
});

describe('several papers', () => {
  it('reports nothing registered', () => {
    expect(inShort(check({}, []))).toBe('unmet document-missing');
    expect(check({}, []).findings[0]).toMatchObject({
      message: '没有登记“科技服务协议”',
      help: '登记并把原件交学会部',
    });
  });

  it('is met by one that passes', () => {
    expect(
      inShort(
        check(rating, [
          { kind: '2a', ...inForce },
          { kind: '4a', ...inForce },
        ]),
      ),
    ).toBe('met');
  });

  it('reports the best one, by its place in the list', () => {
    const bad = { kind: '2a', from: '2014-01-01', to: '2016-01-01' };
    const better = { kind: '2a', ...inForce };
    expect(messages(check(rating, [bad, better]))).toEqual(['“评估等级（第2件）”是“2A”，不符合要求']);
  });

  it('asks for as many as the clause wants', () => {
    const one = [{ kind: '4a', ...inForce }];
    expect(inShort(check({ ...rating, min: 2 }, one))).toBe('unmet document-missing');
    expect(inShort(check({ ...rating, min: 2 }, [...one, ...one]))).toBe('met');
    expect(inShort(check({ ...rating, min: 2 }, [...one, { kind: 'other', ...inForce }]))).toBe('pending needs-ruling');
  });
});

describe('the margin note', () => {
  it('gives the numbers of its own row', () => {
    const facts = applicationFacts({});
    const row = DocumentOptions.parse({ clause: '4.1.1.a', rule: 'document', ...rating });
    const context = {
      year: facts.year,
      category: facts.category,
      kindName: (id: string) => id,
      confirmer: '县区科协',
      bodyName: () => '学会部',
    };
    expect(document.explain(row, context)).toBe(
      '应登记“评估等级”：为3A或4A；到申报截止日仍有效；其他种类由学会部核定。',
    );
  });
});
