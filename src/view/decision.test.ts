import { describe, expect, it } from 'vitest';
import { demonstration } from './demonstration.fixture.ts';
import { decisionPage } from './decision.ts';
import { publishedDecisions } from './published-decision.ts';
import { decisionNotes, methodSentence, recusalsOf, tierSentence, unscoredSentence } from './decision-words.ts';

const { site, year } = demonstration();
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

const pages = publishedDecisions(year).map((published) => decisionPage(site, year, published));
const named = (name: string) => {
  const found = pages.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no decided round of ${name}`);
  return found;
};

describe('the page of a decided round', () => {
  const stations = named('科技服务站');
  const pilots = named('承接职能示范工程');

  it('shows every card, and the points that make its total', () => {
    const [first] = pilots.rows;
    expect(first?.cells).toHaveLength(pilots.reviewers.length);
    for (const cell of first?.cells ?? []) {
      expect(cell.kind).toBe('card');
      if (cell.kind === 'card') expect(total(cell.parts.split('＋').map(Number))).toBe(Number(cell.total));
    }
  });

  it('says who stood aside and why, and counts no zero for it', () => {
    expect(recusalsOf(stations)).toEqual([
      '评委R03回避“示例护理学会伤口护理科技服务站”：所在单位与服务对象有医联体协作关系。',
    ]);
  });

  it('calls an application by its title in what was found, never by the name of its file', () => {
    const messages = stations.findings.map(({ message }) => message);
    expect(messages.filter((message) => /[a-z]+-[a-z]+/.test(message))).toEqual([]);
    expect(messages.some((message) => message.startsWith('R05对“示例'))).toBe(true);
  });

  it('names the applicant and the money of who is selected', () => {
    const [first] = pilots.rows;
    expect([first?.award, first?.organization?.startsWith('连云港市示例')]).toEqual([3000, true]);
    expect(pilots.rows.filter(({ rank }) => rank === null).map(({ award }) => award)).toEqual([null]);
  });

  it('names reviewers by their codes alone', () => {
    expect(stations.reviewers.every((reviewer) => /^R\d\d$/.test(reviewer))).toBe(true);
  });

  it('tells places and lines in a sentence', () => {
    expect(stations.tiers.map((tier) => tierSentence(tier, stations.unit))).toEqual([
      '科技服务站：名额30个，入选17个，空13个；入选的最低73.20分。',
    ]);
    expect(pilots.tiers.map((tier) => tierSentence(tier, pilots.unit))).toEqual([
      '承接职能示范工程：名额10个，入选10个；入选的最低82.20分，过线而没有入选的最高82.20分。',
    ]);
  });

  it('counts those whom no reviewer saw, and lists the others', () => {
    expect(unscoredSentence(pilots)).toBe('另有4份不符合条件，没有进入评审。');
    expect(pilots.rows.length).toBe(13);
    expect(unscoredSentence({ ...pilots, unscored: [] })).toBeNull();
  });

  it('tells the rules of ranking', () => {
    expect(decisionNotes(pilots)).toEqual([
      '总分是各项平均分的和；不少于3位评委有效评分的才能排名，回避的不计，不当作零分。',
      '先过线，再排名：总分不低于70分，“承担职能情况”25分以上。',
      '总分相同的，依次比较“进展与成效”。',
    ]);
  });

  it.each([
    [['mean', 'median'], [], '按平均分、按中位数排名，入选的都是同一批：结果不取决于用哪一种算法。'],
    [['mean'], ['median'], '按中位数排名，入选名单会有不同。本轮按事先规定的办法计算，不因结果改变办法。'],
  ] as const)('says whether the method decides: %j, %j', (same, other, sentence) => {
    expect(methodSentence({ same, other })).toBe(sentence);
  });

  it('lists those without a rank after those with one', () => {
    const ranks = pilots.rows.map(({ rank }) => rank ?? Number.POSITIVE_INFINITY);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(pilots.rows.some(({ rank }) => rank === null)).toBe(true);
  });
});
