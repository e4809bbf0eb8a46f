/** What a field of the form takes: which answers, which numbers, how many papers or rows. */
import { optionsOf } from '../fields/choice.ts';
import type { FieldSpec } from '../fields/index.ts';
import { isNumber, rangeOf } from '../fields/numbers.ts';
import type { CategoryRecords } from '../records.ts';
import type { Condition } from '../rules/condition.ts';

export type RowOptions = Condition | Extract<Condition, { rule: 'any-of' }>['of'][number];
type Choice = Extract<Condition, { rule: 'choice' }>;
export type Amount = Extract<RowOptions, { rule: 'amount' }>;

export const isRequired = ({ required }: Pick<FieldSpec, 'required'>): boolean => required !== false;

interface Allowed {
  readonly known: ReadonlySet<string>;
  /** Something else may be written, and it passes or is looked at. */
  readonly other: boolean;
}

/** Which answers to a choice can pass. Undefined where the field is none. */
export const optionsPassing = (
  spec: FieldSpec | undefined,
  { accept, not = [], other }: Pick<Choice, 'accept' | 'not' | 'other'>,
) => {
  if (spec?.type !== 'choice') return undefined;
  const all = optionsOf(spec).map(({ id }) => id);
  // A name that is not there is another law's finding.
  if ([...(accept ?? []), ...not].some((id) => !all.includes(id))) return undefined;
  const open = spec.open === true;
  const known = new Set(all.filter((id) => (accept === undefined ? !not.includes(id) : accept.includes(id))));
  return {
    all,
    open,
    allowed: { known, other: open && (accept === undefined || other !== 'refuse') } satisfies Allowed,
  };
};

/** The least and the most that a field takes of a number. */
export const numbersOf = (spec: FieldSpec | undefined): readonly [number, number] | undefined => {
  if (spec === undefined || !isNumber(spec)) return undefined;
  const { least, most } = rangeOf(spec);
  return [least, most];
};

/** How many papers or rows a field takes. */
export const countsOf = (spec: FieldSpec | undefined): readonly [number, number] | undefined => {
  const least = (spec?.required === false ? 0 : undefined) ?? 1;
  if (spec?.type === 'table') return [spec.min ?? least, spec.max];
  if (spec?.type !== 'document') return undefined;
  const min = spec.min ?? least;
  return [min, spec.max ?? Math.max(min, 1)];
};

/** The field or the column whose number is asked. */
export const amountSpec = (category: CategoryRecords['category'], { field, column }: Amount) => {
  const spec = category.field(field);
  if (column === undefined) return spec;
  return spec?.type === 'table' ? spec.columns.find(({ id }) => id === column) : undefined;
};
