/** What a person calls the choices of a field: rules keep ids, sentences say labels. */
import { optionsOf } from '../fields/choice.ts';
import { isOther } from '../fields/value.ts';
import type { FieldSpec } from '../fields/index.ts';

/** A category, of which only its form is asked. */
interface Form {
  readonly field: (id: string) => FieldSpec | undefined;
}

interface Option {
  readonly id: string;
  readonly label: string;
}

const labelIn = (options: readonly Option[] | undefined, id: string): string =>
  options?.find((option) => option.id === id)?.label ?? id;

/** The label of a choice field's option. */
export const choiceLabel = (category: Form, field: string, option: string): string => {
  const spec = category.field(field);
  return spec?.type === 'choice' ? labelIn(optionsOf(spec), option) : option;
};

/** The label of a kind of paper (`4a` is 4A). */
export const kindLabel = (category: Form, field: string, kind: string): string => {
  const spec = category.field(field);
  return spec?.type === 'document' ? labelIn(spec.kinds, kind) : kind;
};

/** The label of something that a paper must write down. */
export const coverLabel = (category: Form, field: string, cover: string): string => {
  const spec = category.field(field);
  return spec?.type === 'document' ? labelIn(spec.covers, cover) : cover;
};

const columnOf = (category: Form, table: string, column: string) => {
  const spec = category.field(table);
  return spec?.type === 'table' ? spec.columns.find(({ id }) => id === column) : undefined;
};

export const columnLabel = (category: Form, table: string, column: string): string =>
  columnOf(category, table, column)?.label ?? column;

/** How a cell reads: the label of its option, the words of an open choice, or the value itself. */
export const cellLabel = (category: Form, table: string, column: string, value: unknown): string => {
  if (isOther(value)) return value.other;
  const spec = columnOf(category, table, column);
  return spec?.type === 'choice' ? labelIn(optionsOf(spec), String(value)) : String(value ?? '');
};
