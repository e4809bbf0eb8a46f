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
}

/** `tuned` were looked at while the planner was written; `heldOut` were not. */
export interface QuerySets {
  readonly tuned: readonly Query[];
  readonly heldOut: readonly Query[];
}

export const readQueries = (): QuerySets => JSON.parse(readFileSync('scripts/dev/bench/queries.json', 'utf8'));

/** Throws when the ledger no longer holds what a query means: then the query measures nothing. */
export const answersTo = (records: readonly SearchRecord[], { query, kind, means }: Query): ReadonlySet<string> => {
  const answers = new Set(
    records
      .filter(({ title, facts, text }) =>
        means.every((string) => [title, ...facts, text].some((part) => part.includes(string))),
      )
      .map(({ url }) => url),
  );
  if ((answers.size === 0) !== (kind === 'absent')) throw new Error(`“${query}” has ${answers.size} answers`);
  return answers;
};

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
