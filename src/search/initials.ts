/** The first letters of names as they sound, written at build time: a browser fetches a small file, and no library. */
import { pinyin } from 'pinyin-pro';
import type { SearchRecord } from './record.ts';

/** `护理学会` → `hlxh`; letters and digits as they are. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '');

/** Names that people shorten: of organisations and of awards. */
export const initialsIn = (records: readonly SearchRecord[]): readonly (readonly [name: string, letters: string])[] => {
  const names = records.flatMap(({ kind, title, category }) => [
    ...(category === null ? [] : [category]),
    ...(kind === 'organization' ? [title] : []),
  ]);
  return [...new Set(names)].map((name) => [name, initialsOf(name)] as const);
};
