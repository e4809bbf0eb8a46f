/** Where a judge looks for his own cards a site may not tell him something else than its facts, which everybody else is told. */
import { describe, expect, it } from 'vitest';
import { sitePlaces } from '../../src/core/checkpoint/site.ts';
import { publishedFacts } from '../../src/open-data/checkpoint.ts';
import { cardsOf, roundsOf } from '../../src/open-data/rounds.ts';
import { viewSite } from '../../src/view/site.ts';
import { ledgerOfPapers, publishedOf } from '../programmes/folders.ts';
import { type Files, filesIn, opened } from './ledger.fixture.ts';

const day = '2026-08-20';

/** Everything public. */
const whole = (): Files => {
  const { 'content/whole.yaml': _, ...files } = filesIn(ledgerOfPapers);
  const programme = 'content/2026/programme.yaml';
  return { ...files, [programme]: (files[programme] ?? '').replace(/^disclosure:\n(?: {2}.*\n)*/m, '') };
};

const siteOf = (files: Files) => {
  const site = viewSite(opened(files, day).records, day, '/');
  const [year] = site.years;
  if (year === undefined) throw new Error('no year');
  const published = [
    ...roundsOf(site, year).map(({ name, round }) => [name, round] as const),
    ...cardsOf(site, year).map(({ name, cards }) => [name, cards] as const),
  ];
  const texts = new Map(published.map(([name, value]) => [`data/2026/${name}`, JSON.stringify(value)]));
  const places = sitePlaces(publishedFacts(site).facts).filter(({ address }) =>
    /^data\/2026\/(?:rounds|cards)\//.test(address),
  );
  return { texts, places };
};

describe.each<[string, Files, string]>([
  ['published in part', filesIn(publishedOf(ledgerOfPapers)), 'data/2026/cards/excellent-paper-first.json'],
  ['published whole', whole(), 'data/2026/rounds/excellent-paper-first.json'],
])('the cards of a round that is %s', (_, files, address) => {
  const { texts, places } = siteOf(files);
  const place = places.find((one) => one.address === address);
  const text = texts.get(address) ?? '';
  const codes = (said: string | undefined) => place?.held(said).map(({ code }) => code);

  it('are held to the facts, and so is every such file', () => {
    expect(text).toContain('"ownLines"');
    expect(places.flatMap((one) => one.held(texts.get(one.address)))).toEqual([]);
    expect(codes(text)).toEqual([]);
  });

  it.each<[string, (json: string) => string | undefined]>([
    ['with another mark', (json) => json.replace(/("scores":\{"R01":\{"[^"]+":\{"\w+":)\d+/, '$11')],
    ['without a judge', (json) => json.replace(/"R01":\{(?:"[^"]+":\{[^}]*\},?)*\},/, '')],
    ['with another line of a judge', (json) => json.replace(/("ownLines":\{"R01":")\w{64}/, `$1${'a'.repeat(64)}`)],
    [
      'where two judges have exchanged lines',
      (json) => json.replace(/"R01":"(\w{64})","R02":"(\w{64})"/, '"R01":"$2","R02":"$1"'),
    ],
    [
      'with a recusal',
      (json) =>
        json.replace('"recusals":[]', '"recusals":[{"reviewer":"R01","application":"red-soil-acid","reason":"x"}]'),
    ],
    ['that are gone', () => undefined],
  ])('are found out %s', (_, change) => {
    const other = change(text);
    expect(other).not.toBe(text);
    expect(codes(other)).toContain('site-differs');
  });
});

describe('a round for recounting', () => {
  const { texts, places } = siteOf(whole());
  const address = 'data/2026/rounds/excellent-paper-first.json';
  const text = texts.get(address) ?? '';
  const place = places.find((one) => one.address === address);

  it.each<[string, RegExp, string]>([
    ['with more places', /("id":"shortlist"[^}]*"quota":)\d+/, '$19'],
    ['with another weight of a criterion', /("weight":)\d+/, '$131'],
    ['with another line', /("threshold":)\d+/, '$110'],
  ])('is found out %s than its fact', (_, from, to) => {
    const other = text.replace(from, to);
    expect(other).not.toBe(text);
    expect(place?.held(other).map(({ file }) => file)).toEqual(['content/2026/excellent-paper/decisions/first.yaml']);
  });
});
