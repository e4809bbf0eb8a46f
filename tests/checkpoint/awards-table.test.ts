/** The table of awards that a site gives away says what its announcements and its money say. */
import { describe, expect, it } from 'vitest';
import { sitePlaces } from '../../src/core/checkpoint/site.ts';
import { publishedFacts } from '../../src/open-data/checkpoint.ts';
import { csvFiles, tablesOf } from '../../src/open-data/files.ts';
import { viewSite } from '../../src/view/site.ts';
import { ledger2017, ledgerOfPapers, ledgerOfPersons, publishedOf } from '../programmes/folders.ts';
import { type Files, filesIn, opened } from './ledger.fixture.ts';
import { edit } from './rewritings.ts';

const siteOf = (files: Files, day: string) => {
  const site = viewSite(opened(files, day).records, day, '/');
  const [year] = site.years;
  if (year === undefined) throw new Error('no year');
  const csv = csvFiles(tablesOf(site, year)).find(({ name }) => name === 'awards.csv')?.text ?? '';
  const facts = JSON.parse(JSON.stringify(publishedFacts(site).facts));
  const place = sitePlaces(facts).find(({ address }) => address.endsWith('/awards.csv'));
  return { csv, codes: (said: string | undefined) => place?.held(said).map(({ code }) => code) };
};

describe.each<[string, string, string]>([
  ['the demonstration', ledger2017, '2017-12-20'],
  ['an award to papers', publishedOf(ledgerOfPapers), '2026-08-20'],
  ['a prize to persons', publishedOf(ledgerOfPersons), '2026-08-20'],
])('the table of %s', (_, folder, day) => {
  const files = filesIn(folder);
  const { csv, codes } = siteOf(files, day);
  const [head = '', first = '', ...others] = csv.split('\r\n');

  it('is what its facts say', () => {
    expect(first).not.toBe('');
    expect(codes(csv)).toEqual([]);
  });

  it.each<[string, string | undefined]>([
    ['that lacks a row', [head, ...others].join('\r\n')],
    ['with a row twice as much', csv.replace(/,(\d+)000,/, ',$19000,')],
    [
      'with another tier',
      csv.replace(/^([a-z-]+),[a-z-]+,/m, (all, one: string) => (all.startsWith('category') ? all : `${one},other,`)),
    ],
    [
      'with a row of somebody else',
      [head, first.replace(/[a-z]+-[a-z-]+(?=,(?!.*[a-z]+-[a-z-]+,))/, 'some-body'), ...others].join('\r\n'),
    ],
    ['that was announced earlier', csv.replace(/,20\d\d-\d\d-\d\d,/, ',2016-01-01,')],
    ['that is gone', undefined],
  ])('is found out %s', (_, other) => {
    expect(other).not.toBe(csv);
    expect(codes(other)).toContain('site-differs');
  });
});

it('lacks whoever gave an award up, and is well', () => {
  const day = '2018-02-01';
  const given = edit(
    'content/2017/service-station/receipts/demo-tcm-station.yaml',
    /$(?![^])/,
    'withdrawn: { date: 2018-01-10, document: 来信 }\n',
  )(filesIn(ledger2017));
  const { csv, codes } = siteOf(given, day);
  expect(csv).not.toContain('demo-tcm-station');
  expect(codes(csv)).toEqual([]);
});
