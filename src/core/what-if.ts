/** A year's applications judged by its own tables and by others: who comes out differently, and by which facts. */
import { type CategoryOutcome, decideWholeYear } from './decide/whole-year.ts';
import type { ApplicationResult, TierResult } from './decide/result.ts';
import type { Finding } from './finding.ts';
import { isError } from './finding.ts';
import { blocking, type Eligibility, type RowVerdict } from './judge.ts';
import type { CategoryRecords, Records, YearRecords } from './records.ts';
import type { Tier } from './schema/category.ts';

/** What one set of tables says of an application. */
export type Side =
  /** The award is not there, the form cannot be read, or the office has something open. */
  | { readonly kind: 'no-award' | 'unread' | 'unjudged' }
  | {
      readonly kind: 'judged';
      readonly eligibility: Eligibility;
      /** Rows that stand in the way, also of one round or one tier. */
      readonly blockers: readonly RowVerdict[];
      /** By round, in their order; a round without cards is left out. */
      readonly rounds: readonly RoundSide[];
      /** Where it is selected at last; undefined where it is nowhere. */
      readonly tier: Tier | undefined;
    };

/** One round for one application, with the places that there were. */
export interface RoundSide {
  readonly round: string;
  readonly result: ApplicationResult;
  readonly tiers: readonly TierResult[];
}

export interface WhatIfChange {
  readonly category: string;
  readonly application: string;
  readonly before: Side;
  readonly after: Side;
}

/** A round that the other tables leave open, and why; or one whose recorded adjustments no longer fit. */
export interface OpenRound {
  readonly category: string;
  readonly round: string;
  readonly withoutOverrides: boolean;
  readonly errors: readonly Finding[];
}

export interface Total {
  readonly category: string;
  readonly tier: string;
  readonly name: string;
  readonly before: RoundCount | undefined;
  readonly after: RoundCount | undefined;
}
export interface RoundCount {
  /** Null where no number is set. */
  readonly quota: number | null;
  readonly selected: number;
  readonly money: number;
  /** Does an error stand in the way of its round? Then these are not settled. */
  readonly open: boolean;
}

export interface WhatIf {
  readonly changes: readonly WhatIfChange[];
  /** Applications that come out as before. */
  readonly same: number;
  readonly open: readonly OpenRound[];
  readonly totals: readonly Total[];
}

type Outcomes = ReadonlyMap<string, CategoryOutcome>;

const sideOf = (category: CategoryRecords | undefined, outcome: CategoryOutcome | undefined, id: string): Side => {
  if (category === undefined || outcome === undefined) return { kind: 'no-award' };
  if (!category.applications.has(id)) return { kind: 'unread' };
  const judgement = outcome.judgements.get(id);
  if (judgement === undefined) return { kind: 'unjudged' };
  const rounds = [...outcome.rounds].flatMap(([round, { result }]) => {
    const found = result.applications.find(({ application }) => application === id);
    return found === undefined ? [] : [{ round, result: found, tiers: result.tiers }];
  });
  const selected = rounds.filter(({ result }) => result.outcome.kind === 'selected').pop()?.result.outcome;
  return {
    kind: 'judged',
    eligibility: judgement.eligibility,
    blockers: judgement.rows.filter(({ row, verdict }) => row.advisory !== true && blocking.has(verdict)),
    rounds,
    tier:
      selected !== undefined && 'tier' in selected
        ? category.category.tiers.find(({ id: tier }) => tier === selected.tier)
        : undefined,
  };
};

/** What makes a difference to the applicant: how far it comes in every round, in which tier, and for how much. */
const resultOf = (side: Side): string => {
  if (side.kind !== 'judged') return side.kind;
  const rounds = side.rounds.map(({ round, result: { outcome } }) => [round, outcome]);
  return JSON.stringify([side.eligibility, rounds, side.tier?.id, side.tier?.award]);
};

const countOf = (category: CategoryRecords | undefined, outcome: CategoryOutcome | undefined, tier: string) => {
  const found = category?.category.tiers.find(({ id }) => id === tier);
  if (found === undefined) return undefined;
  const results = [...(outcome?.rounds.values() ?? [])].map(({ result }) => result);
  const own = results.find(({ tiers }) => tiers.some((one) => one.tier === tier));
  const result = own?.tiers.find((one) => one.tier === tier);
  const selected = result?.selected.length ?? 0;
  return {
    quota: result?.quota ?? found.quota ?? null,
    selected,
    money: selected * found.award,
    open: own?.findings.some(isError) ?? false,
  };
};

const totalsOf = (before: YearRecords, after: YearRecords, were: Outcomes, are: Outcomes): readonly Total[] =>
  [...new Set([...before.categories.keys(), ...after.categories.keys()])].flatMap((category) => {
    const [old, now] = [before.categories.get(category), after.categories.get(category)];
    const tiers = new Map(
      [...(old?.category.tiers ?? []), ...(now?.category.tiers ?? [])].map((tier) => [tier.id, tier.name]),
    );
    return [...tiers].map(([tier, name]) => ({
      category,
      tier,
      name,
      before: countOf(old, were.get(category), tier),
      after: countOf(now, are.get(category), tier),
    }));
  });

/**
 * `before` is the year of `records`; `after` the same applications and records under other tables, in `records` of its own.
 * Applications that no own table can read are left out: nothing was said of them before.
 */
export const whatIf = (
  before: { readonly records: Records; readonly year: YearRecords },
  after: { readonly records: Records; readonly year: YearRecords },
  today: string,
): WhatIf => {
  const were = decideWholeYear(before.records, before.year, before.year, today);
  const are = decideWholeYear(after.records, before.year, after.year, today);
  const all = [...before.year.categories].flatMap(([category, own]) =>
    [...own.applications.keys()].map((application): WhatIfChange => ({
      category,
      application,
      before: sideOf(own, were.get(category), application),
      after: sideOf(after.year.categories.get(category), are.get(category), application),
    })),
  );
  const changes = all.filter((one) => resultOf(one.before) !== resultOf(one.after));
  const open = [...are].flatMap(([category, { rounds }]) =>
    [...rounds].map(([round, { result, withoutOverrides }]) => ({
      category,
      round,
      withoutOverrides,
      errors: result.findings.filter(isError),
    })),
  );
  return {
    changes,
    same: all.length - changes.length,
    open: open.filter(({ withoutOverrides, errors }) => withoutOverrides || errors.length > 0),
    totals: totalsOf(before.year, after.year, were, are),
  };
};
