/**
 * `content/whole.yaml`: this is an office's whole ledger, with what its programmes keep back. It is never in the repository that is
 * published: the gate, the build and `gongshi disclose` refuse it there.
 */
import { z } from 'zod/mini';
import { sha256 } from './values.ts';

export const Whole = z.strictObject({
  /** A secret of the office, drawn once: without it a seal could be guessed from what is likely. */
  secret: sha256,
});
export type Whole = z.infer<typeof Whole>;
