import { expect, it } from 'vitest';
import { listedNames } from './names.ts';

it.each([
  [[], ''],
  [['3A'], '3A'],
  [['3A', '4A'], '3A或4A'],
  [['3A', '4A', '5A'], '3A、4A或5A'],
  [['市科协', '市委、市政府'], '“市科协”或“市委、市政府”'],
])('%j reads %s', (names, expected) => {
  expect(listedNames(names, '或')).toBe(expected);
});
