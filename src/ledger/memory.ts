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

/** So many values are kept at most between two calls of `forget`: several readings of a ledger of ten years. */
const MOST = 200_000;

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

/**
 * For a program that reads one ledger again and again: what it keeps lasts as long as the program. `former`: what another
 * run kept, asked until it is forgotten for the first time.
 */
export const runningMemory = (former?: Memory): RunningMemory => {
  let [older, before, now] = [former, new Map<string, unknown>(), new Map<string, unknown>()];
  const forget = () => {
    [older, before, now] = [undefined, now, new Map()];
  };
  return {
    recall: <Value>(key: string) => {
      const value = now.get(key) ?? before.get(key) ?? older?.recall<Value>(key);
      if (value === undefined) return undefined;
      now.set(key, value);
      // A key holds the digests of the bytes and of what they were held to, so that its value has the type that was kept.
      return value as Value;
    },
    keep: (key, value) => {
      if (now.size >= MOST) forget();
      // Whoever reads next is given the same value.
      now.set(key, frozen(value));
      older?.keep(key, value);
    },
    forget,
  };
};

/** A verb opens its ledger more than once, and a pull request is two ledgers that are nearly the same. */
export const thisRun: Memory = runningMemory();

/** Everything is read. */
export const noMemory: Memory = { recall: () => undefined, keep: () => {} };
