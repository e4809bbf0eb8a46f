/** The rounds that every body approved, for recounting in a browser (`/verify/`). */
import { roundInput } from '../core/decide/round.ts';
import { type PublishedRound, publishRound } from '../recount/published-round.ts';
import { publishedDecisions, roundName } from '../view/published-decision.ts';
import { applicationTitle } from '../view/names.ts';
import { measureWord } from '../core/measure.ts';
import type { Site, YearView } from '../view/site.ts';

export interface RoundFile {
  /** `rounds/function-pilot-award.json`. */
  readonly name: string;
  readonly round: PublishedRound;
}

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
          titles: Object.fromEntries(
            [...category.applications].map(([id, one]) => [id, applicationTitle(site, category, one)]),
          ),
          recorded: decision.value.selection,
          file: decision.file,
          sha256: decision.digest,
          ...(decision.value['own-lines'] === undefined ? {} : { ownLines: decision.value['own-lines'] }),
        },
      ),
    }));
