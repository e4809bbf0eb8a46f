import { z } from 'zod/mini';
import { common, type FieldType } from './field-type.ts';

export const StatementSpec = z.extend(common, {
  type: z.literal('statement'),
  text: z.string().check(z.minLength(1), z.maxLength(300)),
});
export type StatementSpec = z.infer<typeof StatementSpec>;

/** Something the applicant declares; only `true` is a declaration, `yes` or `NO` is not. */
export const statement: FieldType<StatementSpec, true> = {
  name: '声明',
  spec: StatementSpec,
  value: () => z.literal(true, '应写成 true，不加引号'),
  show: (_, spec) => ({ kind: 'text', text: `${spec.text}（已声明）` }),
};
