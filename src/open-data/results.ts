/** Each finding of the results as a table to be taken away: what its picture is drawn from. */
import type { Failure } from '../view/results/failing.ts';
import type { ResultGroup } from '../view/results/groups.ts';
import type { ResultLine } from '../view/results/lines.ts';
import type { ResultsPage } from '../view/results/page.ts';
import type { ScoreMark, ScoreRound } from '../view/results/scores.ts';
import type { Winner, WinnerList } from '../view/results/winners.ts';
import type { Years } from '../view/results/years.ts';
import { dataTable, type DataTable, decimal, textColumn, truth, whole } from './table.ts';

const head = (page: ResultsPage, { id, label }: { readonly id: string; readonly label: string }) => ({
  name: id,
  title: label,
  description: `${page.year}年度结果与统计：${label}。`,
});

interface FunnelRow {
  readonly step: string;
  readonly reached: number;
  readonly word: string | null;
  readonly count: number | null;
}

const funnel = (page: ResultsPage): DataTable =>
  dataTable<FunnelRow>(
    head(page, page.funnel),
    [
      textColumn('step', '步骤', ({ step }) => step),
      whole('reached', '到这一步的份数', ({ reached }) => reached),
      textColumn('then', '之后', ({ word }) => word),
      whole('count', '份数', ({ count }) => count),
    ],
    page.funnel.steps.flatMap(({ word: step, count: reached, after }): FunnelRow[] =>
      after.length === 0
        ? [{ step, reached, word: null, count: null }]
        : after.map((one) => ({ step, reached, ...one })),
    ),
  );

const groups = (page: ResultsPage): DataTable => {
  const { places, placeless, kinds } = page.groups;
  const row = (by: string) => (group: ResultGroup) => ({ by, ...group });
  return dataTable<ResultGroup & { readonly by: string }>(
    head(page, page.groups),
    [
      textColumn('by', '按什么分', ({ by }) => by),
      textColumn('name', '名称', ({ name }) => name),
      whole('applied', '申报', ({ applied }) => applied),
      whole('selected', '入选', ({ chosen }) => chosen),
      whole('amount', '经费（元）', ({ sum }) => sum),
    ],
    [
      ...places.map(row('所在地')),
      ...(placeless === null ? [] : [row('所在地')(placeless)]),
      ...kinds.map(row('申报单位')),
    ],
  );
};

const scores = (page: ResultsPage): DataTable =>
  dataTable<{ readonly round: ScoreRound; readonly mark: ScoreMark }>(
    head(page, page.scores),
    [
      textColumn('category', '奖项代号', ({ round }) => round.category),
      textColumn('round', '轮次代号', ({ round }) => round.round),
      textColumn('round_name', '轮次', ({ round }) => round.name),
      textColumn('application', '申报代号', ({ mark }) => mark.application),
      textColumn('title', '名称', ({ mark }) => mark.title),
      decimal('value', '总分或者票数', ({ mark }) => mark.value),
      decimal('line', '线', ({ round }) => round.line),
      whole('rank', '名次', ({ mark }) => mark.rank),
      truth('selected', '入选', ({ mark }) => mark.chosen),
      textColumn('outcome', '结果', ({ mark }) => mark.word),
    ],
    page.scores.rounds.flatMap((round) => round.marks.map((mark) => ({ round, mark }))),
  );

const budget = (page: ResultsPage): DataTable =>
  dataTable<ResultLine>(
    head(page, page.money),
    [
      textColumn('tier', '奖项', ({ award }) => award.tier.name),
      whole('each', '每项（元）', ({ award }) => award.tier.award),
      whole('quota', '名额', ({ award }) => award.tier.quota),
      whole('announced', '已公布（元）', ({ award, awarded }) => awarded * award.tier.award),
      whole(
        'selected',
        '已审定、尚未公布（元）',
        ({ award, chosen, awarded }) => (chosen - awarded) * award.tier.award,
      ),
      whole('empty', '空缺（元）', ({ award, decided, unfilled }) =>
        decided ? (unfilled ?? 0) * award.tier.award : null,
      ),
      whole('open', '尚未审定，最多（元）', ({ award, decided }) =>
        decided || award.tier.quota === null ? null : award.tier.quota * award.tier.award,
      ),
    ],
    page.lines.filter(({ award }) => award.tier.award > 0),
  );

const failing = (page: ResultsPage): DataTable =>
  dataTable<Failure>(
    head(page, page.failing),
    [
      textColumn('category', '奖项代号', ({ category }) => category),
      textColumn('application', '申报代号', ({ application }) => application),
      textColumn('title', '名称', ({ title }) => title),
      textColumn('clause', '条款', ({ clause }) => clause),
      textColumn('what', '问题', ({ what }) => what),
      textColumn('reason', '原因', ({ says }) => says),
    ],
    page.failures,
  );

const awards = (page: ResultsPage): DataTable =>
  dataTable<ResultLine>(
    head(page, page.awards),
    [
      textColumn('category', '奖项代号', ({ award }) => award.category.id),
      textColumn('tier', '等次代号', ({ award }) => award.tier.id),
      textColumn('tier_name', '等次', ({ award }) => award.tier.name),
      whole('applied', '申报', ({ taken }) => taken?.applied),
      whole('received', '受理', ({ taken }) => taken?.received),
      whole('eligible', '符合', ({ taken }) => taken?.eligible),
      whole('selected', '入选', ({ decided, chosen }) => (decided ? chosen : null)),
      whole('quota', '名额', ({ award }) => award.tier.quota),
      whole('unfilled', '空缺', ({ decided, unfilled }) => (decided ? unfilled : null)),
      whole('amount', '经费（元）', ({ decided, sum }) => (decided ? sum : null)),
    ],
    page.lines,
  );

const winners = (page: ResultsPage): DataTable =>
  dataTable<{ readonly list: WinnerList; readonly winner: Winner }>(
    head(page, page.winners),
    [
      textColumn('tier', '等次', ({ list }) => list.line.award.tier.name),
      textColumn('number', '登记号', ({ winner }) => winner.row.number),
      textColumn('title', '名称', ({ winner }) => winner.row.title),
      textColumn('former', '原名', ({ winner }) => winner.former),
      textColumn('organization', '申报单位', ({ winner }) => winner.row.organization.name),
      textColumn('place', '所在地', ({ winner }) => winner.row.place),
      decimal('total', '总分', ({ winner }) => (winner.total === null ? null : Number(winner.total))),
      whole('award', '经费（元）', ({ winner }) => winner.award),
      textColumn('state', '状态', ({ winner }) => winner.status.word),
    ],
    page.winners.lists.flatMap((list) => list.winners.map((winner) => ({ list, winner }))),
  );

const years = (page: ResultsPage): readonly DataTable[] =>
  page.years === null
    ? []
    : [
        dataTable<Years['rows'][number]>(
          head(page, page.years),
          [
            whole('year', '年度', ({ year }) => year),
            whole('applied', '申报', ({ applied }) => applied),
            whole('selected', '入选', ({ chosen }) => chosen),
            whole('amount', '经费（元）', ({ sum }) => sum),
          ],
          page.years.rows,
        ),
      ];

/** By the ids of the findings. */
export const resultTables = (page: ResultsPage): ReadonlyMap<string, DataTable> =>
  new Map(
    [funnel, groups, scores, budget, failing, awards, winners]
      .map((of) => of(page))
      .concat(years(page))
      .map((table) => [table.name, table]),
  );
