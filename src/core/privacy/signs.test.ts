import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers.ts';
import { plainText } from './plain.ts';
import { signsIn } from './signs.ts';
import { wordsIn } from './words.ts';

const none: ReadonlySet<string> = new Set();
const everything = { long: true, needs: { has: () => true } };

const lines = (name: string): string[] => readFileSync(`tests/privacy/${name}`, 'utf8').trimEnd().split('\n');
const seen = lines('seen.txt').map((line) => line.slice(line.indexOf('|') + 1).replaceAll('⏎', '\n'));
const innocent = lines('innocent.txt').map((line) => line.replaceAll('⏎', '\n'));

/** What every pattern finds, and what the patterns find that are asked. */
const both = (source: string) => {
  const { text } = plainText(source);
  const signs = signsIn(text);
  return [
    [...numbersIn(text, none), ...wordsIn(text, none, everything)],
    [...(signs.long ? numbersIn(text, none) : []), ...wordsIn(text, none, signs)],
  ] as const;
};

describe('a text in which no sign is seen', () => {
  it.each(['seen', 'innocent'])('holds nothing that a pattern would find, of the %s texts', (name) => {
    for (const text of name === 'seen' ? seen : innocent) {
      const [all, asked] = both(text);
      expect(asked, text).toEqual(all);
    }
  });

  it('holds nothing either where the texts are cut, joined, and stand beside digests', () => {
    const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 30, maxLength: 64 });
    const piece = fc.oneof(
      fc.constantFrom(...seen, ...innocent),
      fc.tuple(fc.constantFrom(...seen), fc.nat(30), fc.nat(30)).map(([text, from, to]) => text.slice(from, from + to)),
      digest,
      fc.string({
        unit: fc.constantFrom(...'0123456789〇一二三八幺 -·,，、;；()*_`~\nXxQq@生证元信住'),
        maxLength: 30,
      }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const [all, asked] = both(pieces.join(''));
        expect(asked).toEqual(all);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a digest', `sha256: "a${'1'.repeat(63)}"`, false],
    ['a digest before a number that is said', `a${'1'.repeat(63)}幺三八零零幺三八零零零`, true],
    ['a digest whose first digits end a list', `手机号：138，0013，8000e${'0'.repeat(40)}`, true],
    ['forty digits', '1'.repeat(40), true],
    ['ten digits', '1380013800', false],
    ['eleven over two lines', '13800\n138000', true],
    ['eleven with six marks between two', '13800------138000', false],
  ])('%s: %s', (_, text, long) => {
    expect(signsIn(text).long).toBe(long);
  });
});
