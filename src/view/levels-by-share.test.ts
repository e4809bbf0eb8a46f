/** What is said of levels that a share alone limits: nobody knows their number before the entries are counted. */
import { describe, expect, it } from 'vitest';
import { ledgerOfPapers } from '../../tests/programmes/folders.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { withText } from '../ledger/overlay.ts';
import { coveragePage } from './coverage.ts';
import { yearFigures } from './figures.ts';
import { yearPage } from './home.ts';
import { roundInFull } from './published-decision.ts';
import { resultsPage } from './results/page.ts';
import { viewSite } from './site.ts';

const file = 'content/2026/excellent-paper/category.yaml';

/** `kept`: the levels that keep their number of places. */
const openedWith = (kept: readonly string[]) => {
  const source = directorySource(ledgerOfPapers);
  const text = new TextDecoder()
    .decode(source.read(file))
    .replace(/(\{ id: (first|second|third), name: \S+), quota: \d/g, (line: string, start: string, id: string) =>
      kept.includes(id) ? line : start,
    )
    .replace('caps:\n', 'caps:\n  - { of: [third], share: 30%, base: received, clause: 6.1.a }\n');
  const { records } = load(withText(source, file, text));
  if (records === undefined) throw new Error('the ledger cannot be read');
  const site = viewSite(records, records.association.asOf ?? '', '/');
  const [year] = site.years;
  if (year === undefined) throw new Error('no year');
  return { site, year };
};

const places = (kept: readonly string[]) => {
  const { site, year } = openedWith(kept);
  return yearFigures(yearPage(site, year)).flatMap(({ label, number }) =>
    label.includes('名额') ? [`${label}${number}`] : [],
  );
};

describe('levels that a share limits', () => {
  it('are counted in no number of places', () => {
    expect(places([])).toEqual([]);
    expect(places(['first', 'second'])).toEqual(['定额的奖励名额（上限）3']);
    expect(places(['first', 'second', 'third'])).toEqual(['奖励名额（上限）6']);
  });

  it('leave no place empty, and their budget is no sum of places', () => {
    const { site, year } = openedWith([]);
    const { awards, money } = resultsPage(site, year);
    expect(awards.title).toBe('3个等次已经审定');
    expect(money.sub).toBe('全年上限1万元。名额可以空缺，空缺的经费不用。');
  });

  it('have their ceiling told with the clause of the level', () => {
    const { site, year } = openedWith(['first', 'second']);
    const notes = JSON.stringify(
      coveragePage(site, year)
        .parts.flatMap(({ clauses }) => clauses)
        .filter(({ id }) => id === '6.1.a'),
    );
    expect(notes).toContain('三等奖不定名额，按规定的票数、分数线和比例产生。三等奖不超过受理数的30%（舍去小数）。');
    expect(notes).toContain('一等奖最多1篇；名额是上限，可以空缺。一等奖、二等奖合计最多3篇。');
  });

  it('are decided in a round that is called after its award', () => {
    const category = openedWith([]).year.records.categories.get('excellent-paper');
    expect(category === undefined ? '' : roundInFull(category, 'final')).toBe('优秀学术论文终评');
  });
});
