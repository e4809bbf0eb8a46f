import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fours, shortDigest } from '../core/digest-words.ts';
import { wan } from '../core/fields/digits.ts';
import { dateRange, moneyInWan, monthDay, weekdayName } from './format.ts';

describe('money', () => {
  it.each([
    [0, '0'],
    [1, '0.0001'],
    [3000, '0.3'],
    [9999, '0.9999'],
    [10000, '1'],
    [54000, '5.4'],
    [170000, '17'],
    [1234567, '123.4567'],
  ])('%i yuan is %s万元', (yuan, expected) => {
    expect(wan(yuan)).toBe(expected);
  });

  it('is never rounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 11 }),
        (yuan) => Math.round(Number(wan(yuan).replaceAll(',', '')) * 10_000) === yuan,
      ),
    );
  });

  it('says where there is none', () => {
    expect(moneyInWan(0)).toBe('不设奖励经费');
    expect(moneyInWan(8000)).toBe('0.8万元');
  });
});

describe('dates', () => {
  it('leave out leading zeros', () => {
    expect(monthDay('2017-05-03')).toBe('5月3日');
  });

  it.each([
    ['2017-11-22', '周三'],
    ['2017-11-26', '周日'],
  ])('%s is %s', (date, expected) => {
    expect(weekdayName(date)).toBe(expected);
  });

  it('repeat the year only where it changes', () => {
    expect(dateRange('2017-11-21', '2017-11-27')).toBe('2017年11月21日至11月27日');
    expect(dateRange('2017-12-26', '2018-01-02')).toBe('2017年12月26日至2018年1月2日');
  });
});

describe('a digest', () => {
  const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

  it('is read in sixteen groups of four', () => {
    expect(fours(digest)).toHaveLength(16);
    expect(fours(digest).join('')).toBe(digest);
  });

  it('is shortened to its first four and last two groups', () => {
    expect(shortDigest(digest)).toBe('ba78 16bf 8f01 cfea … f200 15ad');
  });
});
