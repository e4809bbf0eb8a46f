/** The words for verdicts, stages and ways of judging: one word for a thing, everywhere (docs/design.md). */
import type { Destination } from '../core/decide/override.ts';
import type { How } from '../core/rules/rule.ts';
import type { RuledVerdict } from '../core/rulings.ts';
import type { Stage } from '../core/state.ts';

export const verdictWords = {
  met: '符合',
  unmet: '不符合',
  pending: '待定',
  waivable: '需说明',
  waived: '已准予例外',
  judged: '专家评审',
} as const satisfies Record<RuledVerdict, string>;

export const stageWords = {
  written: '已填报',
  confirmed: '已确认',
  received: '已受理',
  withdrawn: '已撤回',
  ineligible: '不符合条件',
  eligible: '符合条件',
  shortlisted: '进入下一轮',
  scored: '评审中',
  'not-selected': '未入选',
  proposed: '已审定',
  'in-publicity': '公示中',
  held: '异议处理中',
  removed: '已撤下',
  publicised: '公示期满',
  awarded: '已公布',
  'given-up': '已放弃',
  revoked: '已撤销',
} as const satisfies Record<Stage, string>;

export const howWords = {
  automatic: '自动核对',
  papers: '核对材料',
  experts: '专家评审',
  context: '仅作说明',
} as const satisfies Record<How, string>;

/** Where a round leaves an application, beside the tier it is selected in. */
export const outcomeWords = {
  selected: '入选',
  undetermined: '未定',
  'beyond-quota': '超出名额',
  'not-selected': '未入选',
  pending: '待定',
  ineligible: '不符合条件',
  'not-in-stage': '未进入本轮',
  'not-in-pool': '未先获认定',
  'too-few-scores': '评分不足',
  'below-threshold': '未到总分线',
  'below-floor': '未到单项线',
  'not-voted': '未付表决',
  'no-quorum': '到会人数不足',
  'not-passed': '票数不足',
  undecided: '未产生结果',
} as const satisfies Record<Destination['kind'], string>;

/** 最多1位小数; or 只打整数, where nobody would say that there are at most none. */
export const decimalWords = (places: number): string => (places === 0 ? '只打整数' : `最多${places}位小数`);
