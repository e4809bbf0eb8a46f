/**
 * Recorded ballots → counts, whether they were secret or open. What does not add up is reported and decides nothing.
 * A card is one voter's: what he or she marked on too many is void as the rules say, and a recused voter has no vote on that item.
 */
import { type Finding, reporter } from '../finding.ts';
import type { Ballot, Count } from '../schema/ballot.ts';
import type { Decision } from '../schema/decision.ts';
import type { VoteRules } from '../schema/votes.ts';
import { neededOf } from '../share.ts';
import { byText, sorted } from '../sorted.ts';
import { ballotCodes } from './ballot-codes.ts';

const report = reporter(ballotCodes);

/** The votes on one application in one ballot. */
export interface Tally {
  readonly yes: number;
  /** With cards that name a level: cards by the level they name. */
  readonly levels: Readonly<Record<string, number>>;
  readonly no: number;
  readonly abstain: number;
  readonly void: number;
  readonly recused: number;
}

export interface Counted {
  /** From 1, as messages count. */
  readonly n: number;
  readonly tier: string | undefined;
  readonly again: Ballot['again'];
  readonly attending: number;
  readonly valid: number;
  readonly tallies: ReadonlyMap<string, Tally>;
}

type Recusals = Decision['recusals'];

const recusedFrom = (recusals: Recusals, application: string): number =>
  new Set(recusals.filter((one) => one.application === application).map(({ reviewer }) => reviewer)).size;

const ofCount = (count: Count, recused: number): Tally => ({
  yes: count.yes ?? 0,
  levels: count.levels ?? {},
  no: count.no,
  abstain: count.abstain ?? 0,
  void: count.void ?? 0,
  recused: count.recused ?? recused,
});

const isTick = (mark: string): boolean => mark !== 'no' && mark !== 'abstain';

/** Open cards, counted. */
const countCards = (
  { cards }: Extract<Ballot, { secret: false }>,
  { ticks = Infinity, 'over-ticked': over = 'ballot', card }: VoteRules,
  recusals: Recusals,
): { readonly valid: number; readonly counts: Readonly<Record<string, Count>> } => {
  const isRecused = (reviewer: string, application: string) =>
    recusals.some((one) => one.reviewer === reviewer && one.application === application);
  const applications = sorted(new Set(Object.values(cards).flatMap((marks) => Object.keys(marks))), byText);
  const voters = Object.entries(cards).map(([reviewer, marks]) => ({
    reviewer,
    marks,
    over: Object.values(marks).filter(isTick).length > ticks,
  }));
  const valid = voters.filter((voter) => over === 'item' || !voter.over);
  const countOf = (application: string): [string, Count] => {
    const marks = valid
      .filter(({ reviewer }) => !isRecused(reviewer, application))
      .map((voter) => {
        const mark = voter.marks[application] ?? 'abstain';
        return voter.over && isTick(mark) ? 'void' : mark;
      });
    const n = (mark: string) => marks.filter((each) => each === mark).length;
    const rest = { no: n('no'), abstain: n('abstain'), void: n('void') };
    if (card !== 'level') return [application, { yes: n('yes'), ...rest }];
    const named = marks.filter((mark) => isTick(mark) && mark !== 'void');
    return [application, { levels: Object.fromEntries([...new Set(named)].map((mark) => [mark, n(mark)])), ...rest }];
  };
  return { valid: valid.length, counts: Object.fromEntries(applications.map(countOf)) };
};

const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0);

/** 有效＋无效＝收回, and nobody who is not there. */
const paperFindings = (
  ballot: Ballot,
  n: number,
  { members }: VoteRules,
  at: readonly (string | number)[],
): Finding[] => {
  const what = [
    ...(ballot.attending > members ? [`实到${ballot.attending}人，应到只有${members}人`] : []),
    ...(ballot.secret && ballot.issued > ballot.attending
      ? [`发出${ballot.issued}张，实到只有${ballot.attending}人`]
      : []),
    ...(ballot.secret && ballot.returned > ballot.issued ? [`收回${ballot.returned}张，只发出${ballot.issued}张`] : []),
    ...(ballot.secret && ballot.valid + ballot.invalid !== ballot.returned
      ? [`有效${ballot.valid}张，无效${ballot.invalid}张，收回${ballot.returned}张`]
      : []),
    ...(!ballot.secret && Object.keys(ballot.cards).length > ballot.attending
      ? [`登记了${Object.keys(ballot.cards).length}人的票，实到只有${ballot.attending}人`]
      : []),
  ];
  return what.map((each) => report('vote-count', { n, what: each }, { at }));
};

/** A secret ballot's votes on an application are its valid ballots, without those of recused members. */
const sumFindings = (application: string, tally: Tally, valid: number, n: number, at: readonly (string | number)[]) => {
  const votes = tally.yes + total(Object.values(tally.levels)) + tally.no + tally.abstain + tally.void;
  return votes > valid || votes < valid - tally.recused
    ? [
        report(
          'vote-count',
          { n, what: `“${application}”共${votes}票，有效票${valid}张，回避${tally.recused}人` },
          { at },
        ),
      ]
    : [];
};

export interface BallotContext {
  readonly rules: VoteRules;
  readonly recusals: Recusals;
  /** Tiers of the round, and the applications that take part. */
  readonly tiers: readonly string[];
  readonly entries: ReadonlySet<string>;
}

const readBallot = (ballot: Ballot, index: number, context: BallotContext) => {
  const { rules, recusals, tiers, entries } = context;
  const [n, at] = [index + 1, ['ballots', index]];
  const { valid, counts } = ballot.secret ? ballot : countCards(ballot, rules, recusals);
  const tallies = new Map(
    sorted(Object.entries(counts), ([a], [b]) => byText(a, b)).map(([id, count]): [string, Tally] => [
      id,
      ofCount(count, recusedFrom(recusals, id)),
    ]),
  );
  const named = [
    ...(ballot.tier === undefined || tiers.includes(ballot.tier) ? [] : [ballot.tier]),
    ...[...tallies].flatMap(([id, { levels }]) => [
      ...(entries.has(id) ? [] : [id]),
      ...Object.keys(levels).filter((level) => !tiers.includes(level)),
    ]),
  ];
  const form = (secret: boolean) => (secret ? '无记名' : '记名');
  const yes = total([...tallies.values()].map((tally) => tally.yes + total(Object.values(tally.levels))));
  const { ticks } = rules;
  const needed = rules.quorum === undefined ? 0 : neededOf(rules.members, rules.quorum.share, rules.quorum.strict);
  const findings = [
    ...(ballot.secret === rules.secret
      ? []
      : [report('vote-form', { n, recorded: form(ballot.secret), ruled: form(rules.secret) }, { at })]),
    ...[...new Set(named)].map((what) => report('vote-unknown', { n, what }, { at })),
    ...paperFindings(ballot, n, rules, at),
    ...(ballot.secret
      ? [...tallies].flatMap(([id, tally]) => sumFindings(id, tally, valid, n, [...at, 'counts', id]))
      : []),
    ...(ticks !== undefined && yes > ticks * valid ? [report('vote-ticks', { n, yes, valid, ticks }, { at })] : []),
    ...(ballot.attending < needed
      ? [
          report(
            'vote-quorum',
            { n, members: rules.members, attending: ballot.attending, needed },
            { at, clause: rules.clause },
          ),
        ]
      : []),
  ];
  const counted: Counted = { n, tier: ballot.tier, again: ballot.again, attending: ballot.attending, valid, tallies };
  return { counted, findings };
};

/** Every ballot of a round in its order, and what is wrong with them. */
export const readBallots = (ballots: readonly Ballot[], context: BallotContext) => {
  const read = ballots.map((ballot, index) => readBallot(ballot, index, context));
  return { counted: read.map(({ counted }) => counted), findings: read.flatMap(({ findings }) => findings) };
};
