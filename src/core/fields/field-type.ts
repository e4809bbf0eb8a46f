/**
 * A field type: its options, the Zod schema it compiles to, how its value reads in Chinese. Each type has a
 * module; CONTRIBUTING.md names the other files that a new one touches.
 */
import { z } from 'zod/mini';
import type { Association } from '../schema/association.ts';
import { clause, id } from '../schema/values.ts';
import type { DocumentRow, FieldValue } from './value.ts';

/** Options that every field has. A type's own options extend this strictly. */
export const common = z.strictObject({
  /** The key in the file. `organization` and `demonstration` are taken. */
  id: id.check(z.refine((name) => name !== 'organization' && name !== 'demonstration', '这个名字已被占用')),
  /** What a person calls it. A prose field's label is its heading, so it is frozen once the window opens. */
  label: z.string().check(z.minLength(2), z.maxLength(30)),
  /** How to fill it in; the cure of every finding on the field. */
  help: z.optional(z.string().check(z.minLength(1))),
  clause: z.optional(clause),
  /** Absent means required. */
  required: z.optional(z.boolean()),
  /** `false` keeps a value off pages, feeds and open data; it is still readable in the repository. */
  public: z.optional(z.boolean()),
  /** It tells who applies or who it is about: a blind review leaves it out of sheets and reading copies. */
  identifies: z.optional(z.literal(true)),
});

/** Something that can be chosen: its id in the file, its label for people. */
const option = (optionId: z.ZodMiniString<string>) =>
  z.strictObject({ id: optionId, label: z.string().check(z.minLength(1), z.maxLength(40)) });
export type Option = z.infer<ReturnType<typeof option>>;

/** A list of options with different ids. */
export const options = (optionId: z.ZodMiniString<string>) =>
  z.array(option(optionId)).check(
    z.minLength(1),
    z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, '选项的 id 有重复的'),
  );

/** What a field needs to know of the ledger to compile or to read. */
export interface FieldContext {
  readonly places: Association['places'];
}

/** How a value reads, as structure; pages, prints and exports render it. */
export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'prose'; readonly markdown: string }
  | { readonly kind: 'documents'; readonly rows: readonly (DocumentRow & { readonly label: string })[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Shown[])[] }
  | { readonly kind: 'reference'; readonly to: 'application' | 'organization'; readonly ids: readonly string[] };

export interface FieldType<Spec, Value extends FieldValue = FieldValue> {
  /** What a person calls it: 整数, 材料. */
  readonly name: string;
  /** Strict schema of the field's entry in `category.yaml`. */
  readonly spec: z.ZodMiniType<Spec>;
  /** Schema of a value in an application file. Messages are plain Chinese. */
  readonly value: (spec: Spec, context: FieldContext) => z.ZodMiniType<Value>;
  /** How a value reads. The value has passed `value`. */
  readonly show: (value: unknown, spec: Spec, context: FieldContext) => Shown;
}

/** What a number may be, both limits included. Without a unit it may be a year, and is not grouped. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly unit?: string | undefined;
}

/** A field type whose value is a whole number. */
export interface NumberType<Spec> extends FieldType<Spec, number> {
  readonly range: (spec: Spec) => Range;
  /** As a sentence has it, its unit with it. */
  readonly inWords: (n: number, spec: Spec) => string;
}

/** A schema as editors show it, by label and help. */
export const titled = <Value>(
  { label, help }: { readonly label: string; readonly help?: string | undefined },
  schema: z.ZodMiniType<Value>,
): z.ZodMiniType<Value> => schema.check(z.meta({ title: label, ...(help === undefined ? {} : { description: help }) }));

/** The schema of a field's place in its file: titled, and optional where the field is. */
export const placed = <Value>(
  field: Pick<z.infer<typeof common>, 'label' | 'help' | 'required'>,
  schema: z.ZodMiniType<Value>,
): z.ZodMiniType<Value | undefined> =>
  field.required === false ? z.optional(titled(field, schema)) : titled(field, schema);
