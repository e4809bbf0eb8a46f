/**
 * Who the reviewers are, and what they declared. The list names people, so it stays with the office, outside the ledger;
 * what the ledger gets is the pseudonym, the application and a reason in general words.
 */
import { z } from 'zod/mini';
import { textOf, documentsOf } from '../core/fields/value.ts';
import type { ApplicationRecord } from '../core/records.ts';
import { bare } from '../core/rules/names.ts';
import { id, line } from '../core/schema/values.ts';

const application = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '应写成 奖项/申报'));

const Expert = z.strictObject({
  name: line,
  /** Units he or she works for, by full name. */
  units: z._default(z.array(line), []),
  /** Organisations of the register in which he or she holds an office. */
  organizations: z._default(z.array(id), []),
  /** Applications that name him or her. */
  named: z._default(z.array(application), []),
  /** Any other relation that was declared. */
  recused: z._default(z.array(z.strictObject({ application, reason: line })), []),
});
type Expert = z.infer<typeof Expert>;

export const Experts = z
  .record(z.string().check(z.regex(/^R\d{2}$/, '评委代号应写成 R01')), Expert)
  .check(z.refine((all) => Object.keys(all).length > 0, '至少写一名评委'));
export type Experts = z.infer<typeof Experts>;

/** Full names that an application gives of units beside its own: hosts, senders, parties of agreements. */
const unitsNamed = ({ value: { fields } }: ApplicationRecord): ReadonlySet<string> =>
  new Set(
    Object.values(fields)
      .flatMap((value) => [
        textOf(value),
        ...documentsOf(value).flatMap(({ parties = [], issuer = '' }) => [...parties, issuer]),
      ])
      .map(bare)
      .filter((name) => name !== ''),
  );

/** Why an expert may not score an application; undefined where nothing was declared that stands in the way. */
export const conflictOf = (expert: Expert, record: ApplicationRecord): string | undefined => {
  const key = `${record.category}/${record.id}`;
  const units = unitsNamed(record);
  if (expert.organizations.includes(record.value.organization)) return '在申报单位任职';
  if (expert.units.some((unit) => units.has(bare(unit)))) return '在服务对象、派出单位或者协议的另一方工作';
  if (expert.named.includes(key)) return '申报中写明由其参加';
  return expert.recused.find((declared) => declared.application === key)?.reason;
};
