import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../schema/history.ts';
import { earlierWinner } from './earlier-winner.ts';
import { EarlierWinnerOptions } from './ledger-options.ts';
import { applicationFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { programme } from './tables.fixture.ts';

type Entry = Partial<HistoryEntry>;
const entry = (change: Entry): HistoryEntry => ({
  year: 2015,
  award: 'station',
  outcome: 'won',
  applicant: 'nursing',
  ...change,
});

const check = (options: object, entries: readonly Entry[], cycle = 1) =>
  earlierWinner.check(
    applicationFacts(
      { 'project-title': '示例论文', people: [{ name: '张三', unit: '示例大学' }] },
      {
        programme: { ...programme, cycle: { years: cycle } },
        history: { old: { source: '通报', entries: entries.map(entry) } },
      },
    ),
    EarlierWinnerOptions.parse({ clause: '3.2.a', rule: 'earlier-winner', by: ['applicant'], ...options }),
  );

const title = { by: ['project-title'] };
const people = { by: [{ people: 'people', name: 'name', unit: 'unit' }] };
const only = { applicant: undefined };

describe('who won before', () => {
  it.each<[string, object, Entry[], string]>([
    ['nobody', {}, [], 'met'],
    ['ever', {}, [{ year: 1999 }], 'unmet earlier-winner'],
    ['in the last of two years', { within: 2 }, [{ year: 2015 }], 'unmet earlier-winner'],
    ['three years ago, of two', { within: 2 }, [{ year: 2014 }], 'met'],
    ['this year is no earlier year', {}, [{ year: 2017 }], 'met'],
    ['another award', {}, [{ award: 'pilot' }], 'met'],
    ['another award that counts', { awards: ['pilot'] }, [{ award: 'pilot' }], 'unmet earlier-winner'],
    ['lost', {}, [{ outcome: 'lost' }], 'met'],
    ['lost, and that counts', { outcome: 'lost' }, [{ outcome: 'lost' }], 'unmet earlier-winner'],
    ['a tier by id', { tiers: ['excellent'] }, [{ tier: 'excellent' }], 'unmet earlier-winner'],
    ['a tier by name', { tiers: ['excellent'] }, [{ tier: '优秀科技服务站' }], 'unmet earlier-winner'],
    ['another tier', { tiers: ['excellent'] }, [{ tier: 'cultivated' }], 'met'],
    ['by a name that it had', {}, [{ applicant: '示例护理研究会' }], 'unmet earlier-winner'],
    ['another applicant', {}, [{ applicant: '示例茶叶学会' }], 'met'],
    ['the same work', title, [{ ...only, title: '示例 论文' }], 'unmet earlier-winner'],
    ['another work', title, [{ ...only, title: '另一篇' }], 'met'],
    ['the same person', people, [{ ...only, person: '张三', unit: '示例大学' }], 'unmet earlier-winner'],
    ['one of that name elsewhere', people, [{ ...only, person: '张三', unit: '示例医院' }], 'met'],
    ['one of that name whose unit nobody wrote down', people, [{ ...only, person: '张三' }], 'unmet earlier-winner'],
    ['must have won, and did', { must: 'be', within: 2 }, [{ year: 2015 }], 'met'],
    ['must have won, too long ago', { must: 'be', within: 2 }, [{ year: 2014 }], 'unmet earlier-winner-none'],
    ['must have won, and did not', { must: 'be' }, [], 'unmet earlier-winner-none'],
    [
      'barred to the opening day',
      { outcome: 'barred' },
      [{ outcome: 'revoked', 'barred-until': '2017-03-16' }],
      'unmet earlier-winner',
    ],
    ['barred to the day before', { outcome: 'barred' }, [{ outcome: 'revoked', 'barred-until': '2017-03-15' }], 'met'],
    [
      'barred for life',
      { outcome: 'barred' },
      [{ year: 1999, outcome: 'revoked', 'barred-until': 'life' }],
      'unmet earlier-winner',
    ],
    [
      'withdrew last year',
      { outcome: 'withdrawn', within: 1 },
      [{ year: 2016, outcome: 'withdrawn' }],
      'unmet earlier-winner',
    ],
    ['withdrew the year before', { outcome: 'withdrawn', within: 1 }, [{ year: 2015, outcome: 'withdrawn' }], 'met'],
  ])('%s', (_, options, entries, expected) => {
    expect(inShort(check(options, entries))).toBe(expected);
  });

  const lost = (...years: number[]): Entry[] => years.map((year) => ({ year, outcome: 'lost' }));
  const second = { outcome: 'lost', times: 2, within: 3 };

  it.each<[string, object, number[], string, number?]>([
    ['a first failure', second, [2016], 'met'],
    ['a second failure, three years closed', second, [2012, 2014], 'unmet earlier-winner'],
    ['a second failure, open again', second, [2012, 2013], 'met'],
    ['a third failure is the first of the next two', second, [2010, 2011, 2016], 'met'],
    [
      'two running, one year closed',
      { outcome: 'lost', times: 2, running: true, within: 1 },
      [2015, 2016],
      'unmet earlier-winner',
    ],
    ['two that are not running', { outcome: 'lost', times: 2, running: true, within: 1 }, [2014, 2016], 'met'],
    [
      'two running in a cycle of two years',
      { outcome: 'lost', times: 2, running: true, within: 2 },
      [2013, 2015],
      'unmet earlier-winner',
      2,
    ],
  ])('%s', (_, options, years, expected, cycle) => {
    expect(inShort(check(options, lost(...years), cycle))).toBe(expected);
    expect(inShort(check(options, lost(...years.toReversed()), cycle))).toBe(expected);
  });

  it('is said in a sentence that forbids', () => {
    expect(messages(check({ within: 2 }, [{ year: 2015 }]))).toEqual(['2015年度获奖，此后2年内不能申报']);
    expect(messages(check(second, lost(2012, 2015)))).toEqual(['2015年度第2次落选，此后3年内不能申报']);
  });
});
