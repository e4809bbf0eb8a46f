/** What an application's fields are called, and what was chosen in them, by the award's own table. */
import type { CompiledCategory } from '../../core/compile.ts';
import { optionsOf } from '../../core/fields/choice.ts';
import type { ColumnSpec } from '../../core/fields/columns.ts';
import { labelOfPart } from '../../core/fields/document.ts';
import { placeName } from '../../core/records.ts';
import type { Association } from '../../core/schema/association.ts';
import type { FieldSpec } from '../../core/fields/index.ts';

type Path = readonly (string | number)[];
type Spec = FieldSpec | ColumnSpec;

const counters: Readonly<Record<string, string>> = { table: '行', document: '件' };

const partOf = (spec: Spec | undefined, key: string): Spec | undefined =>
  spec?.type === 'table' ? spec.columns.find(({ id }) => id === key) : undefined;

/** 作者 › 第2行 › 姓名; undefined where the path begins with no field of the award. */
export const fieldPath = (category: CompiledCategory, [first, ...rest]: Path): string | undefined => {
  let spec: Spec | undefined = category.field(String(first));
  if (spec === undefined) return undefined;
  const words = [spec.label];
  for (const key of rest) {
    if (typeof key === 'number') words.push(`第${key + 1}${words.length === 1 ? (counters[spec.type] ?? '项') : '项'}`);
    else {
      const part = partOf(spec, key);
      words.push(part?.label ?? (spec.type === 'document' ? labelOfPart(key) : key === 'other' ? '说明' : key));
      spec = part ?? spec;
    }
  }
  return words.join(' › ');
};

/** The label of the option that `value` is, in the field, the column or the part of a paper at `path`; a place by its name. */
export const chosenWord = (
  association: Association,
  category: CompiledCategory,
  [first, ...rest]: Path,
  value: string,
): string | undefined => {
  const field = category.field(String(first));
  const key = String(rest.find((one) => typeof one === 'string') ?? '');
  const spec = partOf(field, key) ?? field;
  if (spec?.type === 'place') return placeName(association, value);
  if (spec?.type === 'choice') return optionsOf(spec).find(({ id }) => id === value)?.label;
  if (spec?.type !== 'document') return undefined;
  const part = String(rest.findLast((one) => typeof one === 'string') ?? '');
  const listed = part === 'kind' ? spec.kinds : part === 'covers' ? spec.covers : undefined;
  return listed?.find(({ id }) => id === value)?.label;
};
