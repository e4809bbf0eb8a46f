/** Decided rounds as data: where each application ended up, and every card. Only rounds that every body approved. */
import { type Method, methods } from '../../core/decide/aggregate.ts';
import type { ApplicationResult } from '../../core/decide/result.ts';
import { outcomeWords } from '../../core/words.ts';
import { decisionResult, methodWords, publishedDecisions } from '../../view/decision.ts';
import type { YearView } from '../../view/site.ts';
import { type Column, dataTable, type DataTable } from './table.ts';

type Row = ApplicationResult & { readonly category: string; readonly round: string };

const rankBy = (method: Method): Column<Row> => ({
  name: `rank_by_${method}`,
  title: `按${methodWords[method]}的名次`,
  type: 'integer',
  of: ({ ranksBy }) => ranksBy[method],
});

export const decisionsTable = (year: YearView): DataTable =>
  dataTable<Row>(
    {
      name: 'decisions',
      title: '评审结果',
      description: '已经审定的每一轮评审中，每份申报一行：总分、名次、入选与否。',
    },
    [
      { name: 'category', title: '奖项代号', type: 'string', of: ({ category }) => category },
      { name: 'round', title: '轮次代号', type: 'string', of: ({ round }) => round },
      { name: 'application', title: '申报代号', type: 'string', of: ({ application }) => application },
      { name: 'cards', title: '有效评分数', type: 'integer', of: ({ cards }) => cards.length },
      {
        name: 'total',
        title: '总分',
        type: 'number',
        of: ({ total }) => (total === null ? null : Number(total.printed)),
      },
      { name: 'total_exact', title: '总分（精确，分数）', type: 'string', of: ({ total }) => total?.exact ?? null },
      { name: 'rank', title: '名次', type: 'integer', of: ({ rank }) => rank },
      ...methods.map(rankBy),
      { name: 'outcome', title: '结果', type: 'string', of: ({ outcome }) => outcomeWords[outcome.kind] },
      {
        name: 'tier',
        title: '等次代号',
        type: 'string',
        of: ({ outcome }) => ('tier' in outcome ? outcome.tier : null),
      },
      { name: 'overridden', title: '经审定机构调整', type: 'boolean', of: ({ override }) => override !== null },
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
const pointsOf = ({ category, round, decision }: ReturnType<typeof publishedDecisions>[number]): readonly Points[] => {
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
      { name: 'category', title: '奖项代号', type: 'string', of: ({ category }) => category },
      { name: 'round', title: '轮次代号', type: 'string', of: ({ round }) => round },
      { name: 'reviewer', title: '评委代号', type: 'string', of: ({ reviewer }) => reviewer },
      { name: 'application', title: '申报代号', type: 'string', of: ({ application }) => application },
      {
        name: 'criterion',
        title: '评分项代号',
        type: 'string',
        of: ({ criterion }) => (criterion === '' ? null : criterion),
      },
      { name: 'points', title: '分', type: 'number', of: ({ points }) => points },
      { name: 'recused', title: '回避', type: 'boolean', of: ({ points }) => points === null },
    ],
    publishedDecisions(year).flatMap(pointsOf),
  );
