/** Decided rounds as data: where each application ended up, and every card. Only rounds that every body approved. */
import { type Averaging, methods } from '../core/decide/aggregate.ts';
import type { ApplicationResult } from '../core/decide/result.ts';
import { outcomeWords } from '../core/words.ts';
import { methodWords } from '../view/decision-words.ts';
import { decisionResult, type PublishedDecision, publishedDecisions } from '../view/published-decision.ts';
import type { YearView } from '../view/site.ts';
import { dataTable, type DataTable, decimal, textColumn, truth, whole } from './table.ts';

type Row = ApplicationResult & { readonly category: string; readonly round: string };

const rankBy = (method: Averaging) =>
  whole<Row>(`rank_by_${method}`, `按${methodWords[method]}的名次`, ({ ranksBy }) => ranksBy[method]);

export const decisionsTable = (year: YearView): DataTable =>
  dataTable<Row>(
    {
      name: 'decisions',
      title: '评审结果',
      description: '已经审定的每一轮评审中，每份申报一行：总分、名次、入选与否。',
    },
    [
      textColumn('category', '奖项代号', ({ category }) => category),
      textColumn('round', '轮次代号', ({ round }) => round),
      textColumn('application', '申报代号', ({ application }) => application),
      whole('cards', '有效评分数', ({ cards }) => cards.length),
      decimal('total', '总分', ({ total }) => (total === null ? null : Number(total.printed))),
      textColumn('total_exact', '总分（精确，分数）', ({ total }) => total?.exact),
      whole('rank', '名次', ({ rank }) => rank),
      ...methods.map(rankBy),
      textColumn('outcome', '结果', ({ outcome }) => outcomeWords[outcome.kind]),
      textColumn('tier', '等次代号', ({ outcome }) => ('tier' in outcome ? outcome.tier : null)),
      truth('overridden', '经审定机构调整', ({ override }) => override !== null),
    ],
    publishedDecisions(year).flatMap((published) =>
      decisionResult(year, published).applications.map((result) => ({
        ...result,
        category: published.category.id,
        round: published.round,
      })),
    ),
  );

interface Points {
  readonly category: string;
  readonly round: string;
  readonly reviewer: string;
  readonly application: string;
  readonly criterion: string;
  readonly points: number | null;
}

/** A recusal is a row without a criterion and without points: absent, never zero. */
const pointsOf = ({ category, round, decision }: PublishedDecision): readonly Points[] => {
  const where = { category: category.id, round };
  const cards = Object.entries(decision.value.scores).flatMap(([reviewer, row]) =>
    Object.entries(row).flatMap(([application, card]) =>
      Object.entries(card).map(([criterion, points]) => ({ ...where, reviewer, application, criterion, points })),
    ),
  );
  const recused = decision.value.recusals.map(({ reviewer, application }) => ({
    ...where,
    reviewer,
    application,
    criterion: '',
    points: null,
  }));
  return [...cards, ...recused];
};

export const scoresTable = (year: YearView): DataTable =>
  dataTable<Points>(
    {
      name: 'scores',
      title: '评分',
      description: '每位评委（用代号）给每份申报每一项的分；回避的没有分数，不当作零分。',
    },
    [
      textColumn('category', '奖项代号', ({ category }) => category),
      textColumn('round', '轮次代号', ({ round }) => round),
      textColumn('reviewer', '评委代号', ({ reviewer }) => reviewer),
      textColumn('application', '申报代号', ({ application }) => application),
      textColumn('criterion', '评分项代号', ({ criterion }) => (criterion === '' ? null : criterion)),
      decimal('points', '分', ({ points }) => points),
      truth('recused', '回避', ({ points }) => points === null),
    ],
    publishedDecisions(year).flatMap(pointsOf),
  );
