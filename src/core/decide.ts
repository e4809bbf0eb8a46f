/**
 * Scores, votes or a body's choice → gates, ranks, ties, places, overrides → who is selected, with the whole explanation
 * (docs/design.md, A round).
 * Pure and exact. The order of anything in the input never changes the result.
 */
import { cardCodes } from './decide/card-codes.ts';
import { applicationResults, tierResults } from './decide/explain.ts';
import { ballotCodes } from './decide/ballot-codes.ts';
import { type Chosen, chosenBy } from './decide/by-body.ts';
import { ceilingFindings, ceilingsOf } from './decide/ceilings.ts';
import { fill } from './decide/fill.ts';
import { entryGate } from './decide/gates.ts';
import { type Destination, override, overrideCodes, type Overridden, settleTies } from './decide/override.ts';
import type { DecideInput } from './decide/input.ts';
import { type Admits, judgeRound } from './decide/methods.ts';
import { placeCodes } from './decide/place-codes.ts';
import { placeFindings } from './decide/places.ts';
import type { Result } from './decide/result.ts';
import { scoreAll, type Scored, scoreCodes } from './decide/score.ts';
import { type CodeTable, type Finding, isError, reporter } from './finding.ts';
import { assignedIn, roundBy } from './rounds.ts';
import type { Category, Round, Tier } from './schema/category.ts';

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
  'decide-unreceived': {
    level: 'warning',
    title: '有申报没有登记受理，本轮不评',
    message: '“{application}”没有登记受理，本轮不评',
    help: '截止日前收到的，先登记受理，再做评分表和排名；没有收到的，不用处理',
    en: '{application} was never received, so it does not take part',
    meaning: '截止以后，数据文件还在，却没有受理记录的申报。没有受理的，不参加评审。',
    why: '只有受理了的申报才参加评审；是办理方漏登的，要在评审以前补上。',
    wrong: '没有 receipts/<申报>.yaml',
    right: 'receipts/<申报>.yaml 登记受理',
  },
} as const satisfies CodeTable;

export const decideCodes = {
  ...pendingCodes,
  ...placeCodes,
  ...overrideCodes,
  ...scoreCodes,
  ...cardCodes,
  ...ballotCodes,
} as const satisfies CodeTable;

const report = reporter(pendingCodes);

export type Cite = (clause: string) => string;

const roundOf = (category: Pick<Category, 'rounds'>, round: string): Round => {
  const found = roundBy(category, round);
  if (found === undefined) throw new Error(`the category has no round ${round}`);
  return found;
};

/** The tiers that a round fills, in the order it fills them; throws for a round the category does not have. */
export const tiersOf = (category: Pick<Category, 'tiers' | 'rounds'>, round: string): readonly Tier[] => {
  return roundOf(category, round).tiers.flatMap((tier) => category.tiers.find(({ id }) => id === tier) ?? []);
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
const unmoved = (outcomes: ReadonlyMap<string, Destination>): Overridden => ({
  outcomes,
  applied: new Map(),
  findings: [],
});

/** Where a body gives no tier, or nothing may be given yet. */
const nobody: Chosen = { tiers: new Map(), findings: [] };

/** Ranks and selects. An error among the findings (a card, a ballot, an override, a quota, a pending application) decides nothing. */
export const decide = (input: DecideInput, cite: Cite = (clause) => `〔${clause}〕`): Result => {
  const { category, decision, pools, entrants } = input;
  const round = roundOf(category, input.round);
  const tiers = tiersOf(category, input.round);
  const stage = round.from === undefined ? undefined : roundOf(category, round.from).tiers;
  const inPool = ({ from }: Tier, id: string) => from === undefined || pools.get(from)?.has(id) === true;
  const fits = (tier: string, id: string) => entrants.get(id)?.not?.includes(tier) !== true;
  const admits: Admits = (tier, id) => tiers.some((one) => one.id === tier && inPool(one, id)) && fits(tier, id);
  const { scored, findings: scoreFindings } = scoreAll(input);
  const pending = pendingFindings(scored, cite);
  const entryGates = new Map(
    scored.map(({ id, entrant: { eligibility } }) => [
      id,
      entryGate({
        eligibility,
        inStage: stage === undefined || stage.some((tier) => pools.get(tier)?.has(id)),
        inPool: tiers.some((tier) => inPool(tier, id)),
        fits: tiers.some((tier) => inPool(tier, id) && fits(tier.id, id)),
      }),
    ]),
  );
  const entries = scored.filter(({ id }) => entryGates.get(id) === undefined);
  const judged = judgeRound(input, round, tiers, entries, admits);
  const gates = new Map(scored.map(({ id }) => [id, entryGates.get(id) ?? judged.gates.get(id)]));
  const open = pending.length === 0;
  const given = tiers.filter((tier) => assignedIn(round, tier) === 'by-body');
  const chosen = open && given.length > 0 ? chosenBy(decision.choice, given, gates, admits) : nobody;
  const passed = open ? scored.filter(({ id }) => gates.get(id) === undefined) : [];
  const numbered = {
    entries: entries.map(({ id }) => id),
    passed: given.length === tiers.length ? [...chosen.tiers.keys()] : passed.map(({ id }) => id),
  };
  const ceilings = category.caps === undefined ? [] : ceilingsOf(category.caps, input, tiers, numbered);
  const counts = (tier: string, holds: (id: string) => boolean) =>
    [...chosen.tiers].filter(([id, to]) => to === tier && holds(id)).length;
  const places = judged.places.map((place) => ({
    ...place,
    admits: (id: string) => place.admits(id) && !chosen.tiers.has(id),
  }));
  const groups = open ? judged.groups : [];
  const filled = fill(
    groups,
    open ? places : places.map((place) => ({ ...place, groups: [] })),
    // What a body gave is taken from the places of a ceiling.
    ceilings.map((ceiling) => ({
      ...ceiling,
      max: ceiling.max - ceiling.of.reduce((sum, tier) => sum + counts(tier, ceiling.holds), 0),
    })),
  );
  const computed = new Map(
    scored.map(({ id }): [string, Destination] => {
      const gate = gates.get(id);
      const tier = chosen.tiers.get(id);
      if (gate !== undefined) return [id, gate];
      if (tier !== undefined) return [id, { kind: 'selected', tier }];
      const unplaced: Destination = { kind: open && given.length > 0 ? 'not-selected' : 'undecided' };
      return [id, filled.placements.get(id) ?? judged.short?.get(id) ?? unplaced];
    }),
  );
  const targets = tiers.map(({ id }) => ({ id, admits: (application: string) => admits(id, application) }));
  const overridden = open ? override(computed, decision.overrides, targets) : unmoved(computed);
  const moved = settleTies(overridden, tiers);
  const settled = { input, tiers, scored, passed, groups, filled, computed, votes: judged.votes, ...moved };
  const results = tierResults(settled);
  const findings = [
    ...scoreFindings,
    ...judged.findings,
    ...pending,
    ...chosen.findings,
    ...moved.findings,
    // The office is reminded until it has written down what became of each.
    ...(open ? placeFindings({ ...settled, outcomes: overridden.outcomes }, results) : []),
    ...(open && ceilings.length > 0 ? ceilingFindings(ceilings, results) : []),
  ];
  return {
    round: input.round,
    decided: !findings.some(isError),
    applications: applicationResults(settled),
    tiers: results,
    findings,
  };
};
