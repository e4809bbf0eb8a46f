/**
 * A year decided from its cards alone, every round after those it waits for, as if each were approved by whoever must: what
 * one round selects is what the next draws from. Nothing recorded is believed but cards, recusals and what bodies decided.
 */
import { isApproved } from '../approval.ts';
import { cite } from '../citation.ts';
import { decide } from '../decide.ts';
import { isError } from '../finding.ts';
import { judgeCategory, type Judgement } from '../judge.ts';
import type { CategoryRecords, Filed, Records, YearRecords } from '../records.ts';
import type { Decision } from '../schema/decision.ts';
import { approvingBodies } from '../rounds.ts';
import { order } from './order.ts';
import { overrideCodes } from './override.ts';
import type { Result } from './result.ts';
import { roundInput } from './round.ts';
import { selectionOf } from './selection.ts';

/** A round as it comes out. */
export interface RoundOutcome {
  readonly result: Result;
  /** What bodies decided over the ranking no longer fits, and was left out. */
  readonly withoutOverrides: boolean;
}

export interface CategoryOutcome {
  readonly judgements: ReadonlyMap<string, Judgement>;
  /** Rounds that have cards, by id. */
  readonly rounds: ReadonlyMap<string, RoundOutcome>;
}

const isOverride = (code: string): boolean => Object.keys(overrideCodes).includes(code);

const decided = (
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  decision: Filed<Decision>,
  judgements: ReadonlyMap<string, Judgement>,
): RoundOutcome => {
  const run = (value: Decision) =>
    decide(roundInput(year, category, round, { ...decision, value }, judgements), (clause) => cite(year, clause));
  const result = run(decision.value);
  return result.findings.some((finding) => isError(finding) && isOverride(finding.code))
    ? { result: run({ ...decision.value, overrides: [] }), withoutOverrides: true }
    : { result, withoutOverrides: false };
};

/** The selection that came out, approved by those who must approve it here, on the day of the last approval there was. */
const settled = (
  category: CategoryRecords,
  round: string,
  before: Filed<Decision>,
  result: Result,
  wasApproved: boolean,
) => {
  const { approvals } = before.value;
  const last = approvals[approvals.length - 1];
  return {
    ...before,
    value: {
      ...before.value,
      selection: Object.fromEntries(
        Object.entries(selectionOf(result) ?? {}).map(([tier, selected]) => [tier, [...selected]]),
      ),
      approvals:
        wasApproved && last !== undefined
          ? approvingBodies(category, round).map(
              (body) => approvals.find((approval) => approval.body === body) ?? { ...last, body },
            )
          : approvals,
    },
  };
};

/** `recorded`: the year as it is on record; `year`: the same applications and records under the tables that are tried. */
export const decideWholeYear = (
  records: Records,
  recorded: YearRecords,
  year: YearRecords,
  today: string,
): ReadonlyMap<string, CategoryOutcome> => {
  const outcomes = new Map<string, CategoryOutcome>();
  let now = year;
  for (const id of order(year.categories)) {
    let category = now.categories.get(id);
    if (category === undefined) continue;
    const judgements = judgeCategory(records, now, category, today);
    const rounds = new Map<string, RoundOutcome>();
    for (const round of category.category.rounds) {
      const decision = category.decisions.get(round.id);
      const origin = recorded.categories.get(id);
      if (decision === undefined || origin === undefined) continue;
      const outcome = decided(now, category, round.id, decision, judgements);
      rounds.set(round.id, outcome);
      const next = settled(category, round.id, decision, outcome.result, isApproved(origin, round.id, decision.value));
      category = { ...category, decisions: new Map(category.decisions).set(round.id, next) };
      now = { ...now, categories: new Map(now.categories).set(id, category) };
    }
    outcomes.set(id, { judgements, rounds });
  }
  return outcomes;
};
