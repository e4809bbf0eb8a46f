/** `content/association.yaml`: the issuer and the site. Everything that another city changes first. */
import { z } from 'zod';
import { date, demonstration, id, line, placeCode } from './values.ts';

export const Association = z.strictObject({
  /** Full name, as signed under a notice. */
  name: line,
  /** What the policy calls it, e.g. 市科协. */
  short: line,
  demonstration,
  /** The day a demonstration pretends to be; a real ledger leaves it out and uses the day of the build. */
  asOf: date.optional(),
  /** Bodies that act: decisions, rulings and approvals name one of these ids. */
  bodies: z.array(z.strictObject({ id, name: line })).min(1),
  /** Which county association confirms a project of which place. */
  places: z.array(z.strictObject({ code: placeCode, name: line, confirmer: id })).min(1),
  /** Office contacts, printed on notices. An absent or empty value drops its row. */
  contact: z.strictObject({
    phone: z.string().optional(),
    email: z.string().optional(),
    address: z.string().optional(),
    postcode: z.string().optional(),
    /** Who hears complaints about the office itself. */
    supervision: z.strictObject({ name: line, phone: z.string() }).optional(),
  }),
  site: z.strictObject({
    /** Address of the published site, with its sub-path if it has one. */
    url: z.url(),
    /** Numbers for the footer of a public site: 网站标识码, ICP备案, 公安备案. */
    identifiers: z.strictObject({
      'site-code': z.string().optional(),
      icp: z.string().optional(),
      police: z.string().optional(),
    }),
  }),
  /** Under which licence the records may be used; an SPDX id with its name and address. */
  licence: z.strictObject({ id: line, title: line, url: z.url() }).optional(),
  /** Where pull requests go; left out by an association that takes files by hand only. */
  forge: z
    .strictObject({
      kind: z.enum(['github', 'gitea', 'gitlab', 'gitee']),
      url: z.url(),
      branch: line,
      /** Numeric accounts of the office: they own every path that no applicant owns. */
      office: z.array(z.string().regex(/^\d+$/)).optional(),
      /** Who is asked to review the office's own files, as CODEOWNERS writes a team; no person's login stands here. */
      reviewers: z
        .string()
        .regex(/^@[\w-]+\/[\w-]+$/, '审看的团队应写成 @单位/团队')
        .optional(),
    })
    .optional(),
  /** A bare repository on the office's own server, beside a forge or without one (docs/server.md). */
  server: z
    .strictObject({
      /** Numeric user ids of the office's people on that server. */
      office: z.array(z.string().regex(/^\d+$/)),
    })
    .optional(),
});
export type Association = z.infer<typeof Association>;
