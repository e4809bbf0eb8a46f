/** Front matter of `notices/<id>.mdx`: 公示, 更正 and 公告. Frozen until it is closed. */
import { z } from 'zod/mini';
import { documentNumber } from './programme.ts';
import { date, demonstration, id, line, sha256 } from './values.ts';

export const NoticeEntry = z.strictObject({
  category: id,
  tier: id,
  application: id,
  /** Digest of the application file. */
  sha256,
  /** Only where the award names a person and the consent condition is met; the name stands nowhere else. */
  person: z.optional(z.strictObject({ name: line, unit: line })),
  /** The association recommends it for the provincial programme (5.3.c). Announcement only. */
  recommended: z.optional(z.literal(true)),
});
export type NoticeEntry = z.infer<typeof NoticeEntry>;

export const Notice = z.strictObject({
  demonstration,
  kind: z.enum(['publicity', 'correction', 'announcement']),
  title: line,
  /** Only an announcement bears a document number; a public notice is not an official paper. */
  number: z.optional(documentNumber),
  published: date,
  /** First and last day of publicity; written for print, recomputed by `check`. Publicity and correction only. */
  from: z.optional(date),
  to: z.optional(date),
  /** How the list is ordered, in words. */
  order: line,
  /** Decisions that this notice makes public, frozen: these bytes may not change until it is closed. */
  decisions: z.array(z.strictObject({ path: z.string().check(z.regex(/^\d{4}\/[a-z0-9/-]+\.yaml$/)), sha256 })),
  entries: z.array(NoticeEntry),
  /** The notice it corrects or concludes. */
  corrects: z.optional(id),
  /** What a correction changes, old and new text. */
  changes: z.optional(z.array(z.strictObject({ application: z.string(), old: line, new: line }))),
  /** The day a publicity was closed, with what came in. */
  closed: z.optional(z.strictObject({ date, objections: z.number().check(z.int(), z.minimum(0)) })),
});
export type Notice = z.infer<typeof Notice>;
