import { describe, expect, it } from 'vitest';
import { ledgerOfPapers, publishedOf } from '../../tests/programmes/folders.ts';
import { verify } from '../core/verify.ts';
import { writeOwnLine } from '../core/own-line.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { withText } from '../ledger/overlay.ts';
import type { Source } from '../ledger/source.ts';
import { linedRounds } from './lined-rounds.ts';
import { cardsOf, roundsOf } from './rounds.ts';
import { foreseenBytes } from '../score-sheet/sheet.ts';
import { viewSite } from '../view/site.ts';
import { answerOf, type LinedRound, ownAnswer, placesOfLine } from '../recount/own-line.ts';
import { mistypedOwn, ownWords, unknownOwn } from '../recount/own-line-words.ts';

const source = directorySource(ledgerOfPapers);
const file = 'content/2026/excellent-paper/decisions/first.yaml';
const today = '2026-07-10';
const decoder = new TextDecoder();

const changed = (change: (text: string) => string): Source => {
  const before = decoder.decode(source.read(file));
  const after = change(before);
  expect(after).not.toBe(before);
  return withText(source, file, after);
};

const recordsIn = (of: Source) => {
  const { records } = load(of);
  if (records === undefined) throw new Error('the ledger cannot be read');
  return records;
};
const published = (of: Source = source) => {
  const site = viewSite(recordsIn(of), today, '/');
  const [year] = site.years;
  const round = year === undefined ? undefined : roundsOf(site, year).find(({ name }) => name.includes('first'))?.round;
  if (round === undefined) throw new Error('the round is not published');
  return round;
};
const wrong = (of: Source): readonly string[] => {
  const records = recordsIn(of);
  const year = records.years.get(2026);
  if (year === undefined) throw new Error('no year');
  return verify(records, year, today).findings.map(({ code }) => code);
};

const rounds: readonly LinedRound[] = [
  { year: 2026, category: 'excellent-paper', round: 'first', name: '初评', address: '/rounds/first.json' },
];
const placeOfLine = (typed: string, among: readonly LinedRound[]) => {
  const found = placesOfLine(typed, among);
  if (found === 'mistyped') return found;
  const [place] = found.places;
  return place === undefined ? 'unknown' : { line: found.line, place };
};
/** As the replay drew it for the sheet of a reviewer. */
const lineOf = (reviewer: string, place: object = {}): string =>
  writeOwnLine(
    { year: 2026, category: 'excellent-paper', round: 'first', reviewer, ...place },
    foreseenBytes(`excellent-paper-first.csv ${reviewer}`),
  );

const asked = (typed: string, of: Source = source) => {
  const found = placeOfLine(typed, rounds);
  if (typeof found === 'string') return found;
  return ownAnswer(found.line, found.place, published(of));
};
const own = (typed: string, of?: Source) => {
  const answer = asked(typed, of);
  if (typeof answer === 'string' || answer.kind !== 'own') throw new Error('nothing was found');
  return answer;
};

describe('the line of a judge, held against what was published', () => {
  it('shows each card as it was given, and that the result uses it', () => {
    const answer = own(lineOf('R02'));
    expect(answer.place.reviewer).toBe('R02');
    expect(answer.same).toBe(true);
    expect(answer.cards).toHaveLength(6);
    const decision = recordsIn(source)
      .years.get(2026)
      ?.categories.get('excellent-paper')
      ?.decisions.get('first')?.value;
    const given = Object.values(decision?.scores['R02'] ?? {}).map((card) => Object.values(card));
    expect(answer.cards.map(({ points }) => points).toSorted()).toEqual(given.toSorted());
    expect(new Set(answer.cards.map(({ state }) => state))).toEqual(new Set(['counted']));
    const words = ownWords(answer);
    expect(words.conclusion).toBe('对得上：您是2026年度初评的评委R02。您的评分6份计入结果。');
    expect(words.rows).toHaveLength(7);
  });

  it('is given to each reviewer for himself', () => {
    const totals = ['R01', 'R02', 'R03'].map((reviewer) =>
      own(lineOf(reviewer))
        .cards.map(({ total }) => total)
        .join(),
    );
    expect(new Set(totals).size).toBe(3);
  });

  it.each<[string, string]>([
    ['of another year', lineOf('R02', { year: 2025 })],
    ['of another round', lineOf('R02', { round: 'final' })],
    ['of another award', lineOf('R02', { category: 'excellent-book' })],
    ['with a slip of the pen', lineOf('R02').replace(/^./, (one) => (one === '7' ? '8' : '7'))],
    ['that somebody thought of', '7777-7777-7777-7777-7777-7777'],
  ])('learns nothing by a line %s', (_, typed) => {
    expect(asked(typed)).toBe('unknown');
    expect(unknownOwn.rows).toEqual([]);
  });

  it('is told from what is no line', () => {
    expect(asked('R02')).toBe('mistyped');
    expect(mistypedOwn.rows).toEqual([]);
  });

  it('finds a line that is forged for a reviewer to be another than the record’s, and shows no card', () => {
    const forged = writeOwnLine(
      { year: 2026, category: 'excellent-paper', round: 'first', reviewer: 'R02' },
      foreseenBytes('somebody else'),
    );
    const answer = asked(forged);
    expect(answer).toMatchObject({ kind: 'other', place: { reviewer: 'R02' } });
    if (typeof answer !== 'string') expect(ownWords(answer).rows).toEqual([]);
  });
});

describe('a record that was touched after the sheets were read', () => {
  it('shows a card that was changed with other points than were given', () => {
    const of = changed((text) =>
      text.replace('red-soil-acid: { method: 37, novelty: 37', 'red-soil-acid: { method: 37, novelty: 27'),
    );
    const differing = own(lineOf('R02'), of).cards.filter(
      ({ total }, index) => total !== own(lineOf('R02')).cards[index]?.total,
    );
    expect(differing.length).toBeGreaterThan(0);
  });

  it('shows that a card was removed', () => {
    const of = changed((text) => text.replace(/( {2}R02:\n(?: {4}.*\n)*?) {4}red-soil-acid: .*\n/, '$1'));
    const answer = own(lineOf('R02'), of);
    expect(answer.cards.filter(({ state }) => state === 'none')).toHaveLength(1);
    expect(ownWords(answer).conclusion).toContain('您的评分5份计入结果，1份没有您的评分');
  });

  it('shows a card whose points were taken out in part', () => {
    const of = changed((text) =>
      text.replace(/( {2}R02:\n(?: {4}.*\n)*? {4}red-soil-acid: \{ method: \d+), novelty: \d+/, '$1'),
    );
    expect(own(lineOf('R02'), of).cards.filter(({ state }) => state === 'partial')).toHaveLength(1);
  });

  it('shows that a recusal was put in the place of a card', () => {
    const of = changed((text) =>
      text
        .replace(/( {2}R02:\n(?: {4}.*\n)*?) {4}red-soil-acid: .*\n/, '$1')
        .replace(
          'recusals: []',
          'recusals:\n  - { reviewer: R02, application: red-soil-acid, reason: 在申报单位任职 }',
        ),
    );
    expect(ownWords(own(lineOf('R02'), of)).conclusion).toContain('1份回避，没有评分');
  });

  it('does not know the line any more where digests were exchanged, and the holder is told so', () => {
    const of = changed((text) => {
      const [, one = '', other = ''] = /own-lines:\n {2}R01: (\w+)\n {2}R02: (\w+)\n/.exec(text) ?? [];
      return text.replace(`R01: ${one}`, `R01: ${other}`).replace(`R02: ${other}`, `R02: ${one}`);
    });
    for (const reviewer of ['R01', 'R02']) expect(asked(lineOf(reviewer), of)).toMatchObject({ kind: 'other' });
    expect(asked(lineOf('R03'), of)).toMatchObject({ kind: 'own' });
  });

  it('does not know a reviewer any more who was taken out whole', () => {
    const of = changed((text) => text.replace(/^ {2}R02:\n(?: {4}.*\n)+/m, '').replace(/^ {2}R02: \w{64}\n/m, ''));
    const answer = asked(lineOf('R02'), of);
    expect(answer).toMatchObject({ kind: 'other', place: { reviewer: 'R02' } });
    if (typeof answer !== 'string')
      expect(ownWords(answer).conclusion).toMatch(/^对不上：回执码写的是2026年度初评的评委R02/);
  });
});

describe('a round of which the selected alone are published', () => {
  const site = viewSite(recordsIn(directorySource(publishedOf(ledgerOfPapers))), today, '/');
  const [year] = site.years;
  if (year === undefined) throw new Error('no year');
  const [file] = cardsOf(site, year);
  const lined = linedRounds(site);

  it('has its cards in the open data, and no round to count again', () => {
    expect(roundsOf(site, year)).toEqual([]);
    expect(lined.map(({ address }) => address)).toEqual([`/data/2026/${file?.name}`]);
  });

  it('shows a judge the cards that are published, and says what the others are', () => {
    const found = placeOfLine(lineOf('R02'), lined);
    if (file === undefined || typeof found === 'string') throw new Error('nothing was found');
    const answer = ownAnswer(found.line, found.place, file.cards);
    expect(answer).toMatchObject({ kind: 'own', same: null });
    if (answer.kind !== 'own') return;
    expect(answer.cards.map(({ state }) => state)).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
    expect(ownWords(answer).conclusion).toBe('对得上：您是2026年度初评的评委R02。您的评分4份在公开的记录里。');
    expect(ownWords(answer).details[0]).toContain('这一轮只公开入选的');
    // Nothing of who was not selected goes out with it.
    expect(JSON.stringify(file.cards)).not.toMatch(/scour-sonar|pruning-yield/);
  });

  it('shows that a card which is published was changed', () => {
    if (file === undefined) throw new Error('no cards');
    const { scores } = file.cards.decision;
    const cards = { ...scores, R02: { ...scores['R02'], 'red-soil-acid': { method: 1, novelty: 1, effect: 1 } } };
    const found = placeOfLine(lineOf('R02'), lined);
    if (typeof found === 'string') throw new Error('nothing was found');
    const changedFile = { ...file.cards, decision: { ...file.cards.decision, scores: cards } };
    const answer = ownAnswer(found.line, found.place, changedFile);
    expect(answer.kind === 'own' ? answer.cards.map(({ total }) => total) : []).toContain('3');
  });
});

describe('verify', () => {
  it.each<[string, (text: string) => string, readonly string[]]>([
    ['finds nothing wrong with the record as it is', (text) => `${text}# 附注\n`, []],
    ['finds a digest that is missing', (text) => text.replace(/^ {2}R03: \w{64}\n/m, ''), ['own-lines-uneven']],
    ['finds all digests gone', (text) => text.replace(/^own-lines:\n(?: {2}.*\n)+/m, ''), ['own-lines-uneven']],
    [
      'finds a digest of nobody',
      (text) =>
        text.replace(/^ {2}R03: (\w{64})\n/m, (line, digest: string) => `${line}  R04: ${digest.replace(/./, '0')}\n`),
      ['own-lines-uneven'],
    ],
    [
      'finds one line of two reviewers',
      (text) => text.replace(/^ {2}R01: (\w{64})\n {2}R02: \w{64}\n/m, '  R01: $1\n  R02: $1\n'),
      ['own-lines-twice'],
    ],
  ])('%s', (_, change, codes) => {
    expect(wrong(changed(change)).filter((code) => code.startsWith('own-lines'))).toEqual(codes);
  });

  it('lets no vote have any: it would show others how somebody voted', () => {
    const final = 'content/2026/excellent-paper/decisions/final.yaml';
    const text = decoder
      .decode(source.read(final))
      .replace('recusals: []', `own-lines: { R01: ${'a'.repeat(64)} }\nrecusals: []`);
    expect(wrong(withText(source, final, text))).toContain('own-lines-unexpected');
  });
});

describe('a line that fits a sheet of another round by chance', () => {
  /** Other rounds until one has a sheet that this line fits as well: one in ten thousand, as each has 99 of them. */
  const chance = (line: string): LinedRound => {
    for (let number = 0; ; number += 1) {
      const other = {
        year: 2020,
        category: 'excellent-paper',
        round: `r${number}`,
        name: '另一轮',
        address: '/other.json',
      };
      const found = placesOfLine(line, [other]);
      if (found !== 'mistyped' && found.places.length > 0) return other;
    }
  };

  it('is found in the round whose record knows it, though the other comes first', { timeout: 120_000 }, async () => {
    const line = lineOf('R02');
    const other = chance(line);
    const given = published();
    const asked: string[] = [];
    const load = (address: string) => {
      asked.push(address);
      return Promise.resolve(address === '/other.json' ? { ...given, ownLines: { R02: 'a'.repeat(64) } } : given);
    };
    const answer = await answerOf(line, [other, ...rounds], load);
    expect(answer).toMatchObject({ kind: 'own', place: { round: 'first', reviewer: 'R02' } });
    expect(asked).toEqual(['/other.json', '/rounds/first.json']);
    // Where nothing but the other round is published, the record is said to know another line, and no card is shown.
    expect(await answerOf(line, [other], load)).toMatchObject({ kind: 'other', place: { round: other.round } });
  });
});
