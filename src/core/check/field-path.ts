/** A path in an application file as a person would say it: `['milestones', 1, 'date']` is “进展节点”第2行的“日期”. */
import { type CompiledCategory, reservedKeys } from '../compile.ts';
import type { ColumnSpec } from '../fields/columns.ts';
import { labelOfPart } from '../fields/document.ts';
import type { FieldSpec } from '../fields/index.ts';
import type { ValuePath } from '../finding.ts';
import { quote } from './quote.ts';

const reservedAt = (key: string) => Object.entries(reservedKeys).find(([id]) => id === key)?.[1];

const counters: Readonly<Record<string, string>> = { table: '行', document: '件' };

const below = (spec: FieldSpec | ColumnSpec, [first, second, ...rest]: ValuePath): string => {
  if (first === undefined) return '';
  if (typeof first === 'string') return first === 'other' ? '的说明' : `的${quote(first)}`;
  const item = `第${first + 1}${counters[spec.type] ?? '个'}`;
  if (second === undefined) return item;
  const key = String(second);
  const column = spec.type === 'table' ? spec.columns.find(({ id }) => id === key) : undefined;
  if (column !== undefined) return `${item}的${inWords(column, rest)}`;
  if (spec.type === 'document') return `${item}的${quote(labelOfPart(key))}`;
  return key === 'other' ? `${item}的说明` : `${item}的${quote(key)}`;
};

const inWords = (spec: FieldSpec | ColumnSpec, path: ValuePath): string => `“${spec.label}”${below(spec, path)}`;

export const pathInWords = (category: CompiledCategory, [first = '', ...rest]: ValuePath): string => {
  const key = String(first);
  const spec = category.field(key);
  if (spec !== undefined) return inWords(spec, rest);
  return quote(reservedAt(key)?.label ?? key);
};

/** The help of the innermost field that has one. */
export const helpAt = (category: CompiledCategory, [first = '', , key]: ValuePath): string | undefined => {
  const spec = category.field(String(first)) ?? reservedAt(String(first));
  const column = spec !== undefined && 'columns' in spec ? spec.columns.find(({ id }) => id === key) : undefined;
  return column?.help ?? spec?.help;
};
