/**
 * Ranks → places. Tiers fill from the first. A group of equals that fits is selected; one larger than the places left is
 * undetermined, whole, the places stay open and nobody below passes it. Those it will throw off have places reserved in
 * the next tiers: whoever of them is not chosen above still stands before everyone ranked below. A quota is a ceiling.
 */
import type { RankGroup } from './rank.ts';

export type Placement =
  | { readonly kind: 'selected' | 'undetermined'; readonly tier: string }
  | { readonly kind: 'beyond-quota' };

/** A group across the line: what a body has to decide. */
export interface Tie {
  readonly tier: string;
  readonly rank: number;
  readonly ids: readonly string[];
  readonly left: number;
}

export interface Filled {
  readonly placements: ReadonlyMap<string, Placement>;
  readonly ties: readonly Tie[];
  /** Places held for an upper tier's undetermined group, by tier. */
  readonly reserved: ReadonlyMap<string, number>;
}

export interface Places {
  readonly id: string;
  readonly quota: number;
  /** May this application be chosen here? */
  readonly admits: (application: string) => boolean;
}

/** The groups a tier takes whole, from the best, and the group that no longer fits. */
const fillTier = (groups: readonly RankGroup[], places: number) => {
  const taken: RankGroup[] = [];
  let left = places;
  for (const group of groups) {
    if (left === 0) break;
    if (group.ids.length > left) return { taken, left, tied: group };
    taken.push(group);
    left -= group.ids.length;
  }
  return { taken, left, tied: undefined };
};

const narrow = (groups: readonly RankGroup[], keep: (id: string) => boolean): readonly RankGroup[] =>
  groups.map(({ rank, ids }) => ({ rank, ids: ids.filter(keep) })).filter(({ ids }) => ids.length > 0);

export const fill = (groups: readonly RankGroup[], tiers: readonly Places[]): Filled => {
  const placements = new Map<string, Placement>();
  const ties: Tie[] = [];
  const reserved = new Map<string, number>();
  let thrownOff = 0;
  for (const { id: tier, quota, admits } of tiers) {
    const held = Math.min(thrownOff, quota);
    reserved.set(tier, held);
    thrownOff -= held;
    const waiting = narrow(groups, (id) => !placements.has(id) && admits(id));
    const { taken, left, tied } = fillTier(waiting, quota - held);
    for (const id of taken.flatMap(({ ids }) => ids)) placements.set(id, { kind: 'selected', tier });
    if (tied === undefined) continue;
    for (const id of tied.ids) placements.set(id, { kind: 'undetermined', tier });
    ties.push({ tier, rank: tied.rank, ids: tied.ids, left });
    thrownOff += tied.ids.length - left;
  }
  for (const id of groups.flatMap(({ ids }) => ids)) {
    if (!placements.has(id)) placements.set(id, { kind: 'beyond-quota' });
  }
  return { placements, ties, reserved };
};
