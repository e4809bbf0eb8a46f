/**
 * What a body decided over the ranking, with its date, reason and document (docs/design.md, A round). Only an application that passed
 * every gate can be moved: an override settles a tie or departs from the order of ranks, it cannot make eligible.
 */
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import type { Override } from '../schema/decision.ts';
import type { Placement } from './fill.ts';
import { type Gate, gateNames } from './gates.ts';

export const overrideCodes = {
  'override-not-allowed': {
    level: 'error',
    title: '没有通过形式要求的申报不能调整入选',
    message: '“{application}”没有通过{gate}，不能调整入选',
    help: '撤销这项调整',
    en: '{application} did not pass a gate ({gate}) and cannot be overridden',
    meaning: '调整记录要动的申报，没有通过资格审查、先获认定、最少评分数、总分线或者单项线中的一关。',
    why: '审定机构可以在合格的申报之间决定，不能让不合格的申报入选，否则条件就成了摆设。',
    wrong: 'overrides:\n  - { application: demo-low-score, to: award, … }   # 总分低于70分',
    right: 'overrides 只写并列未定、超出名额或者已经入选的申报',
  },
  'override-unknown': {
    level: 'error',
    title: '调整记录所指的内容不在这一轮',
    message: '调整记录写的“{what}”不在这一轮',
    help: '检查拼写；去向只能是：{tiers}',
    en: 'An override names {what}, which is not in this round; tiers are {tiers}',
    meaning: '调整记录里的申报编号或者等次，在这一轮评审中找不到。',
    why: '对不上号的调整不能执行，也不能当作没有。',
    wrong: '{ application: demo-nursing-skills, to: awards, … }',
    right: '{ application: demo-nursing-skills, to: award, … }   # 不入选写 none',
  },
  'override-twice': {
    level: 'error',
    title: '同一份申报有不止一项调整',
    message: '“{application}”有{n}项调整，只应有一项',
    help: '只保留最后作出的决定',
    en: '{application} has {n} overrides, only one is allowed',
    meaning: '同一个申报被调整了几次，不知道以哪一次为准。',
    why: '结果不能取决于记录的先后次序。改变决定时改这一项，Git 历史会保留原来的。',
    wrong: 'overrides:\n  - { application: a, to: award, … }\n  - { application: a, to: none, … }',
    right: 'overrides:\n  - { application: a, to: none, … }',
  },
} as const satisfies CodeTable;

const report = reporter(overrideCodes);

/** Where an application may end up. `not-selected`: ranked, and a body decided against it. */
export type Destination =
  | Placement
  | Gate
  | { readonly kind: 'not-selected' }
  /** Nothing is settled while another application of the round is pending. */
  | { readonly kind: 'undecided' };

const isGate = (outcome: Destination): outcome is Gate => outcome.kind in gateNames;

export interface Overridden {
  readonly outcomes: ReadonlyMap<string, Destination>;
  /** The overrides that took effect, by application. */
  readonly applied: ReadonlyMap<string, Override>;
  readonly findings: readonly Finding[];
}

/** `tiers`: those of the round, with whom each admits. */
export const override = (
  outcomes: ReadonlyMap<string, Destination>,
  overrides: readonly Override[],
  tiers: readonly { readonly id: string; readonly admits: (application: string) => boolean }[],
): Overridden => {
  const after = new Map(outcomes);
  const applied = new Map<string, Override>();
  const findings: Finding[] = [];
  const targets = [...tiers.map(({ id }) => id), 'none'].join('、');
  for (const [index, entry] of overrides.entries()) {
    const { application, to } = entry;
    const at = ['overrides', index];
    const outcome = outcomes.get(application);
    const tier = tiers.find(({ id }) => id === to);
    const n = overrides.filter((other) => other.application === application).length;
    if (outcome === undefined) {
      findings.push(report('override-unknown', { what: application, tiers: targets }, { at: [...at, 'application'] }));
    } else if (tier === undefined && to !== 'none') {
      findings.push(report('override-unknown', { what: to, tiers: targets }, { at: [...at, 'to'] }));
    } else if (n > 1) {
      findings.push(report('override-twice', { application, n }, { at }));
    } else if (isGate(outcome)) {
      findings.push(report('override-not-allowed', { application, gate: gateNames[outcome.kind] }, { at }));
    } else if (tier !== undefined && !tier.admits(application)) {
      findings.push(report('override-not-allowed', { application, gate: gateNames['not-in-pool'] }, { at }));
    } else {
      applied.set(application, entry);
      after.set(application, tier === undefined ? { kind: 'not-selected' } : { kind: 'selected', tier: tier.id });
    }
  }
  return { outcomes: after, applied, findings };
};

/**
 * A body that gave every place of a tier away has decided its tie, also where it wrote down only whom it chose: the rest of the
 * group is beyond the quota, and the public is not told that it is undetermined.
 */
export const settleTies = (
  moved: Overridden,
  tiers: readonly {
    readonly id: string;
    readonly quota?: number | undefined;
  }[],
): Overridden => {
  const after = new Map(moved.outcomes);
  for (const { id, quota } of tiers) {
    const outcomes = [...moved.outcomes];
    const selected = outcomes.filter(([, one]) => one.kind === 'selected' && one.tier === id);
    const chosen = selected.some(([application]) => moved.applied.has(application));
    if (!chosen || quota === undefined || selected.length < quota) continue;
    for (const [application, one] of outcomes) {
      if (one.kind === 'undetermined' && one.tier === id) after.set(application, { kind: 'beyond-quota' });
    }
  }
  return { ...moved, outcomes: after };
};
