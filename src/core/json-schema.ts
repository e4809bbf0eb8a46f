/**
 * JSON Schemas for editors, made from the Zod schemas: an application's file names its own in the first line of its front
 * matter. They help while writing; what counts is `check`, which holds more than JSON Schema can say.
 */
import { z } from 'zod/mini';
import type { CompiledCategory } from './compile.ts';
import type { Records } from './records.ts';
import { Association } from './schema/association.ts';
import { CalendarYear } from './schema/calendar-year.ts';
import { Category } from './schema/category.ts';
import { Confirmation } from './schema/confirmation.ts';
import { Decision } from './schema/decision.ts';
import { Notice } from './schema/notice.ts';
import { Objection } from './schema/objection.ts';
import { Organization } from './schema/organization.ts';
import { Programme } from './schema/programme.ts';
import { Receipt } from './schema/receipt.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The records that the office and the counties keep, by the name of their schema's file. */
const recordKinds = {
  association: { title: '科协和网站设置', schema: Association },
  organization: { title: '单位登记', schema: Organization },
  calendar: { title: '一年的放假和调休', schema: CalendarYear },
  programme: { title: '年度设置', schema: Programme },
  category: { title: '奖项设置', schema: Category },
  confirmation: { title: '县区科协确认', schema: Confirmation },
  receipt: { title: '受理回执', schema: Receipt },
  decision: { title: '评审记录', schema: Decision },
  notice: { title: '公示、更正和公告', schema: Notice },
  objection: { title: '异议记录', schema: Objection },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly schema: z.ZodMiniType }>>;

/** Draft 7 is what every editor's YAML support reads. Parts that recur are written once where `reused` is `ref`. */
const toJson = (title: string, schema: z.ZodMiniType, reused: 'inline' | 'ref'): JsonSchema => ({
  title,
  ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any', reused }),
});

/** Front matter of an application in this category, with labels, help and the names behind codes. */
export const applicationJsonSchema = (category: CompiledCategory): JsonSchema =>
  toJson(`${category.name}申报`, category.frontMatter, 'inline');

/** Every schema of a ledger, by the path of its file below the repository root. */
export const jsonSchemas = ({ years }: Records): ReadonlyMap<string, JsonSchema> =>
  new Map([
    ...Object.entries(recordKinds).map(
      ([kind, { title, schema }]) => [`schemas/${kind}.schema.json`, toJson(title, schema, 'ref')] as const,
    ),
    ...[...years].flatMap(([year, { categories }]) =>
      [...categories].map(
        ([id, { category }]) =>
          [`schemas/${year}/${id}/application.schema.json`, applicationJsonSchema(category)] as const,
      ),
    ),
  ]);
