/** `content/organizations/<id>.yaml`: who may apply and who confirms. Dated lists: the entry of the closing day counts. */
import { z } from 'zod/mini';
import { date, demonstration, id, line } from './values.ts';

export const Organization = z.strictObject({
  demonstration,
  /** One of the kinds in `association.yaml`. */
  kind: id,
  /** Names with the day each became valid; the first is the oldest. */
  names: z.array(z.strictObject({ name: line, from: date })).check(z.minLength(1)),
  /** 业务主管单位, a body's id or the association's own, with both ends inclusive. */
  supervision: z.array(z.strictObject({ by: id, from: date, to: z.optional(date) })),
  /** 统一社会信用代码 (GB 32100), always quoted. */
  uscc: z.optional(
    z.string().check(z.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, '统一社会信用代码应为18位，两边要加英文引号')),
  ),
  /** The legal person behind a unit association (依托单位): money and code are the host's. */
  'host-unit': z.optional(z.strictObject({ name: line, uscc: z.optional(z.string().check(z.length(18))) })),
  /** Numeric accounts that own this organisation's files; a login can be renamed, a number cannot. `server`: a user id. */
  accounts: z.array(
    z.strictObject({
      forge: z.enum(['github', 'gitea', 'gitlab', 'gitee', 'server']),
      id: z.string('账号编号是文字，两边要加英文引号').check(z.regex(/^\d+$/)),
      from: date,
      to: z.optional(date),
    }),
  ),
});
export type Organization = z.infer<typeof Organization>;

/** The name valid on a day; before the first entry, the first name. */
export const nameOn = (organization: Organization, day: string): string =>
  (organization.names.filter((entry) => entry.from <= day).pop() ?? organization.names[0])?.name ?? '';
