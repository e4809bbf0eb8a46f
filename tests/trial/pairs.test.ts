import { describe, expect, it } from 'vitest';
import { ledger2017, ledgerOfPapers, ledgerOfPersons } from '../programmes/folders.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { withText } from '../../src/ledger/overlay.ts';
import type { Source } from '../../src/ledger/source.ts';
import { pairsOf } from '../../src/core/trial/pairs.ts';

const tried = (source: Source) => {
  const { records } = load(source);
  if (records === undefined) throw new Error('the ledger cannot be read');
  return [...records.years.values()].flatMap((year) =>
    [...year.categories.values()].map((category) => ({ category, pairs: pairsOf(records, year, category) })),
  );
};

const categories = [ledger2017, ledgerOfPapers, ledgerOfPersons].flatMap((folder) => tried(directorySource(folder)));

describe.each(categories)('the rows of $category.id', ({ category, pairs }) => {
  it('are met together by one invented application', () => expect(pairs).toBeDefined());

  it('are each failed alone by another that differs in one thing', () => {
    const none = pairs?.filter(({ kind }) => kind === 'none').map(({ row }) => row.rule);
    // The whole paper cannot be missing alone: another row asks of the same paper how it was published.
    expect(none).toEqual(category.id === 'excellent-paper' ? ['document'] : []);
  });

  it('are left to people only where experts judge or vote, or nothing is judged', () => {
    const people = pairs?.filter(({ kind }) => kind === 'people').map(({ row }) => row.rule) ?? [];
    expect(people.every((rule) => ['judged', 'stated', 'voted'].includes(rule))).toBe(true);
  });

  it('have pairs that say two different things', () => {
    for (const pair of pairs ?? []) if (pair.kind === 'pair') expect(pair.fails).not.toBe(pair.passes);
  });
});

describe('a table with a row that is broken', () => {
  const file = 'content/2017/service-station/category.yaml';
  const source = directorySource(ledger2017);
  const changed = (from: string, to: string) => {
    const text = new TextDecoder().decode(source.read(file));
    expect(text).toContain(from);
    return tried(
      withText(
        source,
        file,
        text.replace(from, () => to),
      ),
    ).find(({ category }) => category.id === 'service-station');
  };

  it('has no application that meets every row where two contradict', () => {
    const found = changed(
      '  - { clause: 4.2.1, rule: judged, criterion: goals }',
      '  - { clause: 4.2.1, id: x, rule: choice, field: host-kind, not: [enterprise, science-park, grassroots-hospital, rural] }\n  - { clause: 4.2.1, rule: judged, criterion: goals }',
    );
    expect(found?.pairs).toBeUndefined();
  });

  it('has no pair for a row that another row implies', () => {
    const found = changed(
      '  - { clause: 4.2.1, rule: judged, criterion: goals }',
      '  - { clause: 4.2.1, id: x, rule: present, field: agreement }\n  - { clause: 4.2.1, rule: judged, criterion: goals }',
    );
    expect(found?.pairs?.filter(({ kind }) => kind === 'none').map(({ row }) => row.id)).toEqual(['x']);
  });
});
