/** `content/association.yaml`: the issuer and the site. Everything that another city changes first. */
import { z } from 'zod/mini';
import { date, demonstration, id, line, placeCode } from './values.ts';
import { webAddress } from './web-address.ts';

/** Answers that stand above the results of a search, each to a question that citizens ask. */
export const Answer = z.enum([
  'money',
  'scores',
  'apply',
  'deadline',
  'objection',
  'confirm',
  'results',
  'publicity',
  'progress',
  'form',
  'policy',
  'judging',
  'help',
  'contact',
  'proof',
  'privacy',
  'data',
  'subscribe',
]);

export const Association = z.strictObject({
  /** Full name, as signed under a notice. */
  name: line,
  /** What the policy calls it, e.g. 市科协. */
  short: line,
  /** How the register and the tables name the association itself, as a supervising body (业务主管单位). Default: `city-ast`. */
  id: z.optional(id),
  demonstration,
  /** The day a demonstration pretends to be; a real ledger leaves it out and uses the day of the build. */
  asOf: z.optional(date),
  /** Bodies that act: decisions, rulings and approvals name one of these ids. */
  bodies: z.array(z.strictObject({ id, name: line })).check(z.minLength(1)),
  /** The kinds of organisation that the register knows. */
  kinds: z._default(
    z.array(
      z.strictObject({
        id,
        /** What it is called in a sentence. */
        name: line,
        /** The same for a newcomer, with examples: 学会（协会、研究会）. The name, unless said. */
        described: z.optional(line),
        /** May it apply? Which award takes which kind is the category's to say. */
        applies: z._default(z.boolean(), true),
        /** May it confirm the applications of its place? */
        confirms: z._default(z.boolean(), false),
        /** Is it no legal person, so that its host must be registered with it? */
        'host-unit': z._default(z.boolean(), false),
      }),
    ),
    [],
  ),
  /** Where projects may be, and which organisation confirms those of each; none is named where no award asks for that. */
  places: z._default(z.array(z.strictObject({ code: placeCode, name: line, confirmer: z.optional(id) })), []),
  /** Office contacts, printed on notices. An absent or empty value drops its row. */
  contact: z.strictObject({
    phone: z.optional(z.string()),
    email: z.optional(z.string()),
    address: z.optional(z.string()),
    postcode: z.optional(z.string()),
    /** Who hears complaints about the office itself. */
    supervision: z.optional(z.strictObject({ name: line, phone: z.string() })),
  }),
  site: z.strictObject({
    /** Address of the published site, with its sub-path if it has one. */
    url: webAddress,
    /** Numbers for the footer of a public site: 网站标识码, ICP备案, 公安备案. */
    identifiers: z.strictObject({
      'site-code': z.optional(z.string()),
      icp: z.optional(z.string()),
      police: z.optional(z.string()),
    }),
  }),
  /** What this programme's readers say when they search. */
  search: z.optional(
    z.strictObject({
      /** A word that people say, and what the policy calls it: both are looked for. */
      synonyms: z.optional(z.array(z.strictObject({ said: line, official: line }))),
      /** A word that leads to one of the answers above the results, beside the usual ones. */
      leads: z.optional(
        z.array(
          z.strictObject({
            said: line,
            to: Answer,
          }),
        ),
      ),
    }),
  ),
  /** Under which licence the records may be used; an SPDX id with its name and address. */
  licence: z.optional(z.strictObject({ id: line, title: line, url: webAddress })),
  /** Where pull requests go; left out by an association that takes files by hand only. */
  forge: z.optional(
    z.strictObject({
      kind: z.enum(['github', 'gitea', 'gitlab', 'gitee']),
      url: webAddress,
      branch: line,
      /** Numeric accounts of the office: they own every path that no applicant owns. */
      office: z.optional(z.array(z.string().check(z.regex(/^\d+$/)))),
      /** Who is asked to review the office's own files, as CODEOWNERS writes a team; no person's login stands here. */
      reviewers: z.optional(z.string().check(z.regex(/^@[\w-]+\/[\w-]+$/, '审看的团队应写成 @单位/团队'))),
    }),
  ),
  /** A bare repository on the office's own server, beside a forge or without one (docs/server.md). */
  server: z.optional(
    z.strictObject({
      /** Numeric user ids of the office's people on that server. */
      office: z.array(z.string().check(z.regex(/^\d+$/))),
    }),
  ),
});
export type Association = z.infer<typeof Association>;
