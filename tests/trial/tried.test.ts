import { beforeEach, describe, expect, it } from 'vitest';
import { triedFindings } from '../../src/core/trial/tried.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { withText } from '../../src/ledger/overlay.ts';
import type { Source } from '../../src/ledger/source.ts';
import { check } from '../../scripts/verbs/check.ts';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { copiedLedger } from '../../scripts/verbs/copied-ledger.fixture.ts';
import { ledger2017, ledgerOfPapers } from '../programmes/folders.ts';

const found = (source: Source, id: string) => {
  const { records } = load(source);
  if (records === undefined) throw new Error('the ledger cannot be read');
  const wanted = [...records.years.values()].flatMap(({ categories }) => categories.get(id) ?? []);
  return triedFindings(records, wanted).map(({ code, message }) => `${code} ${message}`);
};

describe('the tables of an award, tried', () => {
  const source = directorySource(ledger2017);
  const file = 'content/2017/service-station/category.yaml';
  const place = '  - { clause: 4.2.1, rule: judged, criterion: goals }';
  const planted = (row: string): Source => {
    const text = new TextDecoder().decode(source.read(file));
    expect(text).toContain(place);
    return withText(
      source,
      file,
      text.replace(place, () => `${row}\n${place}`),
    );
  };

  it.each<[string, string, readonly string[]]>([
    ['nothing where every row can fail alone', '  # as it is', []],
    [
      'a row that another of its clause implies',
      '  - { clause: 4.2.2, id: x, rule: present, field: agreement }',
      ['trial-row-never-fails “科技服务站”：条件“x”没有试出一份只有它不符合的申报'],
    ],
    [
      'nothing of a row by which another clause asks for the same paper',
      '  - { clause: 4.2.1, id: x, rule: present, field: agreement }',
      [],
    ],
    [
      'rows that no application meets together',
      '  - { clause: 4.2.1, id: x, rule: choice, field: host-kind, not: [enterprise, science-park, grassroots-hospital, rural] }',
      ['trial-nothing-passes “科技服务站”没有试出一份符合全部条件的申报'],
    ],
  ])('tell %s', (_, row, told) => expect(found(planted(row), 'service-station')).toEqual(told));
});

it('says nothing of who may apply, where every kind that is registered may', () => {
  const file = 'content/association.yaml';
  const source = directorySource(ledgerOfPapers);
  const text = new TextDecoder().decode(source.read(file));
  const county = /^ +- \{ id: county-association,.*\n/m;
  expect(text).toMatch(county);
  const only = withText(source, file, text.replace(county, ''));
  expect(found(only, 'excellent-paper').join()).not.toContain('3.1.c');
});

describe('gongshi check', () => {
  const { path, change } = copiedLedger(ledgerOfPapers);
  const table = 'content/2026/excellent-paper/category.yaml';
  const checked = async (today: string, ...positionals: string[]) => {
    const said: string[] = [];
    await check.run(
      { options: { format: 'json', 'no-cache': true }, positionals },
      ioIn(path('.'), said, () => today),
    );
    const all: { code: string; file: string }[] = JSON.parse(said[0] ?? '[]');
    return all.filter(({ code }) => code.startsWith('trial-')).map((one) => one.file);
  };
  // Two rows of one clause ask for the paper: neither fails alone.
  beforeEach(() => {
    const row = '  - { clause: 4.1.a, rule: document, id: whole-paper, field: paper }';
    change(table, row, `${row}\n${row.replace('whole-paper', 'again')}`);
  });

  it('tries tables until their call is over, and not afterwards', async () => {
    expect(await checked('2026-03-01')).toEqual([table, table]);
    expect(await checked('2026-12-01')).toEqual([]);
  });

  it('tries them where they are asked about, and not for an application', async () => {
    expect(await checked('2026-03-01', table)).toEqual([table, table]);
    expect(await checked('2026-03-01', 'content/2026/excellent-paper/applications/red-soil-acid.md')).toEqual([]);
  });
});
