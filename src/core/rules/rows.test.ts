import { describe, expect, it } from 'vitest';
import { applicationFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { rows, RowsOptions } from './rows.ts';

const check = (options: object, proposals: readonly { date: string; level: string }[]) => {
  const row = RowsOptions.parse({ clause: '4.1.2.b', rule: 'rows', field: 'proposals', ...options });
  return rows.check(applicationFacts({ proposals }, { submitted: '2017-05-19', closing: '2017-05-31' }), row);
};

const at = (date: string, level = 'city') => ({ date, level });

describe('the dates of rows', () => {
  it.each([
    ['year', '2016-12-31', 'unmet rows-date'],
    ['year', '2017-01-01', 'met'],
    ['year', '2017-05-31', 'met'],
    ['year', '2017-06-01', 'unmet rows-date'],
    ['before-submission', '2017-05-19', 'met'],
    ['before-submission', '2017-05-20', 'unmet rows-date'],
    ['before-closing', '2017-05-31', 'met'],
    ['before-closing', '2017-06-01', 'unmet rows-date'],
  ])('%s, on %s → %s', (within, date, expected) => {
    expect(inShort(check({ date: 'date', within }, [at(date)]))).toBe(expected);
  });

  it('names the row, its day and the days that count', () => {
    const found = check({ date: 'date', within: 'year' }, [at('2016-06-20')]);
    expect(messages(found)).toEqual(['“建言献策”第1行日期是2016年6月20日，应在2017年1月1日至2017年5月31日之间']);
    const future = check({ date: 'date', within: 'before-submission' }, [at('2017-12-01')]);
    expect(messages(future)).toEqual(['“建言献策”第1行日期是2017年12月1日，应不晚于2017年5月19日']);
  });
});

describe('the values of rows', () => {
  const options = { column: 'level', accept: ['city'], review: ['county'] };
  it.each([
    ['city', 'met'],
    ['county', 'pending needs-ruling'],
    ['company', 'unmet rows-value'],
  ])('%s → %s', (level, expected) => {
    expect(inShort(check(options, [at('2017-03-01', level)]))).toBe(expected);
  });

  it('does not leave to the office a row of another year', () => {
    expect(inShort(check({ ...options, date: 'date' }, [at('2016-03-01', 'county')]))).toBe('unmet rows-date');
  });
});

describe('the number of rows', () => {
  it('is at least the minimum', () => {
    expect(inShort(check({}, []))).toBe('unmet rows-missing');
    expect(inShort(check({}, [at('2017-03-01')]))).toBe('met');
    expect(inShort(check({ min: 2 }, [at('2017-03-01')]))).toBe('unmet rows-missing');
    expect(inShort(check({ min: 2 }, [at('2017-03-01'), at('2017-03-02')]))).toBe('met');
  });

  it('counts only rows that pass, and forgives the others', () => {
    const found = check({ date: 'date' }, [at('2016-03-01'), at('2017-03-01')]);
    expect(inShort(found)).toBe('met');
    expect(found.says).toBe('“建言献策”有1项符合要求，日期在2017年1月1日至2017年5月31日之间。');
  });
});
