import { expect, it } from 'vitest';
import { bare, listed } from './names.ts';

it.each([
  [[], ''],
  [['3A'], '3A'],
  [['3A', '4A'], '3A或4A'],
  [['3A', '4A', '5A'], '3A、4A或5A'],
  [['市科协', '市委、市政府'], '“市科协”或“市委、市政府”'],
])('%j reads %s', (names, expected) => {
  expect(listed(names, '或')).toBe(expected);
});

it.each([
  ['示例（连云港）医院', '示例(连云港)医院', true],
  ['示例 ＡＢＣ 学会', '示例abc学会', true],
  ['示例一院', '示例二院', false],
])('%s and %s are one name: %s', (one, other, same) => {
  expect(bare(one) === bare(other)).toBe(same);
});
