/**
 * Scores → means, gates, ranks, ties, places, overrides → who is selected, with the whole explanation (docs/design.md, A round).
 * Pure and exact. The order of anything in the input never changes the result.
 */
import { cardCodes } from './decide/card-codes.ts';
import { applicationResults, tierResults } from './decide/explain.ts';
import { fill, type Places } from './decide/fill.ts';
import { gateOf } from './decide/gates.ts';
import { type Outcome, override, overrideCodes, type Overridden, settleTies } from './decide/override.ts';
import type { DecideInput } from './decide/input.ts';
import { placeCodes } from './decide/place-codes.ts';
import { placeFindings } from './decide/places.ts';
import type { Result } from './decide/result.ts';
import { rankAll, scoreAll, type Scored, scoreCodes } from './decide/score.ts';
import { type CodeTable, type Finding, isError, reporter } from './finding.ts';
import type { Category, Tier } from './schema/category.ts';

const pendingCodes = {
  'decide-pending': {
    level: 'error',
    title: '还有申报的条件待定',
    message: '“{application}”还有待定的条件：{waiting}',
    help: '先办结这些事项',
    en: '{application} still has pending conditions: {waiting}',
    meaning: '这一轮里有申报是否符合条件还没有定，评审结果不能产生。',
    why: '跳过它就等于把它的名额给了别人。等它的条件有了结论再定，谁都不吃亏。',
    wrong: '申报的材料还没有核对原件，就要定名单',
    right: '核对材料、补记受理结果以后再运行 gongshi decide',
  },
} as const satisfies CodeTable;

export const decideCodes = {
  ...pendingCodes,
  ...placeCodes,
  ...overrideCodes,
  ...scoreCodes,
  ...cardCodes,
} as const satisfies CodeTable;

const report = reporter(pendingCodes);

export type Cite = (clause: string) => string;

/** The tiers that a round fills, in the order it fills them; throws for a round the category does not have. */
export const tiersOf = (category: Pick<Category, 'tiers' | 'rounds'>, round: string): readonly Tier[] => {
  const found = category.rounds.find(({ id }) => id === round);
  if (found === undefined) throw new Error(`the category has no round ${round}`);
  return found.tiers.flatMap((tier) => category.tiers.find(({ id }) => id === tier) ?? []);
};

/** `cite`: a clause as people cite it. */
const pendingFindings = (scored: readonly Scored[], cite: Cite): Finding[] =>
  scored
    .filter(({ entrant }) => entrant.eligibility === 'pending')
    .map(({ id, entrant: { waiting } }) => {
      const words = waiting
        .map(({ clause, says }) => `${clause === null ? '' : `${cite(clause)}，`}${says.replace(/。$/, '')}`)
        .join('；');
      return report('decide-pending', { application: id, waiting: words }, { clause: waiting[0]?.clause ?? null });
    });

/** Nothing is moved while an application is pending: there is nothing to move yet. */
const unmoved = (outcomes: ReadonlyMap<string, Outcome>): Overridden => ({
  outcomes,
  applied: new Map(),
  findings: [],
});

/** Ranks and selects. An error among the findings (a card, an override, a quota, a pending application) decides nothing. */
export const decide = (input: DecideInput, cite: Cite = (clause) => `〔${clause}〕`): Result => {
  const { category, scoring, decision, pools } = input;
  const tiers = tiersOf(category, input.round);
  const places: readonly Places[] = tiers.map(({ id, quota, from }) => ({
    id,
    quota: quota ?? Infinity,
    admits: (application) => from === undefined || pools.get(from)?.has(application) === true,
  }));
  const { scored, findings: scoreFindings } = scoreAll(input);
  const pending = pendingFindings(scored, cite);

  const gates = new Map(
    scored.map((one) => {
      const inPool = places.some(({ admits }) => admits(one.id));
      return [one.id, gateOf({ ...one, ...one.entrant, inPool }, scoring, category.criteria)];
    }),
  );
  const passed = pending.length > 0 ? [] : scored.filter(({ id }) => gates.get(id) === undefined);
  const groups = rankAll(passed, category.ties);
  const filled = fill(groups, places);
  const computed = new Map(
    scored.map(({ id }): [string, Outcome] => [
      id,
      gates.get(id) ?? filled.placements.get(id) ?? { kind: 'undecided' },
    ]),
  );
  const overridden = pending.length > 0 ? unmoved(computed) : override(computed, decision.overrides, places);
  const moved = settleTies(overridden, tiers);

  const settled = { input, tiers, scored, passed, groups, filled, computed, ...moved };
  const results = tierResults(settled);
  const findings = [
    ...scoreFindings,
    ...pending,
    ...moved.findings,
    // The office is reminded until it has written down what became of each.
    ...(pending.length > 0 ? [] : placeFindings({ ...settled, outcomes: overridden.outcomes }, results)),
  ];
  return {
    round: input.round,
    decided: !findings.some(isError),
    applications: applicationResults(settled),
    tiers: results,
    findings,
  };
};
