/** Why nobody can fail a row, or meet it: from what the fields take that it asks. */
import type { FieldSpec } from '../fields/index.ts';
import type { CategoryRecords } from '../records.ts';
import { type RowOptions, amountSpec, countsOf, isRequired, numbersOf, optionsPassing } from './field-takes.ts';

type Yearly = Extract<RowOptions, { rule: 'yearly' }>;

/** Why nobody can fail it; undefined where somebody can, or where it is not known. */
export const alwaysMet = (category: CategoryRecords['category'], options: RowOptions): string | undefined => {
  if (options.rule === 'choice') {
    const spec = category.field(options.field);
    const judged = optionsPassing(spec, options);
    if (judged === undefined || spec === undefined || !isRequired(spec)) return undefined;
    // What is written in one's own words is noted or ruled on: then the row is there for that.
    return judged.all.every((id) => judged.allowed.known.has(id)) && !judged.open
      ? `“${spec.label}”的每一个选项都符合`
      : undefined;
  }
  if (options.rule === 'amount') {
    const spec = amountSpec(category, options);
    const numbers = numbersOf(spec);
    if (numbers === undefined || spec === undefined || !isRequired(spec) || options.of === 'sum') return undefined;
    const [least, most] = numbers;
    const within = (options.min ?? least) <= least && (options.max ?? most) >= most;
    return within ? `“${spec.label}”只能填这个范围内的数` : undefined;
  }
  if (options.rule === 'count-of') {
    const spec = category.field(options.field);
    const counts = countsOf(spec);
    if (counts === undefined || spec === undefined) return undefined;
    const [least, most] = counts;
    const { min, outside = 0, 'max-own': own = most, 'max-same': same = most } = options;
    return min <= least && outside === 0 && own >= most && same >= most
      ? `“${spec.label}”至少要填${least}件`
      : undefined;
  }
  if (options.rule === 'present' && options.max !== undefined) {
    const spec = category.field(options.field);
    const counts = countsOf(spec);
    if (counts === undefined || spec === undefined || !isRequired(spec)) return undefined;
    const [least, most] = counts;
    return (options.min ?? least) <= least && options.max >= most
      ? `“${spec.label}”只能填${least}到${most}项`
      : undefined;
  }
  if (options.rule === 'any-of' || options.rule === 'all-of') {
    const parts = options.of.map((part) => alwaysMet(category, part));
    return options.rule === 'any-of' || parts.every((part) => part !== undefined)
      ? parts.find((part) => part !== undefined)
      : undefined;
  }
  return undefined;
};

/** Years that are asked for and that their column does not take. */
const yearsWithout = (spec: FieldSpec | undefined, { year: name, years, need }: Yearly, year: number) => {
  const column = spec?.type === 'table' ? spec.columns.find(({ id }) => id === name) : undefined;
  const numbers = numbersOf(column);
  if (column === undefined || numbers === undefined) return undefined;
  const [least, most] = numbers;
  const asked = years.map((offset) => year + offset);
  const missing = asked.filter((one) => one < least || one > most);
  return missing.length > 0 && (need === 'all' || missing.length === asked.length)
    ? `“${column.label}”只能填${least}到${most}，要求${missing.join('、')}`
    : undefined;
};

/** Why nobody can meet it; undefined where somebody can, or where it is not known. */
export const neverMet = (
  category: CategoryRecords['category'],
  options: RowOptions,
  year: number,
): string | undefined => {
  if (options.rule === 'any-of' || options.rule === 'all-of') {
    const parts = options.of.map((part) => neverMet(category, part, year));
    const dead = parts.filter((part) => part !== undefined);
    return dead.length === (options.rule === 'any-of' ? parts.length : dead.length) ? dead[0] : undefined;
  }
  if (options.rule === 'choice') {
    const spec = category.field(options.field);
    const judged = optionsPassing(spec, options);
    if (judged === undefined || spec === undefined || (options.not !== undefined && !isRequired(spec)))
      return undefined;
    return judged.allowed.known.size === 0 && !judged.allowed.other ? `“${spec.label}”没有一个选项符合` : undefined;
  }
  if (options.rule === 'amount') {
    const spec = amountSpec(category, options);
    const numbers = numbersOf(spec);
    if (numbers === undefined || spec === undefined || options.of === 'sum') return undefined;
    const [least, most] = numbers;
    return (options.min ?? least) > most || (options.max ?? most) < least
      ? `“${spec.label}”只能填${least}到${most}`
      : undefined;
  }
  if (!('field' in options)) return undefined;
  const spec = category.field(options.field);
  const most = countsOf(spec)?.[1];
  const unwritable = options.rule === 'yearly' ? yearsWithout(spec, options, year) : undefined;
  if (unwritable !== undefined) return unwritable;
  if (spec === undefined || most === undefined) return undefined;
  const wanted = neededIn(options);
  return wanted > most ? `“${spec.label}”最多填${most}件，要求${wanted}件` : undefined;
};

/** How many papers or rows it asks for. */
const neededIn = (options: RowOptions): number => {
  if (options.rule === 'document' || options.rule === 'rows' || options.rule === 'present') return options.min ?? 0;
  if (options.rule === 'count-of') return Math.max(options.min, options.outside ?? 0);
  return options.rule === 'yearly' && options.need === 'all' ? options.years.length : 0;
};
