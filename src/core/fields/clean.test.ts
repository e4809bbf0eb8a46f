import { describe, expect, it } from 'vitest';
import { extraordinary, isUnclean, radical } from './clean.ts';
import { proseLength } from './prose.ts';

const ordinary = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => !extraordinary.test(character),
);

describe('a character of ordinary text', () => {
  it('is one of most that are typed', () => {
    expect(ordinary.length).toBeGreaterThan(21_000);
    for (const text of ['申报单位：连云港市示例学会（2017年）', '“建站”，共3项；见《章程》——第1条…', 'a-z_0~9 {}\n']) {
      expect([...text].filter((character) => extraordinary.test(character))).toEqual([]);
    }
  });

  it('is neither hidden nor a radical, by itself or beside others', () => {
    expect(ordinary.filter((character) => isUnclean(character))).toEqual([]);
    expect(
      ordinary.filter((character) => radical.test(character) || radical.test(character.normalize('NFKC'))),
    ).toEqual([]);
    expect(isUnclean(ordinary.join(''))).toBe(false);
    expect(isUnclean(ordinary.toReversed().join(''))).toBe(false);
  });

  it('is never changed by NFC, whatever ordinary stands before it', () => {
    const all = ordinary.join('');
    expect(all.normalize('NFC')).toBe(all);
    // What composes with a character before it is no starter, or a vowel or a final of Hangul: none is ordinary.
    expect(ordinary.filter((character) => /[\p{M}\u1160-\u11FF]/u.test(character))).toEqual([]);
  });

  it('counts in a narrative as letters and digits of every script do', () => {
    for (const character of ordinary) {
      if (proseLength(character) !== proseLength(`${character}é`) - 1) expect(character).toBe('counted in one way');
    }
  });
});
