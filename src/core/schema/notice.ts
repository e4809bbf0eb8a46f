/**
 * Front matter of `notices/<id>.mdx`: 公示, 更正, 公告 and 撤销公告. Frozen until it is closed; what changes afterwards is a correction:
 *
 * - new wording: `changes`, effective everywhere from its publication (`src/core/names.ts`);
 * - a substitute or a missing entry: `entries` and `decisions` state again what holds now, with `from` and `to` of its own;
 * - a window extended (a holiday announced late): `to` alone, the new last day of the publicity it corrects;
 * - an award taken back after its announcement: a `revocation` that corrects the announcement, in words alone;
 * - a correction of a correction corrects the same notice once more, and the later one holds.
 */
import { z } from 'zod/mini';
import { Made } from './made.ts';
import { date, demonstration, documentNumber, id, line, sha256 } from './values.ts';

export const NoticeEntry = z.strictObject({
  category: id,
  tier: id,
  application: id,
  /** Digest of the application file. */
  sha256,
  /** Only where the award names a person and the consent condition is met; the name stands nowhere else. */
  person: z.optional(z.strictObject({ name: line, unit: line })),
  /** The association recommends it for the provincial programme. Announcement only. */
  recommended: z.optional(z.literal(true)),
});
export type NoticeEntry = z.infer<typeof NoticeEntry>;

export const Notice = z.strictObject({
  demonstration,
  /** The release and the tables it was made with; a record of before there was such a thing has none. */
  made: z.optional(Made),
  kind: z.enum(['publicity', 'correction', 'announcement', 'revocation']),
  title: line,
  /** Only an announcement bears a document number; a public notice is not an official paper. */
  number: z.optional(documentNumber),
  published: date,
  /**
   * First and last day of publicity; written for print, recomputed by `check`. Publicity and correction only. A correction
   * with `to` alone moves the last day of what it corrects.
   */
  from: z.optional(date),
  to: z.optional(date),
  /** How the list is ordered, in words. */
  order: line,
  /** Decisions that this notice makes public, frozen: these bytes may not change until it is closed. */
  decisions: z.array(z.strictObject({ path: z.string().check(z.regex(/^\d{4}\/[a-z0-9/-]+\.yaml$/)), sha256 })),
  entries: z.array(NoticeEntry),
  /**
   * Digest of what the notice tells of other records: names, money, policy, contacts, receipts. Publicity, and a correction of
   * one; a notice that was drafted before there were such digests has none.
   */
  facts: z.optional(sha256),
  /** The notice it corrects or concludes. */
  corrects: z.optional(id),
  /** What a correction changes, old and new text, of the entry `<category>/<application>`. */
  changes: z.optional(
    z.array(
      z.strictObject({
        application: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
        old: line,
        new: line,
      }),
    ),
  ),
  /** The day a publicity was closed, with what came in. */
  closed: z.optional(z.strictObject({ date, objections: z.number().check(z.int(), z.minimum(0)) })),
});
export type Notice = z.infer<typeof Notice>;
