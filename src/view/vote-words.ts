/** How a round decides, rule by rule, in sentences: votes, ceilings over several tiers, groups and panels of scores. */
import { methodOf, type Rounds, tiersByBody } from '../core/rounds.ts';
import type { Round, Tier } from '../core/schema/category.ts';
import type { Scoring } from '../core/schema/scoring.ts';
import type { VoteRules } from '../core/schema/votes.ts';
import { passWords } from '../core/pass-words.ts';
import { neededOf } from '../core/share.ts';
import { trimmingOf, trimSentence } from '../core/trimmed.ts';

const passSentences = (rules: VoteRules, tiers: readonly Tier[]): readonly string[] => {
  const own = tiers.flatMap(({ name, pass }) => (pass === undefined ? [] : [`${name}要${passWords(pass)}。`]));
  const all = rules.pass === undefined ? '同意票多的入选，以名额为限。' : `${passWords(rules.pass)}的通过。`;
  const voting = [rules.pass, ...tiers.map(({ pass }) => pass)].some((pass) => pass?.of === 'voting');
  const abstain = rules.abstain === 'excluded' ? '弃权的不计入有效票数。' : '弃权的计入有效票数，不算同意。';
  return [...(own.length === tiers.length ? [] : [all]), ...own, ...(voting ? [abstain] : [])];
};

const recusalSentence = ({ recusal, quorum }: VoteRules): string => {
  const base =
    recusal?.base === 'counted' ? '回避的委员不投这一份，仍计入人数' : '回避的委员不投这一份，也不计入这一份的人数';
  if (quorum === undefined || recusal?.quorum === undefined || recusal.quorum === 'meeting') return `${base}。`;
  return recusal.quorum === 'item'
    ? `${base}；到会人数逐份核对，应到和实到都不计回避的。`
    : `${base}；到会人数逐份核对，实到不计回避的。`;
};

const levelSentences = ({ card, cumulative, successive }: VoteRules, tiers: readonly Tier[]): readonly string[] => {
  if (tiers.length < 2) return [];
  if (card === 'level') {
    return [
      cumulative === false
        ? '每张票对每份申报写一个等次，各等次分别计票。'
        : '每张票对每份申报写一个等次，写较高等次的，也计入较低等次的同意票。',
    ];
  }
  return [
    successive === true
      ? '从低到高逐个等次表决，通过较低等次的，才付较高等次的表决。'
      : '各等次分别表决，取通过的最高等次。',
  ];
};

const tieSentences = { ballot: '再次表决，票多的入选', scores: '比较本轮评分', body: '由审定机构研究' } as const;

export const voteSentences = (
  rules: VoteRules,
  tiers: readonly Tier[],
  nameOf: (tier: string) => string,
): readonly string[] => {
  const { members, secret, quorum, ticks } = rules;
  const present =
    quorum === undefined
      ? ''
      : `，到会${quorum.strict === true ? '超过' : '达到'}应到人数的${quorum.share}（至少${neededOf(members, quorum.share, quorum.strict)}人）方可表决`;
  const falls = tiers.flatMap(({ name, 'demote-to': lower }) =>
    lower === undefined || lower === null ? [] : [`${name}通过而没有名额的，转入${nameOf(lower)}。`],
  );
  return [
    `应到${members}人，${secret ? '无记名表决，只公开票数' : '记名表决，委员用代号'}${present}。`,
    ...passSentences(rules, tiers),
    ...levelSentences(rules, tiers),
    ...(ticks === undefined
      ? []
      : [`每张票最多同意${ticks}份，超过的，${rules['over-ticked'] === 'item' ? '所同意的各份不计' : '整张票无效'}。`]),
    recusalSentence(rules),
    `通过的多于名额的，票多的入选；票数相同、正好跨在名额线上的，${tieSentences[rules.tie ?? 'body']}。`,
    (rules['more-ballots'] ?? 0) > 0
      ? `名额没有用完的，最多再表决${rules['more-ballots']}次。`
      : '通过的少于名额的，名额空缺。',
    ...falls,
  ];
};

/** A level that a body gives in a round of scores or votes: 提名奖不按票数，由机构研究确定。 */
export const bodySentences = (category: Rounds, round: Round): readonly string[] => {
  const method = methodOf(round);
  const names = tiersByBody(category, round.id).map(({ name }) => name);
  if (method === 'body' || names.length === 0) return [];
  return [`${names.join('、')}不按${method === 'votes' ? '票数' : '总分'}，由机构研究确定。`];
};

const groupSentence = (groups: NonNullable<Scoring['groups']>): string => {
  if (groups.method === 'z-score') {
    return '各组的总分按组内平均分和标准差换算到同一尺度，再排名；换算后有超过满分的，用各组中最小的标准差。';
  }
  const base = groups.base === 'groups' ? '各组平均分的平均' : '全部申报的平均分';
  const factor = groups['factor-decimals'];
  const rounding = factor === undefined ? '，系数不取舍' : `，系数取${factor}位小数`;
  return `各组的总分乘以“${base}÷本组平均分”，再比较分数线和名次${rounding}。`;
};

/** What a scoring adds to means: how many must score, what is left out, panels, groups, ranks, what is compared. */
export const scoringSentences = (scoring: Scoring, tiers: readonly Tier[]): readonly string[] => {
  const { panels, groups, order, compare, 'total-decimals': places = 2 } = scoring;
  const trimming = trimmingOf(scoring);
  const trimmed = trimSentence(trimming);
  return [
    ...(trimmed === ''
      ? []
      : [`${trimmed}${trimming.from > scoring['min-valid'] ? `，评分不足${trimming.from}张的不去` : ''}。`]),
    ...(panels === undefined
      ? []
      : [`总分由${panels.map(({ name, weight }) => `${name}评分的平均分乘以${weight}%`).join('、')}相加。`]),
    ...(groups === undefined ? [] : [groupSentence(groups)]),
    ...(order === 'rank-sum' ? ['按每位评委所排名次的平均数排名，小的在前，同分的平分名次；相同的再比较总分。'] : []),
    ...(compare === 'printed' ? [`总分取${places}位小数以后比较。`] : []),
    ...tiers.flatMap(({ name, threshold }) => (threshold === undefined ? [] : [`${name}的总分线是${threshold}分。`])),
  ];
};
