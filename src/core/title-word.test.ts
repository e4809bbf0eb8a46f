import { expect, it } from 'vitest';
import { ownWord, titleWord } from './title-word.ts';

it.each([
  ['organization', '名称', '本单位'],
  ['person', '名称', '这位人选'],
  ['project', '项目', '本项目'],
  ['work', '作品', '本作品'],
  ['group', '团队', '本团队'],
] as const)('calls an application of a %s %s and %s', (subject, title, own) => {
  expect(titleWord({ subject })).toBe(title);
  expect(titleWord({ subject, columns: { title: '论文' } })).toBe('论文');
  expect(ownWord({ subject })).toBe(own);
});
