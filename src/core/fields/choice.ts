import { z } from 'zod/mini';
import { codelistIds, codelists } from '../codelists/index.ts';
import { id } from '../schema/values.ts';
import { cleanLine } from './clean.ts';
import { common, type FieldType, options, type Option } from './field-type.ts';
import { eachValue, listOf, Many } from './many.ts';
import { isOther, type OtherChoice } from './value.ts';

export const ChoiceSpec = z
  .extend(common, {
    type: z.literal('choice'),
    options: z.optional(options(id)),
    /** A published list in place of own options. */
    codelist: z.optional(z.enum(codelistIds)),
    /** Something else may be written: `{ other: 说明 }`. */
    open: z.optional(z.boolean()),
    many: z.optional(Many),
  })
  .check(
    z.refine(
      (spec) => (spec.options === undefined) !== (spec.codelist === undefined),
      'options 和 codelist 写且只写一个',
    ),
  );
export type ChoiceSpec = z.infer<typeof ChoiceSpec>;

/** What can be chosen, in order, own options or the code list's. */
export const optionsOf = (spec: ChoiceSpec): readonly Option[] =>
  spec.options ?? (spec.codelist === undefined ? [] : codelists[spec.codelist]);

const Other = z.strictObject({ other: cleanLine(1, 60) });

const reads = (value: unknown, spec: ChoiceSpec): string =>
  isOther(value) ? `其他：${value.other}` : (optionsOf(spec).find(({ id }) => id === value)?.label ?? String(value));

/** One of the options by its id, or several; an open one also takes the applicant's own words. */
export const choice: FieldType<ChoiceSpec, string | OtherChoice | readonly (string | OtherChoice)[]> = {
  name: '选择',
  spec: ChoiceSpec,
  value: (spec) => {
    const known = z
      .enum(optionsOf(spec).map(({ id }) => id))
      .check(z.meta({ enumDescriptions: optionsOf(spec).map(({ label }) => label) }));
    return spec.open === true ? listOf(z.union([known, Other]), spec.many) : listOf(known, spec.many);
  },
  show: (value, spec) => ({
    kind: 'text',
    text: eachValue(value)
      .map((item) => reads(item, spec))
      .join('、'),
  }),
};
