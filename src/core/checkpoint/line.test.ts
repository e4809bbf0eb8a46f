import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine, shortDigestOf, writeLine } from './line.ts';

const line = { day: '2017-12-20', count: 401, digest: shortDigestOf('facts'), commit: '1a2b3c4d5e' };
const written = writeLine(line);

describe('a line', () => {
  it('is read as it was written, with a commit and without', () => {
    const { commit: _, ...bare } = line;
    expect(readLine(written)).toEqual(line);
    expect(readLine(writeLine(bare))).toEqual(bare);
    expect(written).toMatch(/^20171220-401(?:-[0-9A-Z]{4}){5}-1A2B3C4D5E-[0-9A-Z]{2}$/);
  });

  it.each([
    ['small letters', written.toLowerCase()],
    ['spaces instead of strokes', written.replaceAll('-', ' ')],
    ['full-width characters', written.replace('2', '２').replaceAll('-', '－')],
    ['a dash that a word processor made', written.replaceAll('-', '–')],
    ['a day with strokes', written.replace('20171220', '2017-12-20')],
    ['a digest without strokes', written.replace(/([0-9A-Z]{4})-([0-9A-Z]{4})-([0-9A-Z]{4})(?=-1A2)/, '$1$2$3')],
    ['O for 0', written.replaceAll('0', 'O')],
    ['space around it', `  ${written}\n`],
  ])('is read with %s', (_, typed) => expect(readLine(typed)).toEqual(line));

  it.each(['', '核对行', written.slice(0, -1), `${written}X`, written.replace('20171220', '20171320')])(
    'is not read from “%s”',
    (typed) => expect(readLine(typed)).toBeUndefined(),
  );

  it('tells a slip of one character from another past, nearly always', () => {
    const characters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
    const slips = [...written].flatMap((character, at) =>
      character === '-'
        ? []
        : characters
            .filter((other) => other !== character)
            .map((other) => written.slice(0, at) + other + written.slice(at + 1)),
    );
    const missed = slips.filter((typed) => readLine(typed) !== undefined);
    expect(missed.length / slips.length).toBeLessThan(0.005);
  });

  it('goes there and back for every day, count and digest', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.nat(1_000_000),
        fc.string(),
        fc.option(fc.stringMatching(/^[0-9a-f]{10}$/), { nil: undefined }),
        (date, count, text, commit) => {
          const one = {
            day: date.toISOString().slice(0, 10),
            count,
            digest: shortDigestOf(text),
            ...(commit === undefined ? {} : { commit }),
          };
          expect(readLine(writeLine(one))).toEqual(one);
        },
      ),
    );
  });
});
