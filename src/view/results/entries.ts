/** Every application of a year with what came of it, each counted once: all figures and plots of the results are made from these. */
import { type CategoryRecords, kindName } from '../../core/records.ts';
import { awardTiers } from '../../core/rounds.ts';
import type { Standing } from '../../core/state.ts';
import { outcomeWords, stageWords } from '../../core/words.ts';
import { type ListingRow, listingRows } from '../listing.ts';
import { decisionResult, publishedDecisions } from '../published-decision.ts';
import { goneStages, holding } from '../prize.ts';
import type { Site, YearView } from '../site.ts';

/** How far it came, one word of these: the first that holds, from `chosen` on. */
export type Fate =
  | 'chosen'
  | 'gone'
  | 'withdrawn'
  | 'unreceived'
  | 'ineligible'
  | 'not-selected'
  | 'pending'
  | 'awaiting';

export interface ResultEntry {
  readonly category: CategoryRecords;
  readonly row: ListingRow;
  /** Code of the place, where the award asks for one. */
  readonly place: string | null;
  /** Kind of the applicant, in words. */
  readonly kind: string;
  readonly fate: Fate;
  /** Why it was not selected, or how it went: 未到总分线, 已撤销. The stage's word otherwise. */
  readonly word: string;
  /** Has an award round of its category been approved? */
  readonly decided: boolean;
  /** Whole yuan of the tiers that it holds. */
  readonly sum: number;
}

const fateOf = ({ rounds, stage, papers }: Standing, received: boolean): Fate => {
  if (stage === 'withdrawn') return 'withdrawn';
  if (rounds.some((round) => holding.has(round.stage))) return 'chosen';
  if (rounds.some((round) => goneStages.has(round.stage))) return 'gone';
  if (!received) return 'unreceived';
  if (papers === 'ineligible') return 'ineligible';
  if (stage === 'not-selected') return 'not-selected';
  return papers === 'received' ? 'pending' : 'awaiting';
};

/** What the rounds of a category say of those whom they did not select; the last word of each. */
const refusals = (year: YearView, category: CategoryRecords): ReadonlyMap<string, string> =>
  new Map(
    publishedDecisions(year)
      .filter((published) => published.category.id === category.id)
      .flatMap((published) =>
        decisionResult(year, published).applications.flatMap(({ application, outcome }): [string, string][] =>
          outcome.kind === 'selected' || outcome.kind === 'not-in-stage' || outcome.kind === 'not-in-pool'
            ? []
            : [[application, outcomeWords[outcome.kind]]],
        ),
      ),
  );

const placeOf = (category: CategoryRecords, id: string): string | null => {
  const field = category.category.fields.find(({ type }) => type === 'place');
  const code = field === undefined ? undefined : category.applications.get(id)?.value.fields[field.id];
  return typeof code === 'string' ? code : null;
};

const entriesIn = (site: Site, year: YearView, category: CategoryRecords): readonly ResultEntry[] => {
  const refused = refusals(year, category);
  const awards = new Set(awardTiers(category.category).map(({ id }) => id));
  const decided = publishedDecisions(year).some(
    ({ category: of, round }) =>
      of.id === category.id &&
      of.category.rounds.some(({ id, tiers }) => id === round && tiers.some((tier) => awards.has(tier))),
  );
  return listingRows(site, year, category).map((row) => {
    const organization = site.records.organizations.get(row.organization.id);
    const fate = fateOf(row.standing, category.receipts.has(row.id));
    return {
      category,
      row,
      place: placeOf(category, row.id),
      kind: organization === undefined ? '未登记' : kindName(site.records.association, organization.value.kind),
      fate,
      word: (fate === 'not-selected' ? refused.get(row.id) : undefined) ?? stageWords[row.standing.stage],
      decided,
      sum: row.prize.sum,
    };
  });
};

const firstClause = ({ category }: CategoryRecords): string => awardTiers(category)[0]?.clause ?? '';

/** Categories in the order of the policy, as the awards stand. */
export const inOrder = (categories: readonly CategoryRecords[]): readonly CategoryRecords[] =>
  categories.toSorted((a, b) => (firstClause(a) < firstClause(b) ? -1 : 1));

/** Several pages tell of a year's results: its entries are made once for a build. */
const known = new WeakMap<YearView, readonly ResultEntry[]>();

export const resultEntries = (site: Site, year: YearView): readonly ResultEntry[] => {
  const found =
    known.get(year) ??
    inOrder([...year.records.categories.values()]).flatMap((category) => entriesIn(site, year, category));
  known.set(year, found);
  return found;
};

export const chosenOf = (entries: readonly ResultEntry[]): readonly ResultEntry[] =>
  entries.filter(({ fate }) => fate === 'chosen');

export const sumOf = (entries: readonly ResultEntry[]): number => entries.reduce((sum, entry) => sum + entry.sum, 0);
