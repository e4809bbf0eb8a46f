/** One change of a recorded vote at a time, that somebody might make unseen; and what recomputing says of it, and where. */
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/core/verify.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { unreadable } from '../../src/office/readable.ts';
import { changed, opened } from '../../src/office/office.fixture.ts';
import { ledgerOfPapers } from '../programmes/folders.ts';

const shipped = opened(directorySource(ledgerOfPapers));
const final = 'content/2026/excellent-paper/decisions/final.yaml';
const notice = 'content/2026/notices/2026-06-15-publicity.mdx';

const errorsOf = (ledger: typeof shipped): readonly string[] => {
  const year = ledger.records.years.get(2026);
  if (year === undefined) throw new Error('the year cannot be read');
  return [...unreadable(ledger, year), ...verify(ledger.records, year, '2026-07-20').findings]
    .filter(({ level }) => level === 'error')
    .map(({ code, file = '' }) => `${code} ${file}`);
};

const changes: readonly (readonly [what: string, from: RegExp, to: string, found: readonly string[]])[] = [
  [
    'two votes go down a level, so that nobody has the first prize',
    /first: 9, second: 2/,
    'first: 7, second: 4',
    [`selection-differs ${final}`, `digest-differs ${notice}`],
  ],
  [
    'a vote goes up a level and changes nothing',
    /first: 9, second: 2/,
    'first: 10, second: 1',
    [`digest-differs ${notice}`],
  ],
  [
    'two votes lift a paper over the line',
    /third: 5 \}, no: 6/,
    'third: 7 }, no: 4',
    [`selection-differs ${final}`, `digest-differs ${notice}`],
  ],
  ['a vote is added', /first: 9, second: 2/, 'first: 10, second: 2', [`vote-count ${final}`]],
  ['a vote is taken away', /third: 6 \}, no: 3/, 'third: 6 }, no: 2', [`vote-count ${final}`]],
  [
    'a paper of the ballot is left out',
    /^ {6}wound-interval: .*\n/m,
    '',
    [`selection-differs ${final}`, `digest-differs ${notice}`],
  ],
  ['the ballot is removed', /^ballots:\n(?: .*\n)+/m, 'ballots: []\n', [`selection-differs ${final}`]],
  ['fewer attended than make a quorum', /attending: 12/, 'attending: 9', [`vote-quorum ${final}`]],
  ['more papers came back than were given out', /returned: 12/, 'returned: 13', [`vote-count ${final}`]],
  [
    'a paper that got no prize is on the list',
    /^ {4}- wound-interval\n/m,
    '    - scour-sonar\n',
    [`selection-differs ${final}`],
  ],
  ['a paper that won is taken off the list', /^ {4}- withering-humidity\n/m, '', [`selection-differs ${final}`]],
  [
    'a third prize is written as a second',
    /( {4}- withering-humidity\n) {2}third:\n( {4}- wound-interval\n)/,
    '$1$2',
    [`selection-differs ${final}`],
  ],
];

describe('a recorded vote', () => {
  it('is found to be right as it is shipped', () => {
    expect(errorsOf(shipped)).toEqual([]);
  });

  it.each(changes)('is found to be changed where %s', (_, from, to, found) => {
    const tampered = changed(shipped, {
      [final]: (text) => {
        expect(text).toMatch(from);
        return text.replace(from, to);
      },
    });
    expect(errorsOf(tampered)).toEqual(expect.arrayContaining([...found]));
  });
});
