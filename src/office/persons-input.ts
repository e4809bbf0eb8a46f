/** Names of people for notices whose award names a person: kept by the office, given to the act, written where consent allows. */
import { z } from 'zod/mini';
import { line } from '../core/schema/values.ts';
import type { Face } from './act.ts';

/** `chief-expert/demo-laver-expert: { name: 演示专家甲, unit: 示例大学 }` */
export const Persons = z.record(
  z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  z.strictObject({ name: line, unit: line }),
);
export type PersonsInput = z.infer<typeof Persons>;

export const personsInput = z.optional(Persons);

export const personsFace: Face = {
  label: '姓名名册',
  control: 'persons',
  help: '奖项写明个人姓名的才用；名册放在台账以外',
};
