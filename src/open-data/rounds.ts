/** The rounds that every body approved, for recounting in a browser (`/verify/`). */
import { roundInput } from '../core/decide/round.ts';
import type { CategoryRecords } from '../core/records.ts';
import { criteriaIn, roundBy } from '../core/rounds.ts';
import type { PublishedCards } from '../recount/own-line.ts';
import { type PublishedRound, publishRound } from '../recount/published-round.ts';
import { publishedDecisions, roundName } from '../view/published-decision.ts';
import { applicationTitle } from '../view/names.ts';
import { measureWord } from '../core/measure.ts';
import type { Site, YearView } from '../view/site.ts';

const titlesOf = (site: Site, category: CategoryRecords): Readonly<Record<string, string>> =>
  Object.fromEntries([...category.applications].map(([id, one]) => [id, applicationTitle(site, category, one)]));

export interface RoundFile {
  /** `rounds/function-pilot-award.json`. */
  readonly name: string;
  readonly round: PublishedRound;
}

export interface CardsFile {
  /** `cards/excellent-paper-first.json`. */
  readonly name: string;
  readonly title: string;
  readonly cards: PublishedCards;
}

export const cardsFileName = (category: string, round: string): string => `cards/${category}-${round}.json`;

/** Cards of rounds that are published in part, for judges who look for their own: nothing but what stands in the record. */
export const cardsOf = (site: Site, year: YearView): readonly CardsFile[] =>
  publishedDecisions(year).flatMap(({ category, round, decision: { value } }) =>
    value.kept === undefined || value['own-lines'] === undefined
      ? []
      : [
          {
            name: cardsFileName(category.id, round),
            title: roundName(category, round),
            cards: {
              ownLines: value['own-lines'],
              criteria: criteriaIn(category.category, roundBy(category.category, round)).map(({ id, label }) => ({
                id,
                label,
              })),
              decision: { scores: value.scores, recusals: value.recusals },
              titles: titlesOf(site, category),
            },
          },
        ],
  );

export const roundFileName = (category: string, round: string): string => `rounds/${category}-${round}.json`;

export const roundsOf = (site: Site, year: YearView): readonly RoundFile[] =>
  publishedDecisions(year)
    // Those whom it was chosen from are not here to choose from again.
    .filter(({ decision }) => decision.value.kept === undefined)
    .map(({ category, round, decision }) => ({
      name: roundFileName(category.id, round),
      round: publishRound(
        roundInput(year.records, category, round, decision, year.judgements.get(category.id) ?? new Map()),
        {
          name: roundName(category, round),
          unit: measureWord(category.category),
          titles: titlesOf(site, category),
          recorded: decision.value.selection,
          file: decision.file,
          sha256: decision.digest,
          ...(decision.value['own-lines'] === undefined ? {} : { ownLines: decision.value['own-lines'] }),
        },
      ),
    }));
