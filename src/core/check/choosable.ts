/** What may stand where a value is not listed, as an applicant reads it: the word of the file, with its label. */
import type { CompiledCategory } from '../compile.ts';
import { optionsOf } from '../fields/choice.ts';
import type { ColumnSpec } from '../fields/columns.ts';
import type { Option } from '../fields/field-type.ts';
import type { FieldSpec } from '../fields/index.ts';
import type { ValuePath } from '../finding.ts';

/** A longer list is looked up in the form. */
const most = 12;

const optionsIn = (spec: FieldSpec | ColumnSpec, [first, second, ...rest]: ValuePath): readonly Option[] => {
  if (spec.type === 'choice') return first === 'other' ? [] : optionsOf(spec);
  if (spec.type === 'document') return (second === 'kind' ? spec.kinds : second === 'covers' ? spec.covers : []) ?? [];
  const column = spec.type === 'table' ? spec.columns.find(({ id }) => id === second) : undefined;
  return column === undefined ? [] : optionsIn(column, rest);
};

const written = ({ id, label }: Option): string => (id === label ? id : `${id}（${label}）`);

/** The sentence before a field's own help; empty where there is no list, or a long one. */
export const choosable = (category: CompiledCategory, [first = '', ...rest]: ValuePath, value: unknown): string => {
  const spec = category.field(String(first));
  const options = spec === undefined ? [] : optionsIn(spec, rest);
  const meant = options.find(({ label }) => label === value);
  if (meant !== undefined) return `改写成 ${written(meant)}。`;
  return options.length === 0 || options.length > most ? '' : `可以填：${options.map(written).join('、')}。`;
};
