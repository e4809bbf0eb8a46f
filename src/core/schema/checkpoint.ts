/**
 * `content/checkpoints/<id>.yaml`: what was settled on a day, by its digests, and the line that stands for it on paper. It tells
 * what came since the one before; both together are what the line is the digest of. Written by `gongshi checkpoint`, never changed.
 */
import { z } from 'zod/mini';
import { id, line } from './values.ts';

const digest = z.string().check(z.regex(/^[0-9a-f]{32}$/, '应为32位小写十六进制校验码'));

export const Checkpoint = z.strictObject({
  /** As printed (`src/core/checkpoint/line.ts`). Absent in a file that only holds what would make the next one too long. */
  line: z.optional(line),
  /** The checkpoint that it goes on from. */
  after: z.optional(id),
  /** Path of a record below `content/` → part of it → digest of what that part says. */
  added: z.record(z.string(), z.record(z.string(), digest)),
  /** Parts that are told no more, because an override or a correction tells them anew. */
  dropped: z.optional(z.record(z.string(), z.array(z.string()))),
});
export type Checkpoint = z.infer<typeof Checkpoint>;
