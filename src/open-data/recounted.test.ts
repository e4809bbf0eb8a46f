import { describe, expect, it } from 'vitest';
import { demonstration } from '../view/demonstration.fixture.ts';
import { roundsOf } from './rounds.ts';
import { decisionResult, publishedDecisions } from '../view/published-decision.ts';
import type { PublishedRound } from '../recount/published-round.ts';
import { recountRound } from '../recount/recount.ts';
import { conclusionOf, comparedRows } from '../recount/words.ts';

const { site, year } = demonstration();
/** As a browser gets it. */
const published: readonly PublishedRound[] = roundsOf(site, year).map(({ round }) => JSON.parse(JSON.stringify(round)));
const pilots = published.find(({ file }) => file.includes('function-pilot'));
if (pilots === undefined) throw new Error('the demonstration has no decided pilots');

describe('a published round, counted again', () => {
  it.each(published)('comes to what the ledger says: $file', (round) => {
    const recounted = recountRound(round);
    expect(recounted.same).toBe(true);
    expect(conclusionOf(round, recounted)).toMatch(
      /^一致。重新计算了\d+份申报、\d+张评分，入选.*，与公开的名单完全相同。$/,
    );
  });

  it('comes to the very result of the office, fraction by fraction', () => {
    const results = publishedDecisions(year).map((one) => decisionResult(year, one).applications);
    expect(published.map((round) => recountRound(round).result.applications)).toEqual(results);
  });

  it('says who is too many and who is missing', () => {
    const recorded = { award: [...(pilots.recorded['award'] ?? []).slice(1), 'demo-flower-show'] };
    const changed = { ...pilots, recorded };
    const recounted = recountRound(changed);
    expect(recounted.same).toBe(false);
    const first = pilots.titles[pilots.recorded['award']?.[0] ?? ''];
    expect(conclusionOf(changed, recounted)).toContain(
      `承接职能示范工程，台账多了${pilots.titles['demo-flower-show']}，台账少了${first}`,
    );
  });

  it('says what stands in the way of a result', () => {
    const [reviewer = ''] = Object.keys(pilots.decision.scores);
    const scores = { ...pilots.decision.scores, [reviewer]: { 'demo-tech-appraisal': { duties: 51, progress: 40 } } };
    const changed = { ...pilots, decision: { ...pilots.decision, scores } };
    expect(conclusionOf(changed, recountRound(changed))).toMatch(/^不一致。.*打了51分，应在0至50分之间。$/);
  });

  it('lists those with a rank, from the best, with the exact fraction', () => {
    const rows = comparedRows(pilots, recountRound(pilots));
    expect(rows[0]).toEqual(['申报', '名次', '总分', '精确值', '结果']);
    expect(rows[1]?.[1]).toBe('1');
    expect(rows.length).toBe(13);
  });
});
