/**
 * Queries that nobody has looked at: stretches of a ledger's own records, of the kinds that citizens type. The same
 * ledger and seed give the same queries.
 */
import type { SearchRecord } from '../../../src/search/record.ts';
import type { Query } from './search-score.ts';
import { writer } from './prose.ts';

const EACH = 12;

const runsIn = (text: string): readonly string[] => text.match(/\p{Script=Han}{4,}/gu) ?? [];

export const sampleQueries = (records: readonly SearchRecord[], seed: number): readonly Query[] => {
  const write = writer(seed);
  const cut = (text: string, length: number): string => {
    const characters = [...text];
    const from = write.below(Math.max(1, characters.length - length + 1));
    return characters.slice(from, from + length).join('');
  };
  const some = (pick: (record: SearchRecord) => readonly string[], kind: string): Query[] => {
    const queries = new Map<string, Query>();
    for (let tries = 0; queries.size < EACH && tries < 40 * EACH; tries++) {
      const means = pick(write.pick(records));
      const query = means.join(' ');
      if (means.length > 0 && means.every((one) => one !== '')) queries.set(query, { query, kind, means });
    }
    return [...queries.values()];
  };
  const organizations = records.filter(({ kind }) => kind === 'organization');
  const phrase = ({ text }: SearchRecord, length: number): string => {
    const runs = runsIn(text).filter((run) => [...run].length >= length);
    return runs.length === 0 ? '' : cut(write.pick(runs), length);
  };
  return [
    ...some(() => [write.pick(organizations).title], 'an organisation'),
    ...some(
      () => [cut(write.pick(organizations).title, 5)].filter((one) => !/\P{Script=Han}/u.test(one)),
      'a part of its name',
    ),
    ...some(({ kind, title }) => (kind === 'application' ? runsIn(title).slice(0, 1) : []), 'a project'),
    ...some((record) => [phrase(record, 4 + write.below(4))], 'a phrase'),
    ...some((record) => [phrase(record, 2), phrase(record, 3)], 'two words'),
    ...some(({ kind, label }) => (kind === 'application' && label !== null ? [label] : []), 'a receipt'),
  ];
};
