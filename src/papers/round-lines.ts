/** A round as papers list it: who stands where, by whom it was selected, what stays empty. */
import { decideRound } from '../core/decide/round.ts';
import type { ApplicationResult, Result } from '../core/decide/result.ts';
import type { CategoryRecords } from '../core/records.ts';
import { methodOf, roundBy, tiersByVotes } from '../core/rounds.ts';
import { outcomeWords } from '../core/words.ts';
import { applicantName, applicationTitle } from '../view/names.ts';
import { roundInFull } from '../view/published-decision.ts';
import { toScore } from '../score-sheet/round.ts';
import { isNamed } from '../score-sheet/sheet.ts';
import type { PaperContext } from './paper.ts';

export interface RoundLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly organization: string;
  readonly rank: string;
  /** Its mean, or in a round of votes those for its level; of who has none, for the lowest. Empty where a body chose. */
  readonly mark: string;
  /** The tier it is selected in, or why it is not. */
  readonly outcome: string;
  readonly selected: boolean;
}

export interface RoundLines {
  readonly result: Result;
  /** Those who were scored, voted on or chosen, in the order of ranks. */
  readonly lines: readonly RoundLine[];
  readonly reviewers: number;
  readonly recusals: number;
}

const tierName = (result: Result, id: string): string | undefined =>
  result.tiers.find(({ selected }) => selected.includes(id))?.name;

const votesFor = ({ votes = [], outcome }: ApplicationResult): string => {
  const own = 'tier' in outcome ? votes.find(({ tier }) => tier === outcome.tier) : votes[votes.length - 1];
  return own === undefined ? '' : String(own.yes);
};

/** What the column of marks is called. */
export const markWord = ({ category }: CategoryRecords, round: string): string =>
  methodOf(roundBy(category, round) ?? {}) === 'votes' ? '同意票' : '平均分';

const lineOf = (
  { site }: PaperContext,
  category: CategoryRecords,
  result: Result,
  one: ApplicationResult,
): RoundLine[] => {
  const application = category.applications.get(one.application);
  if (application === undefined) return [];
  const tier = tierName(result, one.application);
  return [
    {
      id: one.application,
      number: category.receipts.get(one.application)?.value.number ?? '',
      title: applicationTitle(site, category, application),
      organization: applicantName(site, category, application),
      rank: one.rank === null ? '' : String(one.rank),
      mark: one.votes === undefined ? (one.total?.printed ?? '') : votesFor(one),
      outcome: tier ?? outcomeWords[one.outcome.kind],
      selected: tier !== undefined,
    },
  ];
};

/** Undefined before a round has its record. */
export const roundLines = (context: PaperContext, category: CategoryRecords, round: string): RoundLines | undefined => {
  const decision = category.decisions.get(round);
  if (decision === undefined) return undefined;
  const judgements = context.year.judgements.get(category.id) ?? new Map();
  const result = decideRound(context.year.records, category, round, decision, judgements);
  return {
    result,
    lines: result.applications
      .filter(({ total, votes, outcome }) => total !== null || votes !== undefined || outcome.kind === 'selected')
      .flatMap((one) => lineOf(context, category, result, one)),
    reviewers: Object.keys(decision.value.scores).length,
    recusals: decision.value.recusals.length,
  };
};

export interface Entrant {
  readonly id: string;
  readonly number: string;
  /** Empty in a blind review where it would tell who applies. */
  readonly title: string;
  /** Empty in a blind review. */
  readonly organization: string;
}

/** Who takes part, by receipt number: what is scored or voted on before there is a record, as the sheets list it. */
export const entrantsOf = (context: PaperContext, category: CategoryRecords, round: string): readonly Entrant[] => {
  const { site, year } = context;
  const judged = year.judgements.get(category.id) ?? new Map();
  return toScore(year.records, category, round, judged)
    .applications.flatMap((id) => category.applications.get(id) ?? [])
    .map((application) => ({
      id: application.id,
      number: category.receipts.get(application.id)?.value.number ?? '',
      title: isNamed(category) ? '' : applicationTitle(site, category, application),
      organization: category.category.blind === true ? '' : applicantName(site, category, application),
    }))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
};

/** A round by what is voted on in it: a level that a body gives stands on no ballot. */
export const votedInFull = (records: CategoryRecords, round: string): string => {
  const { category } = records;
  const voted = tiersByVotes(category, round).map(({ id }) => id);
  const rounds = category.rounds.map((one) => (one.id === round ? { ...one, tiers: voted } : one));
  return roundInFull({ ...records, category: { ...category, rounds } }, round);
};
