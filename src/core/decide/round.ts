/** A round of the ledger, decided: records and verdicts become the input of `decide`. */
import { approvalDay, isApproved } from '../approval.ts';
import { cite, clauseOf } from '../citation.ts';
import { withdrawnBefore } from '../departures.ts';
import { decide, decideCodes, tiersOf } from '../decide.ts';
import { reporter } from '../finding.ts';
import type { CompiledCategory } from '../compile.ts';
import { optionsOf } from '../fields/choice.ts';
import { blocking, type Judgement, type RowVerdict } from '../judge.ts';
import { roundBy, scoringIn } from '../rounds.ts';
import type { DecideInput, Entrant } from './input.ts';
import type { CategoryRecords, Filed, YearRecords } from '../records.ts';
import type { Decision } from '../schema/decision.ts';
import { standingIn } from '../standing.ts';
import { orderFindings } from './order.ts';
import { recorded } from './recorded.ts';
import type { Result } from './result.ts';

const report = reporter(decideCodes);

/** What could not be judged for a reason of the office's is waited for like anything else that is open. */
const unjudged = (year: YearRecords): Entrant => ({
  eligibility: 'pending',
  waiting: [
    { clause: clauseOf(year, 'received-by-office'), says: '登记册里没有申报单位，或者缺少工作日安排，无法判定。' },
  ],
});

/** Takes no part: taken back before this round was settled, whatever an earlier one found, or never received. */
const outside: Entrant = { eligibility: 'ineligible', waiting: [] };

/** Nobody received it, so nothing of it is scored; whether it came is the office's to say, and no fault of the applicant's. */
const isUnreceived = ({ receipts }: CategoryRecords, judgement: Judgement | undefined, id: string): boolean =>
  judgement?.eligibility === 'pending' && !receipts.has(id);

const waitingOf = (rows: readonly RowVerdict[]): Entrant['waiting'] =>
  rows.map(({ row, says }) => ({ clause: row.clause, says }));

/** Rows that stand in the way among those with some ids. */
const standing = ({ rows }: Judgement, ids: readonly string[]): readonly RowVerdict[] =>
  rows.filter(({ row, verdict }) => row.advisory !== true && ids.includes(row.id) && blocking.has(verdict));

/** Its own conditions and those of the rounds before it. */
const conditionsUpTo = ({ rounds }: CompiledCategory, round: string): readonly string[] =>
  rounds.slice(0, rounds.findIndex(({ id }) => id === round) + 1).flatMap(({ conditions = [] }) => conditions);

/** What a judgement comes to in one round: the conditions that waited for it count, and each tier's count for that tier. */
const entrantOf = (
  year: YearRecords,
  category: CompiledCategory,
  round: string,
  judgement: Judgement | undefined,
): Entrant => {
  if (judgement === undefined) return unjudged(year);
  const own = standing(judgement, conditionsUpTo(category, round));
  const ofTiers = tiersOf(category, round).map(({ id, conditions = [] }) => ({
    id,
    rows: standing(judgement, conditions),
  }));
  const open = ofTiers.flatMap(({ rows }) => (rows.some(({ verdict }) => verdict === 'unmet') ? [] : rows));
  const not = ofTiers.filter(({ rows }) => rows.some(({ verdict }) => verdict === 'unmet')).map(({ id }) => id);
  const blocks = [...judgement.rows.filter((row) => row.blocks), ...own, ...open];
  const unmet = judgement.eligibility === 'ineligible' || own.some(({ verdict }) => verdict === 'unmet');
  return {
    eligibility: unmet ? 'ineligible' : blocks.length > 0 ? 'pending' : judgement.eligibility,
    waiting: waitingOf(blocks),
    ...(not.length === 0 ? {} : { not }),
  };
};

/** Who was selected earlier in what this round and its tiers draw from. */
const poolsOf = (
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  { value: decision }: Filed<Decision>,
): DecideInput['pools'] => {
  const stage = roundBy(category.category, roundBy(category.category, round)?.from ?? '');
  const froms = new Set([
    ...tiersOf(category.category, round).flatMap(({ from }) => from ?? []),
    ...(stage?.tiers ?? []),
  ]);
  if (froms.size === 0) return new Map();
  const asOf = isApproved(category, round, decision) ? approvalDay(decision) : undefined;
  const standingOf = standingIn(year, asOf);
  const chosen = (tier: string) =>
    [...category.applications.keys()].filter((id) => standingOf(category.id, id, [tier]) === 'recognised');
  return new Map([...froms].map((tier) => [tier, new Set(chosen(tier))]));
};

/** An application's groups, by the fields that scoring and ceilings name; the decision's own stand under no name. */
const groupsOf = (
  { category, applications }: CategoryRecords,
  fields: readonly string[],
  { groups = {} }: Decision,
  id: string,
): Readonly<Record<string, string>> => {
  const values = applications.get(id)?.value.fields ?? {};
  const recorded = Object.entries(groups).find(([, ids]) => ids.includes(id))?.[0];
  return Object.fromEntries([
    ...fields.map((field): [string, string] => {
      const spec = category.field(field);
      const value = values[field];
      const text = typeof value === 'string' ? value : '';
      const option = spec?.type === 'choice' ? optionsOf(spec).find((one) => one.id === text) : undefined;
      return [field, option?.label ?? text];
    }),
    ...(recorded === undefined ? [] : [['', recorded] as const]),
  ]);
};

/** What earlier rounds selected in tiers that stand under a ceiling. */
const takenBefore = ({ category, decisions }: CategoryRecords, round: string): DecideInput['taken'] => {
  const before = category.rounds.slice(
    0,
    category.rounds.findIndex(({ id }) => id === round),
  );
  const capped = new Set(category.caps?.flatMap(({ of }) => of));
  return Object.fromEntries(
    before.flatMap(({ id, tiers }) =>
      tiers.filter((tier) => capped.has(tier)).map((tier) => [tier, decisions.get(id)?.value.selection[tier] ?? []]),
    ),
  );
};

/** What a round is decided from. Judgements are those of the category. Throws for a round the category does not have. */
export const roundInput = (
  year: YearRecords,
  records: CategoryRecords,
  round: string,
  decision: Filed<Decision>,
  judgements: ReadonlyMap<string, Judgement>,
): DecideInput => {
  const { category } = records;
  const own = roundBy(category, round);
  const scoring = scoringIn(year.programme.scoring, own);
  const pools = poolsOf(year, records, round, decision);
  const stage = roundBy(category, own?.from ?? '');
  const goesOn = (id: string) => stage === undefined || stage.tiers.some((tier) => pools.get(tier)?.has(id));
  const caps = category.caps ?? [];
  const fields = [...new Set([scoring.groups?.field ?? [], ...caps.map(({ field }) => field ?? [])].flat())];
  const isGrouped = fields.length > 0 || decision.value.groups !== undefined;
  const entrant = (id: string): Entrant => {
    if (own !== undefined && withdrawnBefore(year, records, own, id)) return outside;
    const judgement = judgements.get(id);
    if (isUnreceived(records, judgement, id)) return outside;
    // Nothing that waited for this round is asked of who did not come so far.
    if (!goesOn(id) && judgement !== undefined)
      return { eligibility: judgement.eligibility, waiting: waitingOf(judgement.rows.filter(({ blocks }) => blocks)) };
    const found = entrantOf(year, category, round, judgement);
    return isGrouped ? { ...found, groups: groupsOf(records, fields, decision.value, id) } : found;
  };
  return {
    category,
    scoring,
    round,
    decision: decision.value,
    entrants: new Map([...records.applications.keys()].map((id) => [id, entrant(id)])),
    pools,
    ...(caps.length === 0 ? {} : { received: [...records.receipts.keys()], taken: takenBefore(records, round) ?? {} }),
  };
};

/** Judgements are those of the category, on the day of deciding. Throws for a round the category does not have. */
export const decideRound = (
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  decision: Filed<Decision>,
  judgements: ReadonlyMap<string, Judgement>,
): Result => {
  const result = decide(roundInput(year, category, round, decision, judgements), (clause) => cite(year, clause));
  const { kept } = decision.value;
  if (kept !== undefined) return recorded(category, round, decision.value, kept, result);
  const order = orderFindings(year, category, round);
  const unreceived = [...category.applications.values()]
    .filter(({ id }) => isUnreceived(category, judgements.get(id), id))
    .map(({ id, file }) => report('decide-unreceived', { application: id }, { file }));
  const findings = [...order, ...unreceived, ...result.findings];
  return { ...result, decided: result.decided && order.length === 0, findings };
};
