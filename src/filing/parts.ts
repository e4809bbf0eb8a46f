/** How far each part of the form is: what is filled in, what is still lacking, what is wrong. */
import type { FieldSpec } from '../core/fields/index.ts';
import type { ApplicationFile } from './file.ts';
import type { ProblemAt } from './place.ts';

export interface Part {
  readonly title: string;
  readonly fields: readonly FieldSpec[];
}

export type PartState =
  | { readonly is: 'empty' }
  | { readonly is: 'wrong'; readonly count: number }
  | { readonly is: 'lacking'; readonly count: number }
  | { readonly is: 'filled' };

const isStated = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** `problems`: of the whole form. `more`: keys beside its fields that are asked in this part. */
export const partState = (
  { fields }: Part,
  { data, sections }: ApplicationFile,
  problems: readonly ProblemAt[],
  more: readonly string[] = [],
): PartState => {
  const keys: readonly (string | number | undefined)[] = [...more, ...fields.map(({ id }) => id)];
  const isAny =
    more.some((key) => isStated(data[key])) ||
    fields.some(({ id, label }) => isStated(data[id]) || sections.some(({ heading }) => heading === label));
  if (!isAny) return { is: 'empty' };
  const own = problems.filter(({ path }) => keys.includes(path[0]));
  const lacking = own.filter(({ finding }) => finding.code === 'field-missing').length;
  if (own.length > lacking) return { is: 'wrong', count: own.length - lacking };
  return lacking > 0 ? { is: 'lacking', count: lacking } : { is: 'filled' };
};

export const partWords = (state: PartState): string => {
  switch (state.is) {
    case 'empty':
      return '还没有填';
    case 'wrong':
      return `有${state.count}处需要改正`;
    case 'lacking':
      return `还差${state.count}项`;
    case 'filled':
      return '已填好';
  }
};
