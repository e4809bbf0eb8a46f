/** A round as papers list it: who stands where, by whom it was selected, what stays empty. */
import { decideRound } from '../core/decide/round.ts';
import type { ApplicationResult, Result } from '../core/decide/result.ts';
import type { CategoryRecords } from '../core/records.ts';
import { outcomeWords } from '../core/words.ts';
import { applicantName, applicationTitle } from '../view/names.ts';
import type { PaperContext } from './paper.ts';

export interface RoundLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly organization: string;
  readonly rank: string;
  readonly total: string;
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
      total: one.total?.printed ?? '',
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
  readonly title: string;
  readonly organization: string;
}

/** Who is eligible and received, by receipt number: what is scored or voted on before there is a record. */
export const entrantsOf = (context: PaperContext, category: CategoryRecords, round: string): readonly Entrant[] => {
  const { site, year } = context;
  const tiers = category.category.rounds.find(({ id }) => id === round)?.tiers ?? [];
  const pools = tiers.flatMap((tier) => category.category.tiers.find(({ id }) => id === tier)?.from ?? []);
  const selectedBefore = new Set(
    [...category.decisions.values()].flatMap(({ value }) => pools.flatMap((pool) => value.selection[pool] ?? [])),
  );
  return [...category.applications.values()]
    .filter(({ id }) => year.judgements.get(category.id)?.get(id)?.eligibility === 'eligible')
    .filter(({ id }) => pools.length === 0 || selectedBefore.has(id))
    .map((application) => ({
      id: application.id,
      number: category.receipts.get(application.id)?.value.number ?? '',
      title: applicationTitle(site, category, application),
      organization: applicantName(site, category, application),
    }))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
};
