/** How a round decides, in a sentence for minutes and tallies. */
import { methodOf, roundBy, scoringIn } from '../core/rounds.ts';
import type { CategoryRecords, YearRecords } from '../core/records.ts';
import type { Pass } from '../core/schema/votes.ts';

const bases = { members: '应到人数', attending: '实到人数', voting: '有效票数' } as const satisfies Record<
  Pass['of'],
  string
>;

/** 以实到人数为基数，同意票达到2/3的通过。 */
export const passWords = (pass: Pass | undefined): string =>
  pass === undefined
    ? '同意票多的通过，以名额为限。'
    : `以${bases[pass.of]}为基数，同意票${pass.strict === true ? '超过' : '达到'}${pass.share}的通过。`;

export const methodWords = (year: YearRecords, { category }: CategoryRecords, id: string): string => {
  const round = roundBy(category, id);
  switch (round === undefined ? 'scores' : methodOf(round)) {
    case 'scores':
      return `会议按照政策规定的条件独立评分，按得分排序，总分线${scoringIn(year.programme.scoring, round).threshold}分。名额是上限，达不到条件和分数线的不入选。`;
    case 'votes':
      return `会议${round?.votes?.secret === true ? '经无记名投票' : '经投票'}表决，${passWords(round?.votes?.pass)}名额是上限，达不到规定票数的不入选。`;
    case 'body':
      return '会议按照政策规定的条件研究决定。名额是上限，达不到条件的不入选。';
  }
};
