/** Money of one application: what its tiers give, and whether it is final. Whole yuan. */
import { grouped } from '../core/fields/digits.ts';
import type { CategoryRecords } from '../core/records.ts';
import type { Stage, Standing } from '../core/state.ts';

/** Selected and still there; from approval on. */
export const holding: ReadonlySet<Stage> = new Set(['proposed', 'in-publicity', 'held', 'publicised', 'awarded']);

/** Selected once, and gone since. */
export const goneStages: ReadonlySet<Stage> = new Set(['removed', 'given-up', 'revoked']);

export interface Prize {
  readonly sum: number;
  /** Announced: what is only proposed may still change. */
  readonly final: boolean;
  readonly tiers: readonly {
    readonly id: string;
    readonly name: string;
    readonly award: number;
    readonly clause: string;
  }[];
}

export const prizeOf = ({ category }: CategoryRecords, standing: Standing): Prize => {
  if (standing.stage === 'withdrawn') return { sum: 0, final: false, tiers: [] };
  const held = standing.rounds.filter(({ stage, tier }) => tier !== null && holding.has(stage));
  const tiers = held.flatMap(({ tier }) => category.tiers.find(({ id }) => id === tier) ?? []);
  return {
    sum: tiers.reduce((sum, { award }) => sum + award, 0),
    final: held.length > 0 && held.every(({ stage }) => stage === 'awarded'),
    tiers: tiers.map(({ id, name, award, clause }) => ({ id, name, award, clause })),
  };
};

/** 3,000元; 不设 where the tiers give none, — where there is no tier. */
export const prizeInWords = ({ sum, tiers }: Prize): string =>
  tiers.length === 0 ? '—' : sum === 0 ? '不设' : `${grouped(sum)}元`;
