/** How a round decides, in a sentence for minutes and tallies. */
import { methodOf, roundBy, scoringIn, tiersByVotes } from '../core/rounds.ts';
import type { CategoryRecords, YearRecords } from '../core/records.ts';
import type { Round } from '../core/schema/category.ts';
import type { Scoring } from '../core/schema/scoring.ts';
import type { Pass } from '../core/schema/votes.ts';

const bases = { members: '应到人数', attending: '实到人数', voting: '有效票数' } as const satisfies Record<
  Pass['of'],
  string
>;

/** 以实到人数为基数，同意票达到2/3的通过。 */
const passWords = (pass: Pass | undefined): string =>
  pass === undefined
    ? '同意票多的通过，以名额为限。'
    : `以${bases[pass.of]}为基数，同意票${pass.strict === true ? '超过' : '达到'}${pass.share}的通过。`;

/** What passes in a round: its share, and the own of its levels. */
export const passingWords = ({ category }: CategoryRecords, id: string): string => {
  const rules = roundBy(category, id)?.votes;
  const tiers = tiersByVotes(category, id);
  const own = tiers.flatMap(({ name, pass }) => (pass === undefined ? [] : [`${name}${passWords(pass)}`]));
  return [...(own.length === tiers.length ? [] : [passWords(rules?.pass)]), ...own].join('');
};

/** 总分线70分，甲等85分; nothing where no line is drawn. */
const lineWords = (category: CategoryRecords['category'], round: Round | undefined, scoring: Scoring): string => {
  const tiers = category.tiers.filter(({ id }) => round?.tiers.includes(id));
  const own = tiers.flatMap(({ name, threshold }) => (threshold === undefined ? [] : [`${name}${threshold}分`]));
  const all = own.length === tiers.length || scoring.threshold === 0 ? [] : [`${scoring.threshold}分`];
  const lines = [...all, ...own].join('，');
  return lines === '' ? '' : `，总分线${lines}`;
};

export const methodOnPaper = (year: YearRecords, records: CategoryRecords, id: string): string => {
  const { category } = records;
  const round = roundBy(category, id);
  switch (round === undefined ? 'scores' : methodOf(round)) {
    case 'scores': {
      const lines = lineWords(category, round, scoringIn(year.programme.scoring, round));
      return `会议按照政策规定的条件独立评分，按得分排序${lines}。名额是上限，达不到条件${lines === '' ? '' : '和分数线'}的不入选。`;
    }
    case 'votes':
      return `会议${round?.votes?.secret === true ? '经无记名投票' : '经投票'}表决，${passingWords(records, id)}名额是上限，达不到规定票数的不入选。`;
    case 'body':
      return '会议按照政策规定的条件研究决定。名额是上限，达不到条件的不入选。';
  }
};
