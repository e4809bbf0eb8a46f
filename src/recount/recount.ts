/** A published round counted again, and compared with what the ledger recorded. The same functions as the office's. */
import { decide } from '../core/decide.ts';
import type { Result } from '../core/decide/result.ts';
import { inputOf, type PublishedRound } from './published-round.ts';
import { sorted } from '../core/sorted.ts';

export interface RecountedTier {
  readonly tier: string;
  readonly name: string;
  readonly computed: readonly string[];
  readonly recorded: readonly string[];
  readonly same: boolean;
}

export interface Recounted {
  readonly result: Result;
  readonly tiers: readonly RecountedTier[];
  /** Every tier is the same, and nothing stands in the way of the result. */
  readonly same: boolean;
}

const sameMembers = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && sorted(one).join() === sorted(other).join();

export const recountRound = (published: PublishedRound): Recounted => {
  const result = decide(inputOf(published));
  const tiers = result.tiers.map(({ tier, name, selected }) => {
    const recorded = published.recorded[tier] ?? [];
    return { tier, name, computed: selected, recorded, same: sameMembers(selected, recorded) };
  });
  return { result, tiers, same: result.decided && tiers.every(({ same }) => same) };
};
