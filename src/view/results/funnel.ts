/** 从申报到入选: how many came how far, and what was lost between. */
import { scaleLinear } from 'd3-scale';
import type { Untold } from '../disclosure.ts';
import type { ResultEntry } from './entries.ts';
import { type ResultFinding, percent } from './finding.ts';

export interface FunnelStep {
  readonly word: string;
  readonly count: number;
  readonly length: string;
  /** What became of those who came no further; of the last step, where those who came so far stand. */
  readonly after: readonly { readonly count: number; readonly word: string }[];
}

export interface Funnel extends ResultFinding {
  readonly steps: readonly FunnelStep[];
}

const times = (count: number, word: string): readonly string[] => Array.from({ length: count }, () => word);

/** Words with how many they hold of, the most first; equal ones as they came. */
const counted = (words: readonly string[]): FunnelStep['after'] =>
  [...Map.groupBy(words, (word) => word)]
    .map(([word, of]) => ({ word, count: of.length }))
    .toSorted((a, b) => b.count - a.count);

const titleOf = (applied: number, eligible: number, chosen: number, lost: FunnelStep['after']): string => {
  if (applied === 0) return '还没有申报';
  const [most] = lost;
  if (chosen === 0) return `${applied}份申报，${eligible}份符合条件`;
  return `${applied}份申报，${chosen}份入选${most === undefined ? '' : `，${most.count}份${most.word}`}`;
};

export const funnelOf = (entries: readonly ResultEntry[], untold: Untold): Funnel => {
  const inFate = (...fates: readonly ResultEntry['fate'][]) => entries.filter(({ fate }) => fates.includes(fate));
  const unreceived = inFate('unreceived').map(() => '未受理');
  const withdrawn = [...inFate('withdrawn').map(() => '撤回'), ...times(untold.withdrawn, '撤回')];
  const ineligible = [...inFate('ineligible').map(() => '不符合条件'), ...times(untold.ineligible, '不符合条件')];
  const chosen = inFate('chosen');
  const applied = entries.length + untold.all;
  const received = applied - unreceived.length - withdrawn.length;
  const eligible = received - ineligible.length - inFate('pending').length - untold.open;
  const waiting = (fate: ResultEntry['fate'], word: string) => inFate(fate).map(() => word);
  const refused = [...inFate('not-selected', 'gone').map(({ word }) => word), ...times(untold.notSelected, '未入选')];
  // The number stands at the end of its bar.
  const scale = scaleLinear([0, Math.max(1, applied)], [0, 84]);
  const step = (word: string, count: number, after: readonly string[]): FunnelStep => ({
    word,
    count,
    length: percent(scale(count)),
    after: counted(after),
  });
  return {
    id: 'funnel',
    label: '从申报到入选',
    title: titleOf(
      applied,
      eligible,
      chosen.length,
      counted([...unreceived, ...ineligible, ...refused.map(() => '未入选')]),
    ),
    sub: '条的长度是份数，两条之间写明没有到下一步的份数。',
    steps: [
      step('申报', applied, [...unreceived, ...withdrawn]),
      step('受理', received, [...ineligible, ...waiting('pending', '待定'), ...times(untold.open, '待定')]),
      step('符合条件', eligible, [...refused, ...waiting('awaiting', '评审中')]),
      step(
        '入选',
        chosen.length,
        chosen.map(({ word }) => word),
      ),
    ],
  };
};
