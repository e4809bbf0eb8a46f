/** Two rows that each can be met, and not by the same application. */
import type { Row } from '../compile.ts';
import type { CategoryRecords } from '../records.ts';
import type { Condition } from '../rules/condition.ts';
import { type Amount, countsOf, optionsPassing } from './field-takes.ts';

type Share = Extract<Condition, { rule: 'share' }>;

const overlaps = (one: readonly [number | string, number | string], other: typeof one): boolean =>
  one[0] <= other[1] && other[0] <= one[1];

const canonicalBy = (value: unknown): string => JSON.stringify(value) ?? '';

/** Of the same tiers: two kinds that nobody is at once, and more than everybody; or at least more than at most. */
const sharesAgainst = (category: CategoryRecords['category'], one: Share, other: Share): string | undefined => {
  const spec = category.field(one.field);
  const isSame = (first: readonly string[] = [], second: readonly string[] = []) =>
    first.length === second.length && first.every((id) => second.includes(id));
  if (spec?.type !== 'choice' || spec.many !== undefined || !isSame(one.tiers, other.tiers)) return undefined;
  const [least, most] = [
    (one['min-percent'] ?? 0) + (other['min-percent'] ?? 0),
    Math.min(one['max-percent'] ?? 100, other['max-percent'] ?? 100),
  ];
  if (one.options.every((id) => !other.options.includes(id)))
    return least > 100 ? `“${spec.label}”的两类合计至少${least}%` : undefined;
  return isSame(one.options, other.options) && Math.max(one['min-percent'] ?? 0, other['min-percent'] ?? 0) > most
    ? `“${spec.label}”的同一类，至少的比至多的${most}%还多`
    : undefined;
};

/** Why two rows cannot be met together. */
export const against = (category: CategoryRecords['category'], one: Row, other: Row): string | undefined => {
  if (one.rule === 'choice' && other.rule === 'choice' && one.field === other.field) {
    const spec = category.field(one.field);
    const [first, second] = [optionsPassing(spec, one), optionsPassing(spec, other)];
    if (first === undefined || second === undefined || (spec?.type === 'choice' && spec.many !== undefined))
      return undefined;
    const shared = [...first.allowed.known].some((id) => second.allowed.known.has(id));
    return shared || (first.allowed.other && second.allowed.other) ? undefined : `“${spec?.label}”没有一个选项同时符合`;
  }
  if (one.rule === 'amount' && other.rule === 'amount' && one.field === other.field && one.column === other.column) {
    if ((one.of ?? 'each') !== (other.of ?? 'each') || one.of === 'any') return undefined;
    const span = ({ min = -Infinity, max = Infinity }: Amount) => [min, max] as const;
    return overlaps(span(one), span(other)) ? undefined : `“${category.label(one.field)}”没有一个数同时符合`;
  }
  if (one.rule === 'period' && other.rule === 'period' && one.field === other.field && one.column === other.column) {
    if (one.need !== 'all' || other.need !== 'all') return undefined;
    const isSpan = ({ from, to }: typeof one) => from !== undefined || to !== undefined;
    const span = ({ from = '', to = '9999' }: typeof one) => [from, to] as const;
    if (!isSpan(one) || !isSpan(other) || overlaps(span(one), span(other))) return undefined;
    return `“${category.label(one.field)}”没有一个日期同时符合`;
  }
  if (one.rule === 'document' && other.rule === 'document' && one.field === other.field) {
    if (countsOf(category.field(one.field))?.[1] !== 1 || one.kinds === undefined || other.kinds === undefined)
      return undefined;
    const kinds = ({ kinds = [], review = [] }: typeof one) => [...kinds, ...review];
    return kinds(one).some((kind) => kinds(other).includes(kind))
      ? undefined
      : `“${category.label(one.field)}”只能登记一件，没有一种同时符合`;
  }
  if (one.rule === 'share' && other.rule === 'share' && one.field === other.field)
    return sharesAgainst(category, one, other);
  if (one.rule === 'earlier-winner' && other.rule === 'earlier-winner' && one.must !== other.must) {
    const known = ({ by, awards, tiers, outcome, within, times, running }: typeof one) =>
      canonicalBy({ by, awards, tiers, outcome, within, times, running });
    return known(one) === known(other) ? '一条要求获过奖，另一条要求没有获过奖' : undefined;
  }
  return undefined;
};
