/** The part of a decision that a year's 公开范围 lets be published; the same for the repository, the site and the check. */
import type { Result } from '../decide/result.ts';
import type { CategoryRecords, YearRecords } from '../records.ts';
import type { Ballot } from '../schema/ballot.ts';
import type { Decision } from '../schema/decision.ts';
import type { KeptFact } from '../schema/withheld.ts';
import { roundBy } from '../rounds.ts';
import { tookPart } from '../took-part.ts';
import { publicInRound } from './public-ids.ts';
import type { DisclosureScope } from './rule.ts';

type Shown = (application: string) => boolean;

const only = <Value>(record: Readonly<Record<string, Value>>, shown: Shown): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => shown(id)));

const lists = (record: Readonly<Record<string, readonly string[]>>, shown: Shown): Record<string, string[]> =>
  Object.fromEntries(Object.entries(record).map(([name, ids]) => [name, ids.filter(shown)]));

const ballotOf = (ballot: Ballot, shown: Shown): Ballot =>
  ballot.secret
    ? { ...ballot, counts: only(ballot.counts, shown) }
    : {
        ...ballot,
        cards: Object.fromEntries(
          Object.entries(ballot.cards)
            .map(([reviewer, card]) => [reviewer, only(card, shown)] as const)
            .filter(([, card]) => Object.keys(card).length > 0),
        ),
      };

/** How many a round looked at that are not shown; of a record that was reduced before, too. */
const untoldIn = (category: CategoryRecords, decision: Decision, shown: Shown): number => {
  const took = [...category.applications.keys()].filter((id) => tookPart(decision, id));
  return (decision.kept?.took ?? took.length) - took.filter(shown).length;
};

/**
 * Where a ballot holds so many ticks, the votes of all but one give away those of the one: then nobody's are told. Of a further
 * ballot it is not known how many were on it, so that one who is not shown is enough.
 */
const givesAway = (category: CategoryRecords, round: string, untold: number, ballot: Ballot): boolean =>
  roundBy(category.category, round)?.votes?.ticks !== undefined &&
  (untold === 1 || (untold > 0 && ballot.again !== undefined));

/** Who gave cards, or how many were present. */
const judgesIn = ({ scores, ballots = [] }: Decision): number =>
  Math.max(Object.keys(scores).length, ...ballots.map(({ attending }) => attending));

/** What is told of a round in numbers; a record that was reduced before says it already. */
const keptOf = (
  category: CategoryRecords,
  decision: Decision,
  { applications, tiers }: Result,
  { sealed, marks, shown }: { readonly sealed: string; readonly marks: boolean; readonly shown: Shown },
): KeptFact => {
  // The last selected of a stage may have gone no further: then the line would be its own mark.
  const lines = tiers.flatMap(({ tier, selected, cut: { lastSelected } }) =>
    lastSelected === null || !selected.every(shown) ? [] : [[tier, lastSelected.printed] as const],
  );
  const ranks = applications.flatMap(({ application, rank }) =>
    rank !== null && shown(application) ? [[application, rank] as const] : [],
  );
  const {
    ranks: ranked,
    lines: drawn,
    ...before
  } = decision.kept ?? {
    sealed,
    took: [...category.applications.keys()].filter((id) => tookPart(decision, id)).length,
    judges: judgesIn(decision),
    selected: Object.fromEntries(Object.entries(decision.selection).map(([tier, ids]) => [tier, ids.length])),
    ...(lines.length === 0 ? {} : { lines: Object.fromEntries(lines) }),
    ...(ranks.length === 0 ? {} : { ranks: Object.fromEntries(ranks) }),
  };
  // Of one alone in a tier the line is the mark.
  const told = Object.entries(drawn ?? {}).filter(([tier]) => marks || before.selected[tier] !== 1);
  return {
    ...before,
    ...(told.length === 0 ? {} : { lines: Object.fromEntries(told) }),
    ...(marks && ranked !== undefined ? { ranks: ranked } : {}),
  };
};

/** `sealed`: of the whole record. */
export const publicDecision = (
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  decision: Decision,
  result: Result,
  scope: DisclosureScope,
  sealed: string,
): Decision => {
  const chosen = publicInRound(year, category, round);
  const shown: Shown = (id) => scope.unsuccessful || chosen.has(id);
  const marked: Shown = (id) => scope.marks && shown(id);
  const cards = Object.entries(decision.scores).map(([reviewer, of]) => [reviewer, only(of, marked)] as const);
  const scores = cards.filter(([, of]) => Object.keys(of).length > 0);
  const untold = untoldIn(category, decision, shown);
  const { panels, groups, ballots, choice, 'own-lines': lines, ...rest } = decision;
  return {
    ...rest,
    kept: keptOf(category, decision, result, { sealed, marks: scope.marks, shown }),
    scores: Object.fromEntries(scores),
    // A judge none of whose cards is shown is to be told that, and not that his line is another.
    ...(lines === undefined || scores.length === 0 ? {} : { 'own-lines': lines }),
    ...(panels === undefined || scores.length === 0 ? {} : { panels }),
    ...(groups === undefined ? {} : { groups: lists(groups, shown) }),
    ...(ballots === undefined
      ? {}
      : {
          ballots: ballots.map((ballot) =>
            ballotOf(ballot, givesAway(category, round, untold, ballot) ? () => false : marked),
          ),
        }),
    ...(choice === undefined ? {} : { choice: { ...choice, tiers: lists(choice.tiers, shown) } }),
    recusals: scope.judges ? decision.recusals.filter(({ application }) => shown(application)) : [],
    overrides: decision.overrides.filter(({ application }) => shown(application)),
    selection: lists(decision.selection, shown),
  };
};
