/** A decided round, read on a terminal: everyone with rank, total and result, then the places of each tier. */
import { inChinese } from '../../../src/core/dates.ts';
import { methods, type Averaging } from '../../../src/core/decide/aggregate.ts';
import type { Destination } from '../../../src/core/decide/override.ts';
import type { ApplicationResult, Result, TierResult } from '../../../src/core/decide/result.ts';
import { outcomeWords } from '../../../src/core/words.ts';
import { textTable } from '../../kernel/table.ts';

export interface Names {
  /** What the category scores, in its order. */
  readonly criteria: readonly { readonly id: string; readonly label: string }[];
  readonly bodyName: (id: string) => string;
  /** What a group under a ceiling is called: the place of a code. */
  readonly groupName: (field: string | undefined, group: string) => string;
  /** 个, 名, 篇: how what is selected is counted. */
  readonly unit: string;
}

const methodWords = { mean: '均值名次', median: '中位数名次', trimmed: '去高低名次' } as const satisfies Record<
  Averaging,
  string
>;

const outcomeText = (
  outcome: Destination,
  tiers: readonly TierResult[],
  { criteria, groupName, unit }: Names,
): string => {
  const word = outcomeWords[outcome.kind];
  if ('tier' in outcome) return `${word}（${tiers.find(({ tier }) => tier === outcome.tier)?.name ?? outcome.tier}）`;
  if ('criterion' in outcome)
    return `${word}（${criteria.find(({ id }) => id === outcome.criterion)?.label ?? outcome.criterion}）`;
  if ('ceiling' in outcome && outcome.ceiling !== undefined) {
    const { of, group, field, limit } = outcome.ceiling;
    const capped = of.map((id) => tiers.find(({ tier }) => tier === id)?.name ?? id).join('、');
    const whose = group === '' ? '' : `${groupName(field, group)}的`;
    return `${word}（${whose}${capped}${of.length > 1 ? '合计' : ''}最多${limit}${unit}）`;
  }
  return word;
};

const isVote = ({ applications }: Result): boolean => applications.some(({ votes }) => votes !== undefined);

/** 同意, and how many were needed of how many; of several tiers in their order. */
const votesText = ({ votes = [] }: ApplicationResult): readonly string[] => [
  votes.map(({ yes }) => yes).join('/') || '—',
  votes.map(({ needed, base }) => `${needed}(${base})`).join('/') || '—',
];

const marksText = (one: ApplicationResult, names: Names): readonly string[] => {
  const counted = one.cards.filter((card) => card.counted).length;
  return [
    one.total?.printed ?? '—',
    ...names.criteria.map(({ id }) => one.criteria.find(({ criterion }) => criterion === id)?.mean.printed ?? '—'),
    counted === one.cards.length ? String(counted) : `${counted}/${one.cards.length}`,
    ...methods.map((method) => String(one.ranksBy[method] ?? '—')),
  ];
};

const row = (one: ApplicationResult, result: Result, names: Names): readonly string[] => {
  const override =
    one.override === null
      ? ''
      : `，${names.bodyName(one.override.body)}${inChinese(one.override.date)}调整：${one.override.reason}`;
  return [
    String(one.rank ?? '—'),
    one.application,
    ...(isVote(result) ? votesText(one) : marksText(one, names)),
    `${outcomeText(one.outcome, result.tiers, names)}${override}`,
  ];
};

const tierText = ({ name, quota, selected, undetermined, reserved, left, cut }: TierResult, unit: string): string =>
  [
    quota === null
      ? `${name}：不定名额，入选${selected.length}${unit}`
      : `${name}：名额${quota}${unit}，入选${selected.length}${unit}`,
    ...(undetermined.length > 0 ? [`未定${undetermined.length}${unit}`] : []),
    ...(reserved > 0 ? [`为上一等次未定的留${reserved}${unit}`] : []),
    ...(left === null ? [] : [`空${left}${unit}`]),
    ...(cut.lastSelected === null ? [] : [`入选的最低${cut.lastSelected.printed}分`]),
    ...(cut.firstNotSelected === null ? [] : [`未入选的最高${cut.firstNotSelected.printed}分`]),
  ].join('，');

export const resultText = (result: Result, names: Names): string => {
  const columns = [
    { head: '名次', right: true },
    { head: '申报' },
    ...(isVote(result)
      ? ['同意', '需要（基数）']
      : ['总分', ...names.criteria.map(({ label }) => label), '评分数', ...methods.map((method) => methodWords[method])]
    ).map((head) => ({ head, right: true })),
    { head: '结果' },
  ];
  const rows = result.applications.map((one) => row(one, result, names));
  return `${textTable(columns, rows)}\n\n${result.tiers.map((tier) => tierText(tier, names.unit)).join('\n')}`;
};
