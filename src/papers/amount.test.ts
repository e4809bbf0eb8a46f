import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountInWords } from './amount.ts';

it.each([
  [0, '人民币零元整'],
  [8, '人民币捌元整'],
  [10, '人民币壹拾元整'],
  [105, '人民币壹佰零伍元整'],
  [1409, '人民币壹仟肆佰零玖元整'],
  [6007, '人民币陆仟零柒元整'],
  [20_000, '人民币贰万元整'],
  [10_050, '人民币壹万零伍拾元整'],
  [170_000, '人民币壹拾柒万元整'],
  [170_500, '人民币壹拾柒万零伍佰元整'],
  [1_000_001, '人民币壹佰万零壹元整'],
  [100_000_000, '人民币壹亿元整'],
  [100_020_003, '人民币壹亿零贰万零叁元整'],
])('%i is %s', (yuan, words) => expect(amountInWords(yuan)).toBe(words));

/** Read back as a cashier reads it. */
const read = (words: string): number => {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const places: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
  let [total, group, digit] = [0, 0, 0];
  for (const one of words.replace('人民币', '').replace('元整', '')) {
    if (digits.includes(one)) digit = digits.indexOf(one);
    else if (one === '万') [total, group, digit] = [total + (group + digit) * 10_000, 0, 0];
    else if (one === '亿') [total, group, digit] = [(total + group + digit) * 100_000_000, 0, 0];
    else [group, digit] = [group + digit * (places[one] ?? 0), 0];
  }
  return total + group + digit;
};

it('says every amount so that it reads back as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (yuan) => {
      const words = amountInWords(yuan);
      expect(read(words)).toBe(yuan);
      expect(words).not.toMatch(/零零|零[万亿元](?<!币零元)/);
    }),
  );
});

it.each([-1, 0.5, Number.NaN])('refuses %d', (yuan) => expect(() => amountInWords(yuan)).toThrow('whole yuan'));
