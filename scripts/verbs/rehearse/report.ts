/** What a rehearsal came to, as the office reads it: step by step, tier by tier, and what was found. */
import type { TierResult } from '../../../src/core/decide/result.ts';
import { measureWord } from '../../../src/core/measure.ts';
import type { CompiledCategory } from '../../../src/core/compile.ts';
import { isStage, methodOf, nameOfRound, scoringIn } from '../../../src/core/rounds.ts';
import type { YearRecords } from '../../../src/core/records.ts';
import type { Played } from './applications.ts';
import type { PlayedCategory, PlayedRound } from './play.ts';
import type { Said } from './stage.ts';

const lineOf = (tier: TierResult, year: YearRecords, category: CompiledCategory, { round }: PlayedRound): string => {
  if (methodOf(round) !== 'scores') return '';
  const own = category.tiers.find(({ id }) => id === tier.tier)?.threshold;
  const line = own ?? scoringIn(year.programme.scoring, round).threshold;
  return `，分数线${line}分`;
};

const tierText = (tier: TierResult, year: YearRecords, category: CompiledCategory, round: PlayedRound): string => {
  const unit = measureWord(category);
  const places = tier.quota === null ? '不定名额' : `名额${tier.quota}${unit}`;
  const empty = tier.left === null || tier.left === 0 ? '' : `，空缺${tier.left}${unit}`;
  const tied = tier.undetermined.length === 0 ? '' : `，并列未定${tier.undetermined.length}${unit}`;
  return `    ${tier.name}：${places}${lineOf(tier, year, category, round)}，入选${tier.selected.length}${unit}${empty}${tied}。`;
};

const hows = { scores: '评分', votes: '表决', body: '由机构研究确定' } as const;

const roundText = (year: YearRecords, category: CompiledCategory, played: PlayedRound): readonly string[] => {
  const how = hows[methodOf(played.round)];
  const unpublished = isStage(played.round) ? '进入下一轮，不公示' : '没有入选的，不公示';
  const after = played.notice === undefined ? unpublished : `审定以后，${played.notice}起草公示`;
  return [
    `  ${nameOfRound(category, played.round)}：${how}、产生名单，${after}。`,
    ...played.result.tiers.map((tier) => tierText(tier, year, category, played)),
  ];
};

/** `made`: false where no application could be made that meets every condition. */
export const categoryText = (
  year: YearRecords,
  category: CompiledCategory,
  applications: readonly Played[],
  played: PlayedCategory | undefined,
): string => {
  if (played === undefined)
    return `${category.name}：造不出符合全部条件的申报，没有演练。先用 npx gongshi check 看条件有没有互相矛盾。`;
  const failing = applications.filter(({ fails }) => fails !== undefined);
  const clauses = [
    ...new Set(failing.map(({ fails }) => category.rows.find(({ id }) => id === fails)?.clause ?? fails ?? '')),
  ];
  const bad =
    failing.length === 0 ? '' : `，另有${failing.length}件各改动一处，使一项条件不符合（条款${clauses.join('、')}）`;
  return [
    `${category.name}`,
    `  受理：${applications.length}件，其中${applications.length - failing.length}件按全部符合编写${bad}。`,
    `  核对：主办单位等机构看材料，登记结论${played.rulings}项。`,
    ...played.rounds.flatMap((round) => roundText(year, category, round)),
    ...(played.stopped === undefined ? [] : [`  没有走完：${played.stopped}`]),
  ].join('\n');
};

/** What was found, a line each; all that was said where something is wrong. */
export const proofText = (what: string, { code, said }: Said): string => {
  const lines = said.flatMap((text) => text.trimEnd().split('\n'));
  const told = code === 0 ? lines.filter((line, index) => /^\S+\[/.test(line) || index === lines.length - 1) : lines;
  const times = new Map<string, number>();
  for (const line of told) times.set(line, (times.get(line) ?? 0) + 1);
  const once = code === 0 ? [...times].map(([line, count]) => (count > 1 ? `${line}（${count}处）` : line)) : told;
  return [`${what}：${code === 0 ? '通过' : '有问题'}。`, ...once.map((line) => `  ${line}`.trimEnd())].join('\n');
};
