/** The selection that follows from a result, and its comparison with the one a decision records. */
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import type { Decision } from '../schema/decision.ts';
import type { Result } from './result.ts';
import { byText, sorted } from '../sorted.ts';

export const selectionCodes = {
  'selection-differs': {
    level: 'error',
    title: '入选名单与重新计算的不一致',
    message: '“{tier}”的入选名单与重新计算的不一致：{difference}',
    help: '不要手工改名单；运行 gongshi decide 重新生成。改变结果要写进 overrides',
    en: 'The recorded selection of {tier} differs from the recomputed one: {difference}',
    meaning: '决定文件里写的入选名单，和用评分、资格、名额重新计算出来的不一样。',
    why: '名单由公开的记录算出，谁都能重算。对不上，就是名单或者它依据的记录被改过。',
    wrong: 'selection:\n  award: [demo-low-score]   # 计算结果中没有它',
    right: 'selection:\n  award: [demo-nursing-skills]',
  },
} as const satisfies CodeTable;

const report = reporter(selectionCodes);

/** Applications by tier, both in a fixed order: tiers as they fill, applications by id. */
export type Selection = Readonly<Record<string, readonly string[]>>;

/** Undefined when an error stands in the way: then no selection may be written. */
export const selectionOf = ({ decided, tiers }: Result): Selection | undefined =>
  decided ? Object.fromEntries(tiers.map(({ tier, selected }) => [tier, selected])) : undefined;

const names = (ids: readonly string[]): string => sorted(ids, byText).join('、');

const difference = (recorded: readonly string[], computed: readonly string[]): string => {
  const extra = recorded.filter((id, index) => !computed.includes(id) || recorded.indexOf(id) !== index);
  const missing = computed.filter((id) => !recorded.includes(id));
  return [
    ...(extra.length > 0 ? [`多了${names(extra)}`] : []),
    ...(missing.length > 0 ? [`少了${names(missing)}`] : []),
  ].join('，');
};

/** Scores are in, and nobody has decided yet: nothing to compare. */
export const isUnwritten = ({ selection, approvals }: Decision): boolean =>
  Object.keys(selection).length === 0 && approvals.length === 0;

/** One finding for each tier whose recorded list is not the computed one, whatever their order. */
export const compareSelection = (decision: Decision, result: Result): Finding[] => {
  if (isUnwritten(decision)) return [];
  const computed = selectionOf(result) ?? {};
  const tiers = new Set([...result.tiers.map(({ tier }) => tier), ...Object.keys(decision.selection)]);
  return [...tiers].flatMap((tier) => {
    const text = difference(decision.selection[tier] ?? [], computed[tier] ?? []);
    const name = result.tiers.find((one) => one.tier === tier)?.name ?? tier;
    return text === ''
      ? []
      : [report('selection-differs', { tier: name, difference: text }, { at: ['selection', tier] })];
  });
};
