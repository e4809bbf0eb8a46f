/** A round of the ledger, decided: records and verdicts become the input of `decide`. */
import { approvalDay, isApproved } from '../approval.ts';
import { cite, clauseOf } from '../citation.ts';
import { withdrawnBefore } from '../departures.ts';
import { decide, tiersOf } from '../decide.ts';
import type { DecideInput, Entrant } from './input.ts';
import type { Judgement } from '../judge.ts';
import type { CategoryRecords, Filed, YearRecords } from '../records.ts';
import type { Decision } from '../schema/decision.ts';
import { standingIn } from '../standing.ts';
import { orderFindings } from './order.ts';
import type { Result } from './result.ts';

/** What could not be judged for a reason of the office's is waited for like anything else that is open. */
const unjudged = (year: YearRecords): Entrant => ({
  eligibility: 'pending',
  waiting: [
    { clause: clauseOf(year, 'received-by-office'), says: '登记册里没有申报单位，或者缺少工作日安排，无法判定。' },
  ],
});

/** Taken back before this round was settled, whatever an earlier one found. */
const withdrawn: Entrant = { eligibility: 'ineligible', waiting: [] };

const entrantOf = (year: YearRecords, judgement: Judgement | undefined): Entrant =>
  judgement === undefined
    ? unjudged(year)
    : {
        eligibility: judgement.eligibility,
        waiting: judgement.rows.filter(({ blocks }) => blocks).map(({ row, says }) => ({ clause: row.clause, says })),
      };

/** Who was selected earlier in the tiers that this round's tiers draw from. */
const poolsOf = (
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  { value: decision }: Filed<Decision>,
): DecideInput['pools'] => {
  const froms = new Set(tiersOf(category.category, round).flatMap(({ from }) => from ?? []));
  if (froms.size === 0) return new Map();
  const standing = standingIn(year, isApproved(category, round, decision) ? approvalDay(decision) : undefined);
  const chosen = (tier: string) =>
    [...category.applications.keys()].filter((id) => standing(category.id, id, [tier]) === 'recognised');
  return new Map([...froms].map((tier) => [tier, new Set(chosen(tier))]));
};

/** What a round is decided from. Judgements are those of the category. Throws for a round the category does not have. */
export const roundInput = (
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  decision: Filed<Decision>,
  judgements: ReadonlyMap<string, Judgement>,
): DecideInput => ({
  category: category.category,
  scoring: year.programme.scoring,
  round,
  decision: decision.value,
  entrants: new Map(
    [...category.applications.keys()].map((id) => [
      id,
      category.category.rounds.some((one) => one.id === round && withdrawnBefore(year, category, one, id))
        ? withdrawn
        : entrantOf(year, judgements.get(id)),
    ]),
  ),
  pools: poolsOf(year, category, round, decision),
});

/** Judgements are those of the category, on the day of deciding. Throws for a round the category does not have. */
export const decideRound = (
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  decision: Filed<Decision>,
  judgements: ReadonlyMap<string, Judgement>,
): Result => {
  const result = decide(roundInput(year, category, round, decision, judgements), (clause) => cite(year, clause));
  const order = orderFindings(year, category, round);
  return order.length === 0 ? result : { ...result, decided: false, findings: [...order, ...result.findings] };
};
