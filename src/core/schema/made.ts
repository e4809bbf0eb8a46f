/** By which program and which tables a record was made, so that another release can never judge it otherwise unseen. */
import { z } from 'zod/mini';
import { sha256 } from './values.ts';

export const Made = z.strictObject({
  /** The release of gongshi. */
  release: z.string().check(z.regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/, '版本号应写成 1.2.3')),
  /** Digest of the program that judges: everything below `src/core`. */
  program: sha256,
  /** Digest of the programme's and the category's tables as they were used; a notice rests on those of its entries. */
  tables: sha256,
});
export type Made = z.infer<typeof Made>;
