/** Rounds whose judges can look for their own cards on `/verify/`, with where the cards are published. */
import { cardsFileName, roundFileName } from './rounds.ts';
import type { LinedRound } from '../recount/own-line.ts';
import { publishedDecisions, roundName } from '../view/published-decision.ts';
import type { Site } from '../view/site.ts';

export const linedRounds = (site: Site): readonly LinedRound[] =>
  site.years.flatMap((year) =>
    publishedDecisions(year).flatMap(({ category, round, decision: { value } }) => {
      if (value['own-lines'] === undefined) return [];
      const fileName = value.kept === undefined ? roundFileName : cardsFileName;
      return [
        {
          year: year.records.year,
          category: category.id,
          round,
          name: roundName(category, round),
          address: site.to.dataFile(year.records.year, fileName(category.id, round)),
        },
      ];
    }),
  );
