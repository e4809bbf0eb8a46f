/**
 * Characters that a face for Chinese documents may lack. 仿宋 of Windows has what GBK has, 仿宋_GB2312 of many offices only
 * what GB 2312 has: 堃 of a person's name would be drawn in another face, or as an empty box.
 */
import type { PaperData, PaperValue } from './paper.ts';

const encoded = (first: number, last: number, low: number): ReadonlySet<string> => {
  const decoder = new TextDecoder('gbk');
  const found = new Set<string>();
  for (let high = first; high <= last; high += 1)
    for (let byte = low; byte <= 0xfe; byte += 1)
      for (const character of decoder.decode(Uint8Array.of(high, byte))) found.add(character);
  return found;
};

/** Chinese characters of GB 2312: rows 16 to 87. */
const common = encoded(0xb0, 0xf7, 0xa1);
const gbk = encoded(0x81, 0xfe, 0x40);

export interface RareCharacters {
  /** In GBK and not in GB 2312. */
  readonly unusual: readonly string[];
  /** Not in GBK. */
  readonly rare: readonly string[];
}

const textsIn = (value: PaperValue): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'boolean' ? [] : value.flatMap(wordsOf);
};

const wordsOf = (data: PaperData): readonly string[] => Object.values(data).flatMap(textsIn);

export const rareCharacters = (data: PaperData): RareCharacters => {
  const characters = [...new Set(wordsOf(data).join(''))].filter((one) => /\p{Script=Han}/u.test(one));
  return {
    unusual: characters.filter((one) => gbk.has(one) && !common.has(one)),
    rare: characters.filter((one) => !gbk.has(one)),
  };
};
