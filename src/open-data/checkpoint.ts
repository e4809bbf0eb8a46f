/** All that is settled, at a fixed address: what a reader needs beside one line to see whether the past was rewritten. */
import { latestLine } from '../core/checkpoint/checkpoint.ts';
import { settledFacts } from '../core/checkpoint/facts.ts';
import type { PublishedFacts } from '../recount/published-facts.ts';
import type { Site } from '../view/site.ts';

export const publishedFacts = ({ records, years, today }: Site): PublishedFacts => {
  const checkpoints = records.checkpoints ?? new Map();
  return {
    site: records.association.site.url,
    day: today,
    line: latestLine(checkpoints) ?? null,
    checkpoints: Object.fromEntries([...checkpoints].map(([id, { value }]) => [id, value])),
    facts: settledFacts(records, new Map(years.map((year) => [year.records.year, year.judgements])), today),
  };
};
