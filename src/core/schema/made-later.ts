/**
 * `content/made/<id>.yaml`: of records that were made before records said by which release and tables, those by which they were
 * recomputed and found the same, and the day that it was. The records themselves stay as they were published. Written by
 * `gongshi stamp`, never changed.
 */
import { z } from 'zod/mini';
import { Made } from './made.ts';
import { date, demonstration, sha256 } from './values.ts';

const path = z
  .string()
  .check(
    z.regex(
      /^\d{4}\/(?:[a-z0-9-]+\/(?:receipts|decisions)\/[a-z0-9-]+\.yaml|notices\/[a-z0-9-]+\.mdx)$/,
      '应写成 2017/function-pilot/decisions/award.yaml 这样的路径',
    ),
  );

export const MadeLater = z.strictObject({
  demonstration,
  /** The day of the recomputing. */
  on: date,
  release: Made.shape.release,
  program: Made.shape.program,
  /** Path of a receipt, a decision or a notice below `content/` → digest of the tables that it rests on. */
  records: z.record(path, sha256),
});
export type MadeLater = z.infer<typeof MadeLater>;
