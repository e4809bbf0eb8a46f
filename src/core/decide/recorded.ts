/**
 * A round whose whole record the office keeps: what was selected is taken as it is recorded, since the others that it was chosen
 * from are not here to choose from. Means are those of the cards that are here.
 */
import { tiersOf } from '../decide.ts';
import type { CategoryRecords } from '../records.ts';
import type { Decision } from '../schema/decision.ts';
import { sorted } from '../sorted.ts';
import type { KeptFact } from '../schema/withheld.ts';
import type { Destination } from './override.ts';
import type { ApplicationResult, Result, TierResult } from './result.ts';

const nowhere: ApplicationResult = {
  application: '',
  cards: [],
  criteria: [],
  total: null,
  rank: null,
  computed: { kind: 'not-selected' },
  outcome: { kind: 'not-selected' },
  override: null,
  ranksBy: { mean: null, trimmed: null, median: null },
};

/** `computed`: what the cards and ballots that are here come to. */
export const recorded = (
  { category }: CategoryRecords,
  round: string,
  { selection, overrides }: Decision,
  { ranks = {}, selected: counts }: KeptFact,
  computed: Result,
): Result => {
  const tiers = tiersOf(category, round);
  const placed = tiers.flatMap(({ id }) => (selection[id] ?? []).map((application) => [application, id] as const));
  const found = new Map(computed.applications.map((one) => [one.application, one]));
  const applications = placed.map(([application, tier]): ApplicationResult => {
    const outcome: Destination = { kind: 'selected', tier };
    return {
      ...(found.get(application) ?? nowhere),
      application,
      rank: ranks[application] ?? null,
      computed: outcome,
      outcome,
      override: overrides.find((one) => one.application === application) ?? null,
    };
  });
  return {
    round,
    decided: true,
    applications: sorted(
      applications,
      (a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER),
    ),
    tiers: tiers.map((tier): TierResult => {
      const selected = [...(selection[tier.id] ?? [])];
      const quota = tier.quota ?? null;
      return {
        tier: tier.id,
        name: tier.name,
        quota,
        selected,
        undetermined: [],
        reserved: 0,
        left: quota === null ? null : Math.max(0, quota - (counts[tier.id] ?? selected.length)),
        cut: { lastSelected: null, firstNotSelected: null },
      };
    }),
    findings: [],
  };
};
