/**
 * A category as data becomes a category as schema and rows: common sections and conditions of the programme are joined
 * to its own, fields compile to one strict Zod schema, rows get their ids. Laws that no single file can hold
 * (names exist, weights sum to 100, every clause cited, the budget adds up) are checked in `laws.ts`.
 */
import { z } from 'zod/mini';
import { type FieldContext, placed, titled } from './fields/field-type.ts';
import { type FieldSpec, valueSchema } from './fields/index.ts';
import type { FieldValue, FieldValues } from './fields/value.ts';
import type { Condition } from './rules/condition.ts';
import type { Category } from './schema/category.ts';
import type { Programme } from './schema/programme.ts';
import type { Section } from './schema/section.ts';
import { id } from './schema/values.ts';

/** A condition with the id that rulings and links point to. */
export type Row = Condition & { readonly id: string };

/** Who applies, whether the file is fictional, and every field but prose. */
export type FrontMatterValues = FieldValues & {
  readonly organization: string;
  readonly demonstration?: true | undefined;
};

export interface CompiledCategory extends Category {
  /** Of the association, as place fields name them. */
  readonly places: FieldContext['places'];
  /** As its file has it: compiled again with the programme, it is the same. */
  readonly source: Category;
  /** common.start + own + common.end. */
  readonly sections: Section[];
  readonly fields: readonly FieldSpec[];
  /** Own rows, then common ones. */
  readonly rows: readonly Row[];
  /** The label of a field, or its id where no such field exists. */
  readonly label: (field: string) => string;
  readonly field: (id: string) => FieldSpec | undefined;
  /** Front matter of an application file: organization, demonstration and every field but prose. */
  readonly frontMatter: z.ZodMiniType<FrontMatterValues>;
  /** Prose fields by their headings. */
  readonly prose: ReadonlyMap<string, FieldSpec>;
  /** Schema of one prose field's text. */
  readonly proseValue: (field: FieldSpec) => z.ZodMiniType<FieldValue | undefined>;
}

/** The keys of an application that are no fields. */
export const reservedKeys = {
  organization: { label: '申报单位', help: '填登记册中本单位的代号；还没有登记的，先向主办单位登记。' },
  demonstration: { label: '演示标记', help: '只有演示数据才写 true；正式申报删去这一行。', required: false },
} as const;

const withId = (condition: Condition): Row => ({ ...condition, id: condition.id ?? condition.clause });

/** Rows judged once for the whole year. */
export const programmeRows = (programme: Programme): readonly Row[] => programme.conditions.map(withId);

export const compile = (category: Category, programme: Programme, context: FieldContext): CompiledCategory => {
  const sections = [...programme.common.start, ...category.sections, ...programme.common.end];
  const fields = sections.flatMap((section) => section.fields);
  const byId = new Map(fields.map((field) => [field.id, field]));
  const shape = Object.fromEntries(
    fields
      .filter((field) => field.type !== 'prose')
      .map((field) => [field.id, placed(field, valueSchema(field, context))]),
  );
  const conditions = [...category.conditions, ...programme.common.conditions];
  const prose = fields.filter((field) => field.type === 'prose');
  // Built once: a schema costs more than the thousand texts it reads.
  const proseValues = new Map(prose.map((field) => [field.id, placed(field, valueSchema(field, context))]));
  return {
    ...category,
    places: context.places,
    source: category,
    sections,
    fields,
    rows: conditions.map(withId),
    label: (field) => byId.get(field)?.label ?? field,
    field: (field) => byId.get(field),
    frontMatter: z.strictObject({
      organization: titled(reservedKeys.organization, id),
      demonstration: placed(reservedKeys.demonstration, z.literal(true, '应写成 true，不加引号')),
      ...shape,
    }),
    prose: new Map(prose.map((field) => [field.label, field])),
    proseValue: (field) => proseValues.get(field.id) ?? placed(field, valueSchema(field, context)),
  };
};
