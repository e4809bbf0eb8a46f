/**
 * Who the reviewers are, and what they declared. The list names people, so it stays with the office, outside the ledger;
 * what the ledger gets is the pseudonym, the application and a reason in general words.
 */
import { z } from 'zod/mini';
import { id, line } from '../core/schema/values.ts';
import { parseYaml } from '../ledger/yaml.ts';

const application = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '应写成 奖项/申报'));

const Expert = z.strictObject({
  name: line,
  /** Units he or she works for, by full name. */
  units: z._default(z.array(line), []),
  /** Organisations of the register in which he or she holds an office. */
  organizations: z._default(z.array(id), []),
  /** Applications that name him or her. */
  named: z._default(z.array(application), []),
  /** Any other relation that was declared. `published`: words for the decision, where the office finds that they tell nobody. */
  recused: z._default(z.array(z.strictObject({ application, reason: line, published: z.optional(line) })), []),
});
export type Expert = z.infer<typeof Expert>;

export const Experts = z
  .record(z.string().check(z.regex(/^R\d{2}$/, '评委代号应写成 R01')), Expert)
  .check(z.refine((all) => Object.keys(all).length > 0, '至少写一名评委'));
export type Experts = z.infer<typeof Experts>;

/**
 * A list as it is typed without any marks: a line for each, the name first, the units behind commas or a tab (a column that
 * was copied from a table), numbered as they stand. Undefined where it is none.
 */
const plainList = (text: string): unknown => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((one) => one.trim());
  const written = lines.filter((one) => one !== '');
  if (written.some((one) => /[:：{}[\]#"]|^-|^R\d/.test(one))) return undefined;
  const cells = written.map((one) => one.split(/[\t,，、;；]+/).map((cell) => cell.trim()));
  return Object.fromEntries(
    cells.map(([name, ...units], index) => [
      `R${String(index + 1).padStart(2, '0')}`,
      { name, units: units.filter((unit) => unit !== '') },
    ]),
  );
};

/** `name`: what the list is called by whoever gave it. */
export const expertsIn = (
  name: string,
  text: string,
): { readonly ok: true; readonly experts: Experts } | { readonly ok: false; readonly why: string } => {
  const plain = plainList(text);
  const read = plain === undefined ? parseYaml(text) : { ok: true as const, data: plain };
  const experts = Experts.safeParse(read.ok ? read.data : undefined);
  if (experts.success) return { ok: true, experts: experts.data };
  const where = experts.error.issues[0]?.path.join('.') ?? '';
  const why = `${name} 的写法不对${where === '' ? '' : `（${where}）`}。每位评委一行，写姓名和单位全称，中间用逗号；还要写任职的单位或者声明的回避的，每位评委一项，例如：\nR01: { name: 姓名, units: [单位全称], organizations: [单位代号], recused: [{ application: 奖项/申报, reason: 原因 }] }`;
  return { ok: false, why };
};
