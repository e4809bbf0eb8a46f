/** 经费: what of the year's ceiling is announced, selected and not yet announced, empty, or still to be decided. Whole yuan. */
import { cumsum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { wan } from '../../core/fields/digits.ts';
import { type ResultFinding, percent } from './finding.ts';
import type { ResultLine } from './lines.ts';

export type BudgetPart = 'announced' | 'selected' | 'empty' | 'open';

export interface BudgetSegment {
  readonly part: BudgetPart;
  readonly word: string;
  readonly note: string;
  readonly yuan: number;
  readonly x: string;
  readonly width: string;
}

export interface BudgetPlot extends ResultFinding {
  readonly budget: number;
  /** None where there is no money, or one application only: the title says it all. */
  readonly segments: readonly BudgetSegment[];
}

const total = (lines: readonly ResultLine[], of: (line: ResultLine) => number): number =>
  lines.reduce((sum, line) => sum + of(line) * line.award.tier.award, 0);

const named = (lines: readonly ResultLine[]): string =>
  lines
    .map(({ award: { tier } }) => `${tier.name}${tier.quota ?? ''}${tier.quota === null ? '' : tier.unit}`)
    .join('、');

const wordOf = (lines: readonly ResultLine[]): string =>
  lines.every(({ running }) => running) ? '公示中' : '已审定，尚未公布';

const titleOf = (budget: number, spent: number, empty: number): string => {
  if (budget === 0) return '不设奖励经费';
  const parts = [
    spent === 0 ? '还没有审定' : `已审定${wan(spent)}万元`,
    ...(empty === 0 ? [] : [`空缺${wan(empty)}万元`]),
  ];
  return `${wan(budget)}万元经费，${parts.join('，')}`;
};

/** `exact`: do quotas and awards alone say what the year would pay? */
export const budgetOf = (
  { budget, exact }: { readonly budget: number; readonly exact: boolean },
  lines: readonly ResultLine[],
  applied: number,
): BudgetPlot => {
  const paid = lines.filter(({ award }) => award.tier.award > 0);
  const decided = paid.filter((line) => line.decided);
  const open = paid.filter((line) => !line.decided);
  const unannounced = decided.filter(({ chosen, awarded }) => chosen > awarded);
  const parts = [
    { part: 'announced', word: '已公布', note: '', yuan: total(decided, ({ awarded }) => awarded) },
    {
      part: 'selected',
      word: wordOf(unannounced),
      note: '公布以后才是最终金额',
      yuan: total(decided, ({ chosen, awarded }) => chosen - awarded),
    },
    { part: 'empty', word: '空缺', note: '名额没有用完', yuan: total(decided, ({ unfilled }) => unfilled ?? 0) },
    {
      part: 'open',
      word: '还没有审定，最多',
      note: named(open),
      yuan: total(open, ({ award }) => award.tier.quota ?? 0),
    },
  ] as const;
  const shown = parts.filter(({ yuan }) => yuan > 0);
  const ends = cumsum(shown, ({ yuan }) => yuan);
  const scale = scaleLinear([0, Math.max(budget, ends.at(-1) ?? 0, 1)], [0, 100]);
  const spent = total(decided, ({ chosen }) => chosen);
  return {
    id: 'budget',
    label: '经费',
    title: titleOf(
      budget,
      spent,
      total(decided, ({ unfilled }) => unfilled ?? 0),
    ),
    sub:
      budget === 0
        ? ''
        : `全年上限${wan(budget)}万元${exact ? '，是各奖项名额乘以奖励标准的和' : ''}。名额可以空缺，空缺的经费不用。`,
    budget,
    segments:
      applied < 2
        ? []
        : shown.map(({ part, word, note, yuan }, index) => ({
            part,
            word,
            note,
            yuan,
            x: percent(scale((ends[index] ?? 0) - yuan)),
            width: percent(scale(yuan)),
          })),
  };
};
