import { describe, expect, it } from 'vitest';
import { directorySource } from '../../ledger/directory.ts';
import { load } from '../../ledger/load.ts';
import { ledgerOfPapers, ledgerOfPersons } from '../../../tests/programmes/folders.ts';
import { demonstration } from '../demonstration.fixture.ts';
import { viewSite } from '../site.ts';
import { plain } from '../words-with-links.ts';
import { chosenOf, resultEntries } from './entries.ts';
import { decisionLinks, findingsOf, resultsPage } from './page.ts';

const { site, year } = demonstration();
const page = resultsPage(site, year);
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('the results of a year', () => {
  it('say nothing of a round that not every body approved', () => {
    const open = page.lines.filter(({ decided }) => !decided);
    expect(open.map(({ award }) => award.tier.name)).toEqual(['综合示范学会', '优秀科技服务站']);
    expect(open.every(({ rows, sum, decision }) => rows.length === 0 && sum === 0 && decision === null)).toBe(true);
    expect(decisionLinks(site, year).map(({ href }) => href)).not.toContain(
      '/2017/service-station/decision/excellence/',
    );
  });

  it.each(page.decided)(
    'fill places or leave them empty: $award.tier.name',
    ({ award, chosen, unfilled, sum, rows }) => {
      expect(chosen + (unfilled ?? 0)).toBe(award.tier.quota);
      expect(sum).toBe(chosen * award.tier.award);
      expect(rows.length).toBe(chosen);
    },
  );

  it('begin with where the year stands', () => {
    expect(plain(page.lead)).toBe(
      '76份申报，37份入选，其中27份已公布，10份公示到12月22日。综合示范学会和优秀科技服务站还没有审定。',
    );
  });

  it('are called by what they find, in numbers', () => {
    expect(findingsOf(page).map(({ title }) => title)).toEqual([
      '76份申报，37份入选，23份不符合条件',
      '赣榆区申报7份，入选2份，相差最多',
      '总分过线的，有3份未入选',
      '17万元经费，已审定5万元，空缺2万元',
      '未通过最多的是“截止日前没有收到”，3份',
      '3个奖项已经审定，空缺名额23个',
      '入选37份，各自的单位、总分和经费',
    ]);
  });

  it('count every application once, whatever is counted', () => {
    const [applied, received, eligible, chosen] = page.funnel.steps.map(({ count }) => count);
    expect([applied, received, eligible, chosen]).toEqual([
      page.taken.applied,
      page.taken.received,
      page.taken.eligible,
      page.chosen,
    ]);
    expect(total(page.lines.map(({ taken }) => taken?.applied ?? 0))).toBe(applied);
    expect(total(page.lines.map(({ taken }) => taken?.eligible ?? 0))).toBe(eligible);
    expect(chosenOf(resultEntries(site, year)).length).toBe(chosen);
  });

  it('lose between two steps as many as they say', () => {
    const { steps } = page.funnel;
    for (const [index, { count, after }] of steps.slice(0, -1).entries()) {
      expect(count - total(after.map((one) => one.count))).toBe(steps[index + 1]?.count);
    }
  });

  it('add up by place and by kind of applicant to the same numbers and the same money', () => {
    const { places, placeless, subtotal, kinds } = page.groups;
    expect([places.length, kinds.length]).toEqual([7, 2]);
    expect(total(places.map(({ chosen }) => chosen))).toBe(subtotal?.chosen);
    expect((subtotal?.chosen ?? 0) + (placeless?.chosen ?? 0)).toBe(page.chosen);
    expect(total(kinds.map(({ chosen }) => chosen))).toBe(page.chosen);
    expect(total(kinds.map(({ sum }) => sum))).toBe(page.sum);
    expect((subtotal?.sum ?? 0) + (placeless?.sum ?? 0)).toBe(page.sum);
  });

  it('fill the year’s money with what is announced, selected, empty and open', () => {
    expect(page.money.segments.map(({ part, yuan }) => [part, yuan])).toEqual([
      ['announced', 20_000],
      ['selected', 30_000],
      ['empty', 20_000],
      ['open', 100_000],
    ]);
    expect(total(page.money.segments.map(({ yuan }) => yuan))).toBe(page.budget);
  });

  it('tell equal totals apart by the rule, with both numbers and the difference', () => {
    expect(page.scores.rounds.flatMap(({ tie }) => tie ?? [])).toEqual([
      '第11名82.20分，与入选的末名同分，先比“进展与成效”：末名41.50分，本项目40.70分，相差0.80分。',
    ]);
  });

  it('compare no years while there is one', () => {
    expect(page.years).toBeNull();
  });
});

const resultsOf = (ledger: string) => {
  const { records } = load(directorySource(ledger));
  if (records === undefined) throw new Error('the ledger cannot be read');
  const other = viewSite(records, records.association.asOf ?? '2026-12-01', '/');
  const [first] = other.years;
  if (first === undefined) throw new Error('no year');
  return resultsPage(other, first);
};

describe('the results of another programme', () => {
  it('have what levels share in a row of its own', () => {
    const papers = resultsOf(ledgerOfPapers);
    expect(papers.categories.map(({ name, taken }) => [name, taken.applied])).toEqual([['优秀学术论文', 7]]);
    expect(papers.lines.every(({ taken }) => taken === null)).toBe(true);
    expect(total(papers.lines.map(({ chosen }) => chosen))).toBe(papers.chosen);
    expect(papers.groups.places).toEqual([]);
  });

  it('show votes against what they needed, and a stage as what it is', () => {
    const persons = resultsOf(ledgerOfPersons);
    expect(persons.scores.rounds.map(({ name, unit, stage }) => [name, unit, stage])).toEqual([
      ['初评', '分', true],
      ['终评：青年科技奖', '票', false],
      ['终评：提名奖', '票', false],
    ]);
    // Who has the prize is above the line of the nomination as well, and is no loser there.
    expect(persons.scores.rounds.map(({ marks, chosen, higher }) => [marks.length, chosen, higher])).toEqual([
      [5, 5, 0],
      [4, 2, 0],
      [5, 4, 2],
    ]);
    expect(persons.winners.title).toBe('入选4份，各自的单位和经费');
    expect(persons.failing.rows.some(({ named }) => named)).toBe(false);
    expect(persons.scores.title).toMatch(/^参加评审的\d+份，入选\d+份$/);
  });
});
