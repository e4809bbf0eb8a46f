import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnLineOf, ownLineBytes, ownLineDigest, readOwnLine, type SheetPlace, writeOwnLine } from './own-line.ts';

const place: SheetPlace = { year: 2026, category: 'excellent-paper', round: 'first', reviewer: 'R03' };
const random = fc.uint8Array({ minLength: ownLineBytes, maxLength: ownLineBytes });
const read = (typed: string): string => {
  const line = readOwnLine(typed);
  if (line === undefined) throw new Error(`no line: ${typed}`);
  return line;
};

describe("a judge's own line", () => {
  it('is of six groups of four, and is read as people type it', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const line = writeOwnLine(place, bytes);
        expect(line).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = [
          line.toLowerCase(),
          line.replaceAll('-', ''),
          ` ${line.replaceAll('-', ' ')}。`,
          line.replaceAll('0', 'o').replaceAll('1', 'l'),
          line.replace(/./g, (one) => (one === '-' ? '－' : String.fromCharCode(one.charCodeAt(0) + 0xfee0))),
        ];
        for (const one of typed) {
          expect(isOwnLineOf(read(one), place)).toBe(true);
          expect(ownLineDigest(read(one), place)).toBe(ownLineDigest(read(line), place));
        }
      }),
    );
  });

  it('holds a hundred random bits, every one of which changes the digest', () => {
    const bytes = new Uint8Array(ownLineBytes);
    const first = ownLineDigest(read(writeOwnLine(place, bytes)), place);
    const others = Array.from({ length: 100 }, (_, bit) => {
      const changed = bytes.with(Math.floor(bit / 8), 128 >> (bit % 8));
      return ownLineDigest(read(writeOwnLine(place, changed)), place);
    });
    expect(new Set([first, ...others]).size).toBe(101);
    expect(() => writeOwnLine(place, new Uint8Array(ownLineBytes - 1))).toThrow('randomness');
  });

  it.each<[string, Partial<SheetPlace>]>([
    ['reviewer', { reviewer: 'R04' }],
    ['year', { year: 2027 }],
    ['round', { round: 'final' }],
    ['award', { category: 'excellent-book' }],
  ])('is of no other %s, and its digest there is another', (_, change) => {
    fc.assert(
      fc.property(random, (bytes) => {
        const line = read(writeOwnLine(place, bytes));
        // One in a million fits by chance: that says nothing, since its digest does not.
        expect(ownLineDigest(line, { ...place, ...change })).not.toBe(ownLineDigest(line, place));
      }),
    );
    const line = read(writeOwnLine(place, new Uint8Array(ownLineBytes)));
    expect(isOwnLineOf(line, { ...place, ...change })).toBe(false);
  });

  it('with one character changed, or two exchanged, is of nobody', () => {
    const line = read(
      writeOwnLine(
        place,
        Uint8Array.from({ length: ownLineBytes }, (_, index) => index * 19),
      ),
    );
    const slips = [...line].flatMap((one, index) => [
      line.slice(0, index) + (one === '7' ? '8' : '7') + line.slice(index + 1),
      line.slice(0, index) + (line[index + 1] ?? '') + one + line.slice(index + 2),
    ]);
    for (const slip of slips.filter((one) => one !== line && one.length === line.length))
      expect(isOwnLineOf(slip, place)).toBe(false);
  });

  it.each(['', 'R03', '20171220-137-K7QM-3VXT-9HWC-2PDN-6RTE-1A2B3C4D5E-Q4', 'U'.repeat(24), '1'.repeat(23), '一二三'])(
    'is not %j',
    (typed) => expect(readOwnLine(typed)).toBeUndefined(),
  );
});
