/** What may stand where a value is not listed, as an applicant reads it: the word of the file, with its label. */
import type { CompiledCategory } from '../compile.ts';
import { optionsOf } from '../fields/choice.ts';
import type { ColumnSpec } from '../fields/columns.ts';
import type { Option } from '../fields/field-type.ts';
import type { FieldSpec } from '../fields/index.ts';
import type { ValuePath } from '../finding.ts';

/** A longer list is looked up in the form. */
const most = 12;

type Places = CompiledCategory['places'];

const optionsIn = (
  spec: FieldSpec | ColumnSpec,
  [first, second, ...rest]: ValuePath,
  places: Places,
): readonly Option[] => {
  if (spec.type === 'choice') return first === 'other' ? [] : optionsOf(spec);
  if (spec.type === 'place') return places.map(({ code, name }) => ({ id: code, label: name }));
  if (spec.type === 'document') return (second === 'kind' ? spec.kinds : second === 'covers' ? spec.covers : []) ?? [];
  const column = spec.type === 'table' ? spec.columns.find(({ id }) => id === second) : undefined;
  return column === undefined ? [] : optionsIn(column, rest, places);
};

/** A code of digits alone would be read as a number (YAML 1.2, 10.3.2), so it is told with its quotes. */
const typed = (id: string): string => (/^\d+$/.test(id) ? `"${id}"` : id);

const written = ({ id, label }: Option): string => (id === label ? typed(id) : `${typed(id)}（${label}）`);

/** Quotes of a Chinese keyboard stay in the value: “320707” is what was meant by "320707". */
const unquoted = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/^[“”＂‘’＇]+|[“”＂‘’＇]+$/g, '').trim() : value;

/** Who writes 徐圩 or 科技园 means 徐圩新区 or 科技园区, where no other option is as near. */
const nearest = (options: readonly Option[], value: unknown): Option | undefined => {
  if (typeof value !== 'string' || value.length < 2) return undefined;
  const near = options.filter(({ label }) => label.includes(value) || value.includes(label));
  return near.length === 1 ? near[0] : undefined;
};

/** The sentence before a field's own help; empty where there is no list, or a long one. */
export const choosable = (category: CompiledCategory, [first = '', ...rest]: ValuePath, value: unknown): string => {
  const spec = category.field(String(first));
  const options = spec === undefined ? [] : optionsIn(spec, rest, category.places);
  const bare = unquoted(value);
  const meant = options.find(({ id, label }) => label === bare || id === bare);
  if (meant !== undefined) return `改写成 ${written(meant)}。`;
  const near = nearest(options, bare);
  if (near !== undefined) return `如果指的是“${near.label}”，改写成 ${typed(near.id)}。`;
  return options.length === 0 || options.length > most ? '' : `可以填：${options.map(written).join('、')}。`;
};
