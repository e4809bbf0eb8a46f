/** All that is settled, at a fixed address: what a reader needs beside one line to see whether the past was rewritten. */
import { latestLine } from '../core/checkpoint/checkpoint.ts';
import { digestOfFact, type Digests, type Fact, settledFacts } from '../core/checkpoint/facts.ts';
import type { PublishedFacts } from '../recount/published-facts.ts';
import type { Site } from '../view/site.ts';

/** Everything that the ledger settles keeps its place after its term, by its digest, so that a line still finds it. */
const withUntold = (shown: readonly Fact[], settled: Digests): readonly Fact[] => {
  const told = new Map(shown.map((fact) => [`${fact.file}#${fact.part}`, fact]));
  return Object.entries(settled).flatMap(([file, parts]) =>
    Object.entries(parts).map(([part, digest]): Fact => {
      const fact = told.get(`${file}#${part}`);
      return fact !== undefined && digestOfFact(fact) === digest ? fact : { file, part, value: undefined, digest };
    }),
  );
};

export const publishedFacts = ({ records, years, today, untold }: Site): PublishedFacts => {
  const checkpoints = records.checkpoints ?? new Map();
  const judged = new Map(years.map((year) => [year.records.year, year.judgements]));
  const shown = settledFacts(records, judged, today);
  return {
    site: records.association.site.url,
    day: today,
    line: latestLine(checkpoints) ?? null,
    checkpoints: Object.fromEntries([...checkpoints].map(([id, { value }]) => [id, value])),
    facts: untold === undefined ? shown : withUntold(shown, untold()),
  };
};
