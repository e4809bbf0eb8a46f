/** The sites of the programmes that keep something back are built, and no file of them has it. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sitePlaces } from '../../src/core/checkpoint/site.ts';
import { copySite } from '../programmes/copy-site.ts';
import { ledgerOfPapers, ledgerOfPersons, publishedOf } from '../programmes/folders.ts';
import { underPseudonyms } from './pseudonym.fixture.ts';
import { foundIn, keptBack } from './kept-back.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-kept-back-'));
afterAll(() => rmSync(root, { recursive: true }));

const build = (name: string, ledger: string) => {
  const site = join(root, name);
  copySite(site, ledger);
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], { cwd: site, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}`, dist: join(site, 'dist') };
};

const pseudonyms = underPseudonyms(join(root, 'pseudonyms'));

describe.each([
  ['papers', ledgerOfPapers, publishedOf(ledgerOfPapers)],
  ['persons', ledgerOfPersons, publishedOf(ledgerOfPersons)],
  ['pseudonym', pseudonyms.whole, pseudonyms.published],
])('the site of the programme %s', (name, whole, folder) => {
  it('holds nothing that is kept back', { timeout: 600_000 }, () => {
    const { status, said, dist } = build(name, folder);
    if (status !== 0) throw new Error(said.slice(-2000));
    expect(globSync('**/*.html', { cwd: dist }).length).toBeGreaterThan(50);
    expect(foundIn(dist, keptBack(whole, folder))).toEqual([]);
    // And what it does say of its notices and rounds is what its lines stand for.
    const read = (place: string) => {
      const file = join(dist, place.endsWith('/') ? `${place}index.html` : place);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    };
    const { facts } = JSON.parse(readFileSync(join(dist, 'checkpoint.json'), 'utf8'));
    const places = sitePlaces(facts);
    expect(places.length).toBeGreaterThan(0);
    expect(places.flatMap(({ address, held }) => held(read(address)))).toEqual([]);
    // What is looked for is in the pages, the data, the feeds, the calendars and the index of the search, and nowhere else.
    for (const kind of ['html', 'csv', 'json', 'xml', 'ics', 'xlsx', 'pf_index'])
      expect([kind, globSync(`**/*.${kind}`, { cwd: dist }).length]).not.toEqual([kind, 0]);
    const own = globSync('2026/own/*/index.html', { cwd: dist });
    expect(own).toHaveLength(name === 'papers' ? 3 : 0);
    const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    expect(sitemap).not.toContain('/own/');
    for (const file of own) {
      expect(readFileSync(join(dist, file), 'utf8')).toContain('<meta name="robots" content="noindex"');
      const address = file.replace(/index\.html$/, '');
      expect(foundIn(dist, [`/${address}`]).filter((one) => !one.includes(file))).toEqual([]);
    }
  });
});

it('is not built of a whole ledger', { timeout: 600_000 }, () => {
  const { status, said, dist } = build('whole', ledgerOfPersons);
  expect(status).not.toBe(0);
  expect(said).toContain('这是办公室的完整台账');
  expect(existsSync(join(dist, 'index.html'))).toBe(false);
});
