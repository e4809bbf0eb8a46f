/** A site says of its facts the same everywhere; one whose lists or rounds were changed alone contradicts itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sitePlaces } from '../../src/core/checkpoint/site.ts';
import type { PublishedFacts } from '../../src/recount/published-facts.ts';
import { dist } from './dist.ts';

const { facts }: PublishedFacts = JSON.parse(readFileSync(join(dist, 'checkpoint.json'), 'utf8'));
const read = (address: string): string | undefined => {
  const file = join(dist, address.endsWith('/') ? `${address}index.html` : address);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
const places = sitePlaces(facts);
const lists = places.filter(({ address }) => address.startsWith('notices/'));
const rounds = places.filter(({ address }) => address.startsWith('data/'));

describe('what a site says of its facts', () => {
  it('is the same at every place', () => {
    // A ledger without a notice has no list; one with a notice of names has its list among the facts.
    const published = existsSync(join(dist, 'notices')) ? readdirSync(join(dist, 'notices')) : [];
    const listed = published.filter((id) => read(`notices/${id}/`)?.includes('id="entry-'));
    expect(lists.length).toBeGreaterThanOrEqual(listed.length > 0 ? 1 : 0);
    expect(places.flatMap(({ address, held }) => held(read(address)))).toEqual([]);
  });

  it.each<[string, (html: string) => string | undefined]>([
    ['whose list lost a row', (html) => html.replace(/<tr\b[^>]*id="entry-[^]*?<\/tr>/, '')],
    [
      'whose list got a row',
      (html) => html.replace(/<\/tbody>/, '<tr><td>99</td><th>另一个项目</th><td>另一个单位</td></tr></tbody>'),
    ],
    [
      'where one stands under another name',
      (html) => html.replace(/<tr\b[^>]*id="entry-[^]*?<\/tr>/, (row) => row.replaceAll(/\p{Script=Han}/gu, '伪')),
    ],
    ['that is gone', () => undefined],
    ['that is empty', () => ''],
  ])('is not on the page of a notice %s', (_, change) => {
    for (const { address, held } of lists) {
      const before = read(address) ?? '';
      const after = change(before);
      expect(after).not.toBe(before);
      expect([address, held(after).map(({ code }) => code)]).toEqual([address, ['site-differs']]);
    }
  });

  it.each<[string, (json: string) => string | undefined]>([
    ['with another score', (json) => json.replace(/(?<="scores":\{"R01":\{[^}]*:)\d+/, '1')],
    ['with another selection', (json) => json.replace(/("recorded":\{"[^"]+":\[")/, '$1x')],
    ['with an override', (json) => json.replace(/"overrides":\[/, '"overrides":[{}')],
    ['that is gone', () => undefined],
    ['that is no JSON', () => '<html>'],
  ])('is not in a round for recounting %s', (_, change) => {
    for (const { address, held } of rounds) {
      const before = read(address) ?? '';
      const after = change(before);
      if (after === before) continue;
      expect([address, held(after).map(({ code }) => code)]).toEqual([
        address,
        expect.arrayContaining(['site-differs']),
      ]);
    }
  });
});
