/** What the page of a decided round says in sentences and key figures. */
import type { Averaging } from '../core/decide/aggregate.ts';
import type { TierResult } from '../core/decide/result.ts';
import type { DecisionPage } from './decision.ts';
import type { Figure } from './figures.ts';

/** A stage chooses who goes on, and nobody has won anything by it. */
const chosenWord = ({ stage }: Pick<DecisionPage, 'stage'>): string => (stage ? '进入下一轮' : '入选');

export const decisionFigures = (page: DecisionPage): readonly Figure[] => [
  { number: String(page.kept?.took ?? page.rows.length), unit: '份', label: '进入评审的申报' },
  page.votes === null
    ? { number: String(page.kept?.judges ?? page.reviewers.length), unit: '位', label: '评委' }
    : {
        number: String(page.votes.ballots[0]?.attending ?? 0),
        unit: '人',
        label: `到会，应到${page.votes.ballots[0]?.members ?? 0}`,
      },
  {
    number: String(
      page.tiers.reduce((sum, { tier, selected }) => sum + (page.kept?.selected[tier] ?? selected.length), 0),
    ),
    unit: page.unit,
    label: page.tiers.some(({ quota }) => quota === null)
      ? chosenWord(page)
      : `${chosenWord(page)}，名额${page.tiers.reduce((sum, { quota }) => sum + (quota ?? 0), 0)}`,
  },
  ...(page.method === 'scores'
    ? [{ number: String(page.threshold), unit: '分', label: `总分线（满分${page.full}）` }]
    : []),
];

/** 优秀科技服务站：名额20个，入选15个，空5个；入选的最低78.33分，没有入选的最高66.67分。 */
export const tierSentence = (tier: TierResult, unit: string, counted = tier.selected.length, stage = false): string => {
  const word = stage ? '选出' : '入选';
  const { cut, undetermined, reserved, left } = tier;
  const parts = [
    ...(tier.quota === null ? [] : [`名额${tier.quota}${unit}`]),
    `${word}${counted}${unit}`,
    ...(counted > tier.selected.length ? [`公布其中${tier.selected.length}${unit}`] : []),
    ...(undetermined.length > 0 ? [`并列未定${undetermined.length}${unit}，由审定机构研究`] : []),
    ...(reserved > 0 ? [`为上一等次未定的保留${reserved}${unit}`] : []),
    ...(left !== null && left > 0 && undetermined.length === 0 ? [`空${left}${unit}`] : []),
  ];
  const lines = [
    ...(cut.lastSelected === null ? [] : [`${word}的最低${cut.lastSelected.printed}分`]),
    ...(cut.firstNotSelected === null ? [] : [`过线而没有${word}的最高${cut.firstNotSelected.printed}分`]),
  ];
  return `${tier.name}：${parts.join('，')}${lines.length > 0 ? `；${lines.join('，')}` : ''}。`;
};

/** 另有4份不符合条件，没有进入评审。 */
export const unscoredSentence = ({ unscored }: DecisionPage): string | null =>
  unscored.length === 0
    ? null
    : `另有${unscored.map(({ word, count }) => `${count}份${word}`).join('、')}，没有进入评审。`;

/** How the ranking was made, rule by rule. */
export const decisionNotes = (page: DecisionPage): readonly string[] => {
  if (page.method !== 'scores') return page.rules;
  const floors = page.criteria.flatMap(({ label, floor }) => (floor === undefined ? [] : [`“${label}”${floor}分`]));
  return [
    `总分是各项平均分的和；不少于${page.minValid}位评委有效评分的才能排名，回避的不计，不当作零分。`,
    `先过线，再排名：总分不低于${page.threshold}分${floors.length > 0 ? `，${floors.join('、')}以上` : ''}。`,
    ...(page.ties.length > 0 ? [`总分相同的，依次比较${page.ties.map((tie) => `“${tie}”`).join('、')}。`] : []),
    ...page.rules,
  ];
};

/** 评委R03回避示例服务站：所在单位与服务对象有协作关系。 */
export const recusalsOf = ({ rows, reviewers }: DecisionPage): readonly string[] =>
  rows.flatMap(({ title, cells }) =>
    cells.flatMap((cell, index) =>
      cell.kind === 'recused' ? [`评委${reviewers[index] ?? ''}回避“${title}”：${cell.reason}。`] : [],
    ),
  );

export const methodWords = {
  mean: '平均分',
  median: '中位数',
  trimmed: '去掉最高最低分',
} as const satisfies Record<Averaging, string>;

/** How each programme counts, in a sentence; with whether the method decided the result. */
export const methodSentence = ({ same, other }: Pick<DecisionPage, 'same' | 'other'>): string => {
  const named = (list: readonly Averaging[]) => list.map((method) => `按${methodWords[method]}`).join('、');
  if (same.length + other.length === 0) return '';
  if (other.length === 0) return `${named(same)}排名，入选的都是同一批：结果不取决于用哪一种算法。`;
  return `${named(other)}排名，入选名单会有不同。本轮按事先规定的办法计算，不因结果改变办法。`;
};

/** What is public of a round, before the invitation to count it again. */
export const decisionLead = ({ method, votes, kept }: Pick<DecisionPage, 'method' | 'votes' | 'kept'>): string => {
  if (kept !== null) return '本年度规定了公开范围，这里只公布能公布的部分；完整的评审记录由办公室保存。';
  if (method === 'body') return '名单由机构研究确定，条件和名额';
  if (votes === null) return '评委用代号，全部评分均予公开。名次由这些数字算出，';
  return votes.open.length > 0
    ? '记名表决，委员用代号，每一票均予公开。结果由票数算出，'
    : '无记名表决，公开全部票数。结果由票数算出，';
};
