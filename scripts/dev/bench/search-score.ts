/**
 * What is right is decided without the index: a record answers a query when every string that the query means stands
 * in its title, one of its facts or its text.
 */
import { readFileSync } from 'node:fs';
import type { SearchRecord } from '../../../src/search/record.ts';

export interface Query {
  readonly query: string;
  readonly kind: string;
  /** What the query means, in the ledger's own spelling. */
  readonly means: readonly string[];
  /** The address, or its end, of the page that must come first. */
  readonly leads?: string;
}

/** `tuned` were looked at while the planner was written; `heldOut` were not. */
export interface QuerySets {
  readonly tuned: readonly Query[];
  readonly heldOut: readonly Query[];
}

export const readQueries = (file: string): QuerySets => JSON.parse(readFileSync(file, 'utf8'));

export const answersTo = (records: readonly SearchRecord[], { means }: Query): ReadonlySet<string> =>
  new Set(
    means.length === 0
      ? []
      : records
          .filter(({ title, facts, text }) =>
            means.every((string) => [title, ...facts, text].some((part) => part.includes(string))),
          )
          .map(({ url }) => url),
  );

/** A query that means something which this ledger does not hold measures nothing. */
export const measures = (query: Query, answers: ReadonlySet<string>): boolean =>
  query.leads !== undefined || (answers.size === 0) === (query.kind === 'absent');

export interface Score {
  readonly recall: number;
  readonly precision: number;
}

/** At ten: of the answers there is room for, how many were shown; of what was shown, how much is an answer. */
export const scoreOf = (shown: readonly string[], answers: ReadonlySet<string>): Score => {
  const right = shown.filter((url) => answers.has(url)).length;
  return {
    recall: answers.size === 0 ? 1 : right / Math.min(10, answers.size),
    precision: shown.length === 0 ? Number(answers.size === 0) : right / shown.length,
  };
};
