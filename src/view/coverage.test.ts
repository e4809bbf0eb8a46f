import { describe, expect, it } from 'vitest';
import { ledger2017, ledgerOfPapers, ledgerOfPersons } from '../../tests/programmes/folders.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { withText } from '../ledger/overlay.ts';
import type { Source } from '../ledger/source.ts';
import { coveragePage, heldSentence } from './coverage.ts';
import { viewSite } from './site.ts';

const pageOf = (source: Source) => {
  const { records } = load(source);
  if (records === undefined) throw new Error('the ledger cannot be read');
  const site = viewSite(records, records.association.asOf ?? '', '/');
  const [year] = site.years;
  if (year === undefined) throw new Error('no year');
  return coveragePage(site, year);
};

describe.each([
  ['2017', ledger2017, '应当核对的43条中，40条由程序、材料或者专家评审核对，3条只有文字。'],
  ['papers', ledgerOfPapers, '应当核对的41条中，37条由程序、材料或者专家评审核对，4条只有文字。'],
  ['persons', ledgerOfPersons, '应当核对的39条中，37条由程序、材料或者专家评审核对，2条只有文字。'],
])('the clauses of the programme %s', (_, folder, sentence) => {
  const page = pageOf(directorySource(folder));

  it('each have a way in which they are held, in the table', () => {
    const judged = page.parts.flatMap(({ clauses }) => clauses).filter(({ notes }) => notes.length > 0);
    expect(judged.length).toBeGreaterThanOrEqual(page.held.asking);
  });

  it('are held by more than their text, nine of ten of those that ask for something', () => {
    expect(heldSentence(page)).toBe(sentence);
    expect(page.held.held / page.held.asking).toBeGreaterThanOrEqual(0.9);
  });
});

it('counts a clause that is only stated, unless it asks nothing', () => {
  const file = 'content/2017/programme.yaml';
  const source = directorySource(ledger2017);
  const text = new TextDecoder().decode(source.read(file)).replaceAll(', asks: nothing', '');
  expect(pageOf(withText(source, file, text)).held).toEqual({ asking: 47, held: 40 });
});

it.each([
  ['another text', ledgerOfPapers, 'pipl#6'],
  ['another text', ledgerOfPersons, 'pipl#6'],
  ['the policy', ledgerOfPersons, '30'],
])('a clause of %s on which the 公开范围 rests stands where the rule links to', (_, folder, named) => {
  const [file, source] = ['content/2026/programme.yaml', directorySource(folder)];
  const text = new TextDecoder().decode(source.read(file)).replaceAll('clause: "pipl#6"', `clause: "${named}"`);
  const { disclosure, parts } = pageOf(withText(source, file, text));
  const there = parts.flatMap(({ clauses }) => clauses);
  expect(disclosure.lines.map(({ clause }) => clause.id)).toEqual([named, named, named]);
  for (const { clause } of disclosure.lines) {
    expect(there.find(({ id }) => id === clause.id)).toMatchObject({ href: clause.href, discloses: true });
  }
});
