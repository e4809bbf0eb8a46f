/** Ceilings over several tiers and shares of a number, as places that `fill` may still give. */
import { type Finding, reporter } from '../finding.ts';
import type { Cap } from '../schema/category.ts';
import { placesWithin } from '../share.ts';
import { byText, sorted } from '../sorted.ts';
import { ballotCodes } from './ballot-codes.ts';
import type { DecideInput } from './input.ts';

export interface Ceiling {
  readonly of: readonly string[];
  /** What the rule says, with what earlier rounds took. */
  readonly limit: number;
  /** Places that all its tiers together may still give. */
  readonly max: number;
  /** What it counts: everyone, or one group. */
  readonly holds: (application: string) => boolean;
  /** The group's name; empty where it counts everyone. */
  readonly group: string;
  /** The field that says the group; undefined where it is the decision's, or everyone. */
  readonly field: string | undefined;
  readonly clause: string;
}

/** Entrants carry their groups by the field that says them; the decision's own groups stand under no name. */
export const groupOf = ({ entrants }: Pick<DecideInput, 'entrants'>, field: string | undefined, id: string): string =>
  entrants.get(id)?.groups?.[field ?? ''] ?? '';

const numberOf = (cap: Cap, entries: number): number =>
  cap.max ?? (cap.share === undefined ? 0 : placesWithin(entries, cap.share, cap.round));

interface Numbered {
  /** Those that take part in the round. */
  readonly entries: readonly string[];
  /** Those of them whom neither line nor votes nor body stopped. */
  readonly passed: readonly string[];
}

export const ceilingsOf = (
  caps: readonly Cap[],
  input: Pick<DecideInput, 'entrants' | 'received' | 'taken'>,
  tiers: readonly { readonly id: string }[],
  { entries, passed }: Numbered,
): readonly Ceiling[] =>
  caps
    .filter(({ of }) => tiers.some(({ id }) => of.includes(id)))
    .flatMap((cap): Ceiling[] => {
      const { of, clause } = cap;
      const taken = [...new Set(of.flatMap((tier) => input.taken?.[tier] ?? []))];
      const bases = { entries, passed, received: input.received ?? [...input.entrants.keys()] };
      const pool = bases[cap.base ?? 'entries'];
      const ceiling = (group: string, holds: Ceiling['holds']): Ceiling => {
        const limit = numberOf(cap, pool.filter(holds).length);
        const max = Math.max(0, limit - taken.filter(holds).length);
        return { of, clause, group, field: cap.field, holds, limit, max };
      };
      if (cap.per === undefined) return [ceiling('', () => true)];
      const names = sorted(new Set(pool.map((id) => groupOf(input, cap.field, id))), byText);
      return names.map((name) => ceiling(name, (id) => groupOf(input, cap.field, id) === name));
    });

const report = reporter(ballotCodes);

/** What bodies moved may pass a ceiling; what was filled never does. */
export const ceilingFindings = (
  ceilings: readonly Ceiling[],
  results: readonly { readonly tier: string; readonly name: string; readonly selected: readonly string[] }[],
): Finding[] =>
  ceilings.flatMap(({ of, max, holds, group, clause }) => {
    const counted = results.filter(({ tier }) => of.includes(tier));
    const n = counted.flatMap(({ selected }) => selected.filter(holds)).length;
    if (n <= max) return [];
    const tiers = counted.map(({ name }) => name).join('、');
    const words = { tiers, group: group === '' ? '' : `（${group}）`, n, max };
    return [report('cap-exceeded', words, { at: ['selection'], clause })];
  });
