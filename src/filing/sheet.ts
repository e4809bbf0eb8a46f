/** This module lists the rows of the printed 申报表, filled or blank, so that paper, the page without script and Word ask the same. */
import type { CompiledCategory } from '../core/compile.ts';
import { optionsOf } from '../core/fields/choice.ts';
import { type DocumentSpec, labelOfPart } from '../core/fields/document.ts';
import type { FieldContext, Shown } from '../core/fields/field-type.ts';
import { type FieldSpec, show } from '../core/fields/index.ts';
import type { FieldValues } from '../core/fields/value.ts';

export interface FormSheetRow {
  readonly id: string;
  readonly label: string;
  readonly optional: boolean;
  /** How to fill it in by hand. */
  readonly how: string;
  /** Lines of room that an answer by hand needs. */
  readonly lines: number;
}

export interface SheetSection {
  readonly title: string;
  readonly rows: readonly FormSheetRow[];
}

const asksOf = (spec: DocumentSpec): readonly string[] =>
  [
    ...(spec.kinds === undefined ? [] : ['kind']),
    'title',
    'date',
    'pages',
    ...(spec.ask ?? []).flatMap((ask) => (ask === 'term' ? ['from', 'to'] : [ask])),
  ].map(labelOfPart);

/** What can be ticked. */
const boxes = (options: readonly { readonly label: string }[]): string =>
  options.map(({ label }) => `□${label}`).join('　');

const shortList = 20;

const howOf = (field: FieldSpec, { places }: FieldContext): string => {
  const help = field.help ?? '';
  switch (field.type) {
    case 'choice': {
      const options = optionsOf(field);
      return options.length > shortList
        ? help
        : `${help}${boxes([...options, ...(field.open === true ? [{ label: '其他：' }] : [])])}`;
    }
    case 'place':
      return `${help}${boxes(places.map(({ name }) => ({ label: name })))}`;
    case 'document':
      return `${help}每件写明：${asksOf(field).join('、')}${field.covers === undefined ? '' : `（${boxes(field.covers)}）`}。`;
    case 'table':
      return `${help}每行写明：${field.columns.map(({ label }) => label).join('、')}。`;
    case 'statement':
      return `□${field.text}`;
    case 'prose':
      return `${help}最多${field.max}字。`;
    default:
      return help;
  }
};

const linesOf = ({ type }: FieldSpec): number =>
  type === 'prose' ? 8 : type === 'table' || type === 'document' ? 3 : 1;

export const sheetOf = (
  { sections }: Pick<CompiledCategory, 'sections'>,
  context: FieldContext,
): readonly SheetSection[] =>
  sections.map(({ title, fields }) => ({
    title,
    rows: fields.map((field) => ({
      id: field.id,
      label: field.label,
      optional: field.required === false,
      how: howOf(field, context),
      lines: linesOf(field),
    })),
  }));

/** How the values of an application read, by field. */
export const shownValues = (
  { fields }: Pick<CompiledCategory, 'fields'>,
  values: FieldValues,
  context: FieldContext,
): ReadonlyMap<string, Shown> =>
  new Map(
    fields.flatMap((field): [string, Shown][] => {
      const value = values[field.id];
      return value === undefined ? [] : [[field.id, show(value, field, context)]];
    }),
  );
