/**
 * What was read of the ledger before. A record depends on its bytes, its path, the tables it is held to and the reader itself;
 * under the digest of all these its value is kept, if nothing at all was found wrong with it. What rules and days say of it
 * is asked anew each time, and so is everything about a file with a finding.
 */
import { createHash } from 'node:crypto';
import type { Allowed } from '../core/privacy/allowed.ts';

export interface Memory {
  /** What was kept under a key, as a copy; undefined where nothing was. */
  readonly recall: <Value>(key: string) => Value | undefined;
  readonly keep: (key: string, value: unknown) => void;
}

/** A digest of what a record is held to beside its own bytes: values of tables, which are plain. */
export const heldTo = ({ phones, emails }: Allowed, ...tables: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([[...phones], [...emails], ...tables]))
    .digest('hex');
