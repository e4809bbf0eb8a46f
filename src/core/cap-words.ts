/** Ceilings over several tiers and shares, in words: 特等奖、一等奖合计最多63个。 */
import type { Cap, Category } from './schema/category.ts';
import { measureWord } from './measure.ts';

const roundings = { down: '舍去小数', nearest: '四舍五入', up: '小数进一' } as const;

const bases = { entries: '参加本轮的数目', received: '受理数', passed: '通过本轮的数目' } as const;

const sentenceOf = (cap: Cap, nameOf: (tier: string) => string, unit: string): string => {
  const names = cap.of.map(nameOf).join('、');
  const all = cap.of.length > 1 ? `${names}合计` : names;
  const per = cap.per === undefined ? '' : '每组分别计算，';
  if (cap.share === undefined) return `${all}最多${cap.max ?? 0}${unit}${cap.per === undefined ? '' : '（每组）'}。`;
  const base = bases[cap.base ?? 'entries'];
  return `${all}不超过${base}的${cap.share}（${per}${roundings[cap.round ?? 'down']}）。`;
};

/** A sentence for each ceiling over any of these tiers. */
export const capSentences = (
  category: Pick<Category, 'caps' | 'tiers' | 'subject' | 'measure'>,
  wanted: readonly string[],
): readonly string[] => {
  const { caps = [], tiers } = category;
  const nameOf = (id: string) => tiers.find((tier) => tier.id === id)?.name ?? id;
  return caps
    .filter(({ of }) => of.some((tier) => wanted.includes(tier)))
    .map((cap) => sentenceOf(cap, nameOf, measureWord(category)));
};
