/**
 * JSON Schemas for editors, made from the Zod schemas: an application's file names its own in the first line of its front
 * matter. They help while writing; what counts is `check`, which holds more than JSON Schema can say.
 */
import { z } from 'zod/mini';
import type { CompiledCategory } from './compile.ts';
import type { Records } from './records.ts';
import { FieldSpec } from './fields/index.ts';
import { Condition } from './rules/condition.ts';
import { Association } from './schema/association.ts';
import { CalendarYear } from './schema/calendar-year.ts';
import { Category } from './schema/category.ts';
import { Checkpoint } from './schema/checkpoint.ts';
import { Confirmation } from './schema/confirmation.ts';
import { Decision } from './schema/decision.ts';
import { Notice } from './schema/notice.ts';
import { Objection } from './schema/objection.ts';
import { MadeLater } from './schema/made-later.ts';
import { Organization } from './schema/organization.ts';
import { Programme } from './schema/programme.ts';
import { Receipt } from './schema/receipt.ts';
import { Whole } from './schema/whole.ts';
import { Withheld } from './schema/withheld.ts';
import { Witness } from './schema/witness.ts';
import { Section } from './schema/section.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The records that the office and the counties keep, by the name of their schema's file. */
const recordKinds = {
  association: { title: '主办单位和网站设置', schema: Association },
  organization: { title: '单位登记', schema: Organization },
  calendar: { title: '一年的放假和调休', schema: CalendarYear },
  programme: { title: '年度设置', schema: Programme },
  category: { title: '奖项设置', schema: Category },
  confirmation: { title: '所在地确认', schema: Confirmation },
  receipt: { title: '受理回执', schema: Receipt },
  decision: { title: '评审记录', schema: Decision },
  notice: { title: '公示、更正和公告', schema: Notice },
  objection: { title: '异议记录', schema: Objection },
  checkpoint: { title: '核对行', schema: Checkpoint },
  witness: { title: '别的网站的核对行', schema: Witness },
  made: { title: '补记的形成版本', schema: MadeLater },
  withheld: { title: '不公开的记录', schema: Withheld },
  whole: { title: '办公室完整记录的标记', schema: Whole },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly schema: z.ZodMiniType }>>;

/** Draft 7 is what every editor's YAML support reads. */
const how = { target: 'draft-7', io: 'input', unrepresentable: 'any' } as const;

/** What the tables of a year and of an award are made of: each type of field and each rule is one definition by its name. */
const parts = new Map<string, z.ZodMiniType>([
  ...FieldSpec.def.options.map((spec) => [`field-${spec.shape.type.def.values.join()}`, spec] as const),
  ...Condition.def.options.map((row) => [`rule-${row.shape.rule.def.values.join()}`, row] as const),
  ['section', Section],
  ['condition', Condition],
]);

const partsFile = 'definitions.schema.json';

/** Schemas of the records, which point into one file of definitions. */
const recordSchemas = (): ReadonlyMap<string, JsonSchema> => {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of parts) named.add(schema, { id });
  for (const [id, { schema }] of Object.entries(recordKinds)) named.add(schema, { id });
  const uri = (id: string) => (parts.has(id) ? `${partsFile}#/definitions/${id}` : `${id}.schema.json`);
  const { schemas } = z.toJSONSchema(named, { ...how, uri });
  const definitions = [...parts.keys()].map((id) => {
    const { $schema: _draft, $id: _place, ...part } = schemas[id] ?? {};
    return [id, part] as const;
  });
  return new Map<string, JsonSchema>([
    ...Object.entries(recordKinds).map(([id, { title }]) => {
      const { $id: _place, ...schema } = schemas[id] ?? {};
      return [`schemas/${id}.schema.json`, { title, ...schema }] as const;
    }),
    [
      `schemas/${partsFile}`,
      { $schema: 'http://json-schema.org/draft-07/schema#', definitions: Object.fromEntries(definitions) },
    ],
  ]);
};

/** Front matter of an application in this category, with labels, help and the names behind codes. */
export const applicationJsonSchema = (category: CompiledCategory): JsonSchema => ({
  title: `${category.name}申报`,
  ...z.toJSONSchema(category.frontMatter, { ...how, reused: 'inline' }),
});

/** Every schema of a ledger, by the path of its file below the repository root. */
export const jsonSchemas = ({ years }: Records): ReadonlyMap<string, JsonSchema> =>
  new Map([
    ...recordSchemas(),
    ...[...years].flatMap(([year, { categories }]) =>
      [...categories].map(
        ([id, { category }]) =>
          [`schemas/${year}/${id}/application.schema.json`, applicationJsonSchema(category)] as const,
      ),
    ),
  ]);
