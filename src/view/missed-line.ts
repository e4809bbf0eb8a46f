/** Which line an application did not reach, and by how much: the sentence, and the figure that stands first. */
import { places } from './format.ts';
import { measureWord } from '../core/measure.ts';
import { ownWord } from '../core/title-word.ts';
import type { Reviewed } from './reviewed.ts';
import { between, distanceTo } from './score-line.ts';
import type { ShownFact } from './fact.ts';
import { type TextPart, say, strong } from './words-with-links.ts';

export interface MissedLine {
  readonly sentence: readonly TextPart[];
  readonly note: string | null;
  readonly fact: ShownFact;
}

const fact = (figure: string, unit: string, lines: readonly string[], missed: true | undefined = true): ShownFact => ({
  label: '未到的线',
  figure,
  unit,
  missed,
  lines: lines.map(say),
});

const belowThreshold = ({ result, published, threshold }: Reviewed): MissedLine | null => {
  if (result.total === null) return null;
  const { by } = distanceTo(result.total, threshold);
  const round = published.category.category;
  return {
    sentence: [say(`总分${result.total.printed}分，总分线${threshold}分，`), strong(`差${by}分。`)],
    note: `总分不到线的不参加排名${round.criteria.some(({ floor }) => floor !== undefined) ? '，也不再看单项' : ''}。`,
    fact: fact(result.total.printed, `线${threshold}`, [`总分，差${by}分`]),
  };
};

const belowFloor = ({ result, criteria, threshold }: Reviewed, id: string): MissedLine | null => {
  const low = criteria.find((one) => one.id === id);
  if (low === undefined || low.floor === null) return null;
  const { by } = distanceTo(low.mean, low.floor);
  return {
    sentence: [
      say(`“${low.label}”平均${low.mean.printed}分，单项线${low.floor}分，`),
      strong(`差${by}分。`),
      ...(result.total === null ? [] : [say(`总分${result.total.printed}分，已达到总分线${threshold}分。`)]),
    ],
    note: '有一项低于单项线的，不参加排名。',
    fact: fact(low.mean.printed, `线${low.floor}`, [`“${low.label}”，差${by}分`]),
  };
};

type Ceiling = NonNullable<Extract<Reviewed['result']['outcome'], { kind: 'beyond-quota' }>['ceiling']>;

/** 东坪县的一等奖、二等奖合计最多2个: places are left, and none of them may go to its group. */
export const ceilingWords = ({ published, groupName }: Reviewed, { of, limit, group, field }: Ceiling): string => {
  const { category } = published.category;
  const names = of.map((tier) => category.tiers.find(({ id }) => id === tier)?.name ?? tier).join('、');
  const whose = group === '' ? '' : `${groupName(field, group)}的`;
  return `${whose}${names}${of.length > 1 ? '合计' : ''}最多${limit}${measureWord(category)}`;
};

const beyondCeiling = (reviewed: Reviewed, ceiling: Ceiling): MissedLine => {
  const { rank, total } = reviewed.result;
  const stood = `${total === null ? '' : `总分${total.printed}分，`}${rank === null ? '' : `排在第${rank}名，`}`;
  return {
    sentence: [say(`${stood}${ceilingWords(reviewed, ceiling)}，`), strong('已经满额。')],
    note: null,
    fact: fact(`最多${ceiling.limit}`, measureWord(reviewed.published.category.category), [
      rank === null ? '已经满额' : `排在第${rank}名`,
    ]),
  };
};

/** The last of those selected, and by which criterion equal totals were told apart. */
const beyondQuota = (reviewed: Reviewed): MissedLine => {
  const { result, all, quota, criteria, published } = reviewed;
  const last = all.findLast(({ outcome }) => outcome.kind === 'selected');
  const rank = result.rank === null ? '' : `排在第${result.rank}名，`;
  const own = result.total;
  const shared = last?.total ?? null;
  const base: Omit<MissedLine, 'note'> = {
    sentence: [
      say(
        `${own === null ? '' : `总分${own.printed}分，`}${rank}名额${places(quota, measureWord(published.category.category))}，`,
      ),
      strong('超出名额。'),
    ],
    fact: fact(`名额${quota ?? '不定'}`, '', [rank === '' ? '超出名额' : rank.slice(0, -1)]),
  };
  if (own === null || shared === null) return { ...base, note: null };
  if (own.exact !== shared.exact) {
    return { ...base, note: `入选的最低${shared.printed}分，相差${between(own, shared)}分。` };
  }
  const tie = published.category.category.ties.find((id) => {
    const [mine, theirs] = [result, last].map((one) => one?.criteria.find(({ criterion }) => criterion === id)?.mean);
    return mine?.exact !== theirs?.exact;
  });
  const mine = criteria.find(({ id }) => id === tie);
  const theirs = last?.criteria.find(({ criterion }) => criterion === tie)?.mean;
  return mine === undefined || theirs === undefined
    ? { ...base, note: '与入选的末名同分，由审定机构研究决定。' }
    : {
        ...base,
        note: `与入选的末名同分，先比“${mine.label}”：末名${theirs.printed}分，${ownWord(published.category.category)}${mine.mean.printed}分，相差${between(mine.mean, theirs)}分。`,
      };
};

/** The tier that it came nearest to. */
const notPassed = ({ votes }: Reviewed): MissedLine | null => {
  const [nearest] = votes.toSorted((a, b) => a.needed - a.yes - (b.needed - b.yes));
  if (nearest === undefined) return null;
  const { yes, needed } = nearest;
  return {
    sentence: [say(`同意${yes}票，须${needed}票通过，`), strong(`差${Math.max(0, needed - yes)}票。`)],
    note: null,
    fact: fact(String(yes), `票，须${needed}票`, [`差${Math.max(0, needed - yes)}票`]),
  };
};

/** Null for who was selected. */
export const missedLine = (reviewed: Reviewed): MissedLine | null => {
  const { outcome, override } = reviewed.result;
  switch (outcome.kind) {
    case 'below-threshold':
      return belowThreshold(reviewed);
    case 'below-floor':
      return belowFloor(reviewed, outcome.criterion);
    case 'beyond-quota':
      return outcome.ceiling === undefined ? beyondQuota(reviewed) : beyondCeiling(reviewed, outcome.ceiling);
    case 'not-passed':
      return notPassed(reviewed);
    case 'too-few-scores':
      return {
        sentence: [say(`有效评分${reviewed.cards}份，不少于${reviewed.minValid}份才能排名。`)],
        note: null,
        fact: fact(String(reviewed.cards), '份', [`有效评分，至少${reviewed.minValid}份`]),
      };
    case 'not-selected':
      return {
        sentence: [say('经审定不入选。')],
        note: override?.reason === undefined ? null : `理由：${override.reason}。`,
        fact: fact('审定', '', [override?.document ?? '由审定机构决定'], undefined),
      };
    default:
      return null;
  }
};
