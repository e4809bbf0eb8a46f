/** Votes as data: of every application voted on, for each tier, how many were in favour and how many were needed. No card of anyone. */
import type { TierVotes } from '../core/decide/by-votes.ts';
import { decisionResult, publishedDecisions } from '../view/published-decision.ts';
import type { YearView } from '../view/site.ts';
import { dataTable, type DataTable, textColumn, truth, whole } from './table.ts';

type Row = TierVotes & { readonly category: string; readonly round: string; readonly application: string };

export const votesTable = (year: YearView): DataTable =>
  dataTable<Row>(
    {
      name: 'votes',
      title: '表决',
      description: '已经审定的每一轮表决中，每份申报对每个等次一行：同意、反对、弃权、回避的票数，要多少票，是否通过。',
    },
    [
      textColumn('category', '奖项代号', ({ category }) => category),
      textColumn('round', '轮次代号', ({ round }) => round),
      textColumn('application', '申报代号', ({ application }) => application),
      textColumn('tier', '等次代号', ({ tier }) => tier),
      whole('yes', '同意', ({ yes }) => yes),
      whole('no', '反对', ({ no }) => no),
      whole('abstain', '弃权', ({ abstain }) => abstain),
      whole('recused', '回避', ({ recused }) => recused),
      whole('base', '计算比例的人数或者票数', ({ base }) => base),
      whole('needed', '需要的同意票', ({ needed }) => needed),
      truth('passed', '通过', ({ passed }) => passed),
    ],
    publishedDecisions(year).flatMap((published) =>
      decisionResult(year, published).applications.flatMap(({ application, votes = [] }) =>
        votes.map((each) => ({ ...each, application, category: published.category.id, round: published.round })),
      ),
    ),
  );
