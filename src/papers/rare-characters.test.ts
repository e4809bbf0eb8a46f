import { expect, it } from 'vitest';
import { rareCharacters } from './rare-characters.ts';

it.each([
  ['示例农学会', [], []],
  ['陶喆、朱镕基、张堃、王玥', ['喆', '镕', '堃', '玥'], []],
  ['演示𫰡', [], ['𫰡']],
  ['李〇一', ['〇'], []],
  ['A4 2017（a）', [], []],
])('%s', (name, unusual, rare) => {
  const found = rareCharacters({ 名单: [{ 姓名: name }], 演示: true });
  expect(found).toEqual({ unusual, rare });
});
