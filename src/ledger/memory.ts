/**
 * What was read of the ledger before. A record depends on its bytes, its path, the tables it is held to and the reader itself;
 * under the digest of all these its value is kept, if nothing at all was found wrong with it. What rules and days say of it
 * is asked anew each time, and so is everything about a file with a finding.
 */
import { createHash } from 'node:crypto';
import type { Allowed } from '../core/privacy/allowed.ts';

export interface Memory {
  /** What was kept under a key, which nobody changes; undefined where nothing was. */
  readonly recall: <Value>(key: string) => Value | undefined;
  readonly keep: (key: string, value: unknown) => void;
}

/** A digest of what a record is held to beside its own bytes: values of tables, which are plain. */
export const heldTo = ({ phones, emails }: Allowed, ...tables: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([[...phones], [...emails], ...tables]))
    .digest('hex');

export interface RunningMemory extends Memory {
  /** Forgets what nobody has asked for since this was called the last time: what is gone from the ledger is gone from here. */
  readonly forget: () => void;
}

/**
 * For a program that reads one ledger again and again: what it keeps lasts as long as the program. `former`: what another
 * run kept, asked until it is forgotten for the first time.
 */
export const runningMemory = (former?: Memory): RunningMemory => {
  let [older, before, now] = [former, new Map<string, unknown>(), new Map<string, unknown>()];
  return {
    recall: <Value>(key: string) => {
      const value = now.get(key) ?? before.get(key) ?? older?.recall<Value>(key);
      if (value === undefined) return undefined;
      now.set(key, value);
      // A key holds the digests of the bytes and of what they were held to, so that its value has the type that was kept.
      return value as Value;
    },
    keep: (key, value) => {
      now.set(key, value);
      older?.keep(key, value);
    },
    forget: () => {
      [older, before, now] = [undefined, now, new Map()];
    },
  };
};
