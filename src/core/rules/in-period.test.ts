import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../fields/value.ts';
import { applicationFacts, digest } from './facts.fixture.ts';
import { period, PeriodOptions } from './in-period.ts';
import { inShort, messages } from './outcome.fixture.ts';

const paper = (date: string) => ({ title: '论文', date, pages: 9, sha256: digest('a') });

const check = (options: object, fields: Readonly<Record<string, FieldValue>>, closing = '2017-05-31') =>
  period.check(
    applicationFacts(fields, { closing }),
    PeriodOptions.parse({ clause: '4.2.2', rule: 'period', field: 'website', ...options }),
  );

const fixed = { from: '2015-01-01', to: '2016-12-31' };

describe('a period', () => {
  it.each([
    ['its first day', fixed, '2015-01-01', 'met'],
    ['the day before', fixed, '2014-12-31', 'unmet period-outside'],
    ['its last day', fixed, '2016-12-31', 'met'],
    ['the day after', fixed, '2017-01-01', 'unmet period-outside'],
    ['no end', { from: '2015-01-01' }, '2099-01-01', 'met'],
    ['no beginning', { to: '2015-01-01' }, '1949-10-01', 'met'],
    ['no beginning, too late', { to: '2015-01-01' }, '2015-01-02', 'unmet period-outside'],
    ['the first day of two years up to closing', { years: 2 }, '2015-06-01', 'met'],
    ['two years to the day', { years: 2 }, '2015-05-31', 'unmet period-outside'],
    ['the closing day', { years: 2 }, '2017-05-31', 'met'],
    ['after closing', { years: 2 }, '2017-06-01', 'unmet period-outside'],
    ['up to the opening', { years: 1, before: 'opening' }, '2016-03-17', 'met'],
    ['a year before the opening', { years: 1, before: 'opening' }, '2016-03-16', 'unmet period-outside'],
    ['from a leap day', { years: 1, before: '2016-02-29' }, '2015-03-01', 'met'],
    ['a full year old', { 'at-least-years': 1 }, '2016-05-31', 'met'],
    ['a day short of it', { 'at-least-years': 1 }, '2016-06-01', 'unmet period-outside'],
  ])('%s', (_, options, day, expected) => {
    expect(inShort(check(options, { website: day }))).toBe(expected);
  });

  it.each([
    ['nothing', {}, {}, 'unmet period-missing'],
    ['a paper', { field: 'agreement' }, { agreement: [paper('2015-01-01')] }, 'met'],
    ['a paper a day early', { field: 'agreement' }, { agreement: [paper('2014-12-31')] }, 'unmet period-outside'],
    [
      'one of two papers',
      { field: 'agreement' },
      { agreement: [paper('2015-01-01'), paper('2014-12-31')] },
      'unmet period-outside',
    ],
    [
      'one of two papers, where one will do',
      { field: 'agreement', need: 'any' },
      { agreement: [paper('2015-01-01'), paper('2014-12-31')] },
      'met',
    ],
    ['a row', { field: 'proposals', column: 'date' }, { proposals: [{ date: '2015-01-01' }] }, 'met'],
    [
      'a row a day late',
      { field: 'proposals', column: 'date' },
      { proposals: [{ date: '2017-01-01' }] },
      'unmet period-outside',
    ],
    ['no row', { field: 'proposals', column: 'date' }, { proposals: [] }, 'unmet period-missing'],
  ])('%s', (_, options, fields, expected) => {
    expect(inShort(check({ ...fixed, ...options }, fields))).toBe(expected);
  });

  it('says the days and where', () => {
    expect(
      messages(check({ ...fixed, field: 'proposals', column: 'date' }, { proposals: [{ date: '2017-01-01' }] })),
    ).toEqual(['“建言献策第1行的录用日期”是2017年1月1日，应在2015年1月1日至2016年12月31日之间']);
  });

  it.each([
    [{}],
    [{ from: '2015-01-01', years: 2 }],
    [{ years: 1, 'at-least-years': 1 }],
    [{ from: '2015-01-02', to: '2015-01-01' }],
  ])('is not written as %j', (options) => {
    const row = { clause: '4.2.2', rule: 'period', field: 'website', ...options };
    expect(PeriodOptions.safeParse(row).success).toBe(false);
  });
});
