/**
 * Ranks → places. Tiers fill from the first. A group of equals that fits is selected; one larger than the places left is
 * undetermined, whole, the places stay open and nobody below passes it. Those it will throw off have places reserved in
 * the next tiers: whoever of them is not chosen above still stands before everyone ranked below. A quota is a ceiling, and
 * so is a number over several tiers or of one group.
 */
import type { Ceiling } from './ceilings.ts';
import type { RankGroup } from './rank.ts';

export type Placement =
  | { readonly kind: 'selected' | 'undetermined'; readonly tier: string }
  /** `ceiling`: places were left, and a number over several tiers, or of its group, was used up. */
  | { readonly kind: 'beyond-quota'; readonly ceiling?: Pick<Ceiling, 'of' | 'limit' | 'group' | 'field' | 'clause'> };

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
  /** An order of its own, as of votes for this tier; else the round's. */
  readonly groups?: readonly RankGroup[];
  /** Where whoever found no place here goes on: one tier, none (null), or, absent, every lower one. */
  readonly falls?: string | null;
}

/** Places taken under each ceiling. */
type Used = Map<Ceiling, number>;

const roomOf = (used: Used, ceiling: Ceiling): number => ceiling.max - (used.get(ceiling) ?? 0);
const use = (used: Used, ceiling: Ceiling, n: number): void => void used.set(ceiling, (used.get(ceiling) ?? 0) + n);

interface Filling {
  readonly taken: RankGroup[];
  readonly ties: { readonly group: RankGroup; readonly left: number }[];
}

/** The groups a tier takes whole, from the best, and those that no longer fit. */
const fillTier = (groups: readonly RankGroup[], places: number, ceilings: readonly Ceiling[], used: Used): Filling => {
  const filling: Filling = { taken: [], ties: [] };
  let left = places;
  for (const { rank, ids } of groups) {
    if (left === 0) break;
    let open = ids;
    for (const ceiling of ceilings) {
      const held = open.filter(ceiling.holds);
      const room = Math.min(roomOf(used, ceiling), left);
      if (held.length <= roomOf(used, ceiling)) continue;
      open = open.filter((id) => !ceiling.holds(id));
      if (room === 0) continue;
      filling.ties.push({ group: { rank, ids: held }, left: room });
      // The places stay open for whoever of them a body chooses.
      for (const other of ceilings) if (other === ceiling || held.every(other.holds)) use(used, other, room);
      left -= room;
    }
    if (open.length === 0) continue;
    if (open.length > left) {
      if (left > 0) filling.ties.push({ group: { rank, ids: open }, left });
      for (const ceiling of ceilings)
        if (open.some(ceiling.holds)) use(used, ceiling, Math.min(left, open.filter(ceiling.holds).length));
      break;
    }
    filling.taken.push({ rank, ids: open });
    for (const ceiling of ceilings) use(used, ceiling, open.filter(ceiling.holds).length);
    left -= open.length;
  }
  return filling;
};

const narrow = (groups: readonly RankGroup[], keep: (id: string) => boolean): readonly RankGroup[] =>
  groups.map(({ rank, ids }) => ({ rank, ids: ids.filter(keep) })).filter(({ ids }) => ids.length > 0);

export const fill = (
  groups: readonly RankGroup[],
  tiers: readonly Places[],
  ceilings: readonly Ceiling[] = [],
): Filled => {
  const placements = new Map<string, Placement>();
  const ties: Tie[] = [];
  const reserved = new Map<string, number>();
  const used: Used = new Map();
  /** Who may only go on to one tier, or to none. */
  const bound = new Map<string, string | null>();
  const fallen: RankGroup[] = [];
  const thrownTo = new Map<string, number>();
  /** Places that a tier gave to nobody and holds for nobody. */
  const empty = new Map<string, number>();
  let thrownOff = 0;
  for (const { id: tier, quota, admits, groups: own = groups, falls } of tiers) {
    const thrown = thrownTo.get(tier) ?? 0;
    const held = Math.min(thrownOff + thrown, quota);
    reserved.set(tier, held);
    thrownOff -= Math.min(held, thrownOff);
    const goesOn = (id: string) => bound.get(id) === tier;
    const free = (id: string) => !placements.has(id) && admits(id);
    const waiting = [
      ...narrow(fallen, (id) => goesOn(id) && free(id)),
      ...narrow(own, (id) => !bound.has(id) && free(id)),
    ];
    const over = ceilings.filter(({ of }) => of.includes(tier));
    const filling = fillTier(waiting, quota - held, over, used);
    const taken = filling.taken.flatMap(({ ids }) => ids);
    empty.set(tier, quota - held - taken.length - filling.ties.reduce((sum, { left }) => sum + left, 0));
    for (const id of taken) placements.set(id, { kind: 'selected', tier });
    for (const { group, left } of filling.ties) {
      for (const id of group.ids) placements.set(id, { kind: 'undetermined', tier });
      ties.push({ tier, rank: group.rank, ids: group.ids, left });
      const off = group.ids.length - left;
      if (falls === undefined) thrownOff += off;
      else if (falls !== null) thrownTo.set(falls, (thrownTo.get(falls) ?? 0) + off);
    }
    if (falls === undefined) continue;
    const rest = narrow(waiting, (id) => !placements.has(id));
    fallen.push(...rest);
    for (const id of rest.flatMap(({ ids }) => ids)) bound.set(id, falls);
  }
  const everyone = new Set([groups, ...tiers.map((tier) => tier.groups ?? [])].flat().flatMap(({ ids }) => ids));
  const stopping = (id: string) =>
    tiers
      .filter(({ id: tier, admits }) => admits(id) && (empty.get(tier) ?? 0) > 0)
      .flatMap(({ id: tier }) => ceilings.filter(({ of }) => of.includes(tier)))
      .find((ceiling) => ceiling.holds(id) && roomOf(used, ceiling) <= 0);
  for (const id of everyone) {
    if (placements.has(id)) continue;
    const ceiling = stopping(id);
    if (ceiling === undefined) placements.set(id, { kind: 'beyond-quota' });
    else {
      const { of, limit, group, field, clause } = ceiling;
      placements.set(id, { kind: 'beyond-quota', ceiling: { of, limit, group, field, clause } });
    }
  }
  return { placements, ties, reserved };
};
