import { describe, expect, it } from 'vitest';
import { expertsIn } from './experts.ts';

const read = (text: string) => {
  const listed = expertsIn('名册.txt', text);
  return listed.ok ? Object.entries(listed.experts).map(([id, { name, units }]) => [id, name, ...units]) : listed.why;
};

describe('a list of experts that was typed as plain lines', () => {
  it.each([
    [
      'names alone',
      '示例评委甲\n示例评委乙\n',
      [
        ['R01', '示例评委甲'],
        ['R02', '示例评委乙'],
      ],
    ],
    [
      'units behind a comma of either kind, and empty lines',
      '\uFEFF示例评委甲，示例大学\r\n\r\n示例评委乙,示例医院、示例学院\r\n',
      [
        ['R01', '示例评委甲', '示例大学'],
        ['R02', '示例评委乙', '示例医院', '示例学院'],
      ],
    ],
    ['columns that were copied from a table', '示例评委甲\t示例大学\n', [['R01', '示例评委甲', '示例大学']]],
    [
      'one that is written with marks',
      'R03: { name: 示例评委丙, units: [示例大学] }\n',
      [['R03', '示例评委丙', '示例大学']],
    ],
  ])('takes %s', (_, text, listed) => {
    expect(read(text)).toEqual(listed);
  });

  it.each([
    ['nothing', '\n'],
    ['a code without a mark', 'R01 示例评委甲\n'],
    ['a list of another kind', '- 示例评委甲\n'],
    ['a line without a name', '，示例大学\n'],
  ])('refuses %s, and shows how to write it', (_, text) => {
    expect(read(text)).toMatch(/名册\.txt 的写法不对.*每位评委一行，写姓名和单位全称/s);
  });
});
