import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { yearAs } from '../ledger/other-tables.ts';
import { withText } from '../ledger/overlay.ts';
import { byPath, type Source } from '../ledger/source.ts';
import { changesSentence, policyChanges } from './policy-changes.ts';
import { viewSite, yearView } from './site.ts';
import { textDifference } from './text-difference.ts';

const own = directorySource(ledger2017);
const copied = yearAs(own, 2017, 2018);
const both: Source = {
  list: () => [...own.list(), ...copied.list()].toSorted(byPath),
  read: (path) => (path.startsWith('content/2018/') ? copied.read(path) : own.read(path)),
};
const policy = 'content/2018/policy.mdx';
const station = 'content/2018/service-station/category.yaml';

/** 2018 as a copy of 2017 in which these were replaced. */
const changed = (...edits: readonly (readonly [string, string | RegExp, string])[]) => {
  const source = edits.reduce((now, [path, from, to]) => {
    const text = new TextDecoder().decode(now.read(path));
    expect(text).toMatch(from);
    return withText(now, path, text.replace(from, to));
  }, both);
  const { records } = load(source);
  if (records === undefined) throw new Error('the ledger cannot be read');
  const site = viewSite(records, '2017-12-20', '/');
  return policyChanges(site, yearView(site, 2018));
};

describe('what a policy changed', () => {
  it('is nothing for the first year, and says so', () => {
    const { records } = load(own);
    if (records === undefined) throw new Error('the ledger cannot be read');
    const site = viewSite(records, '2017-12-20', '/');
    expect(changesSentence(policyChanges(site, yearView(site, 2017)))).toBe(
      '这是本站公开的第一个年度，没有更早的可以比较。',
    );
  });

  it('is nothing for a copy, and says so', () => {
    const page = changed();
    expect([page.clauses, page.ways, page.reviews, page.numbers]).toEqual([[], [], [], []]);
    expect(changesSentence(page)).toBe('与2017年度相比，条文、核对办法、评审办法和数字都没有改动。');
  });

  it('shows a word that was changed, in its clause alone', () => {
    const page = changed([policy, '须经项目所在地', '须先经项目所在地']);
    expect(page.clauses).toHaveLength(1);
    expect(page.clauses[0]).toMatchObject({ kind: 'changed' });
    expect(page.clauses[0]?.pieces.filter(({ kind }) => kind === 'in').map(({ text }) => text)).toEqual(['先']);
  });

  it('shows what is gone, new, and only renumbered', () => {
    const page = changed(
      [policy, /<Clause id="4\.2\.4">/, '<Clause id="4.2.9">'],
      [policy, /<Clause id="4\.4\.1">(.*?)<\/Clause>/s, '$1'],
    );
    expect(page.clauses.map(({ kind, id }) => [kind, id])).toEqual(
      expect.arrayContaining([
        ['moved', '4.2.9'],
        ['removed', '4.4.1'],
      ]),
    );
  });

  it('shows quotas, sums and lines with both values, and an award that is not there any more', () => {
    const page = changed([station, 'quota: 20', 'quota: 18'], [station, 'floor: 20', 'floor: 25']);
    expect(page.numbers.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['优秀科技服务站的名额', '20个', '18个'],
      ['“科技攻关和服务能力”的单项线', '20分', '25分'],
    ]);
    expect(changesSentence(page)).toMatch(/^与2017年度相比，条文没有改动，\d+条与原来一样；.*2处数字或者日期不同。$/);
  });

  it('shows a clause that reads the same and is judged otherwise', () => {
    const page = changed([station, /rule: judged, criterion: goals/, 'rule: stated, why: 由主办单位在通知里说明']);
    expect(page.clauses).toEqual([]);
    expect(page.ways).not.toEqual([]);
  });
});

it('takes nothing from either text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'科协学会单位的，。5五a ') }),
      fc.string({ unit: fc.constantFrom(...'科协学会单位的，。5五a ') }),
      (a, b) => {
        const pieces = textDifference(a, b);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('in').replace(/\s/g, ''), without('out').replace(/\s/g, '')]).toEqual([
          a.replace(/\s/g, ''),
          b.replace(/\s/g, ''),
        ]);
      },
    ),
  );
});
