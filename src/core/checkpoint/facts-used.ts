/**
 * What a reader takes for a fact of then beside the records themselves: the terms that a year was run by, the form that was filled in,
 * the prose of the policy and of what was publicised, and the lines of others that this site has seen.
 */
import { canonical } from '../notice/facts.ts';
import type { Records, YearRecords } from '../records.ts';
import type { Category } from '../schema/category.ts';
import { sha256Of } from '../sha256.ts';

type Parts = readonly (readonly [part: string, value: unknown])[];

/** It is long, and what it says stands in the year's folder. */
const long = (value: unknown): unknown => ({ sha256: sha256Of(canonical(value)) });

/** Of a year: a text that is cited later is one more. */
export const factsOfTerms = ({ programme }: YearRecords): Parts => {
  const { name, cycle, office, publicity, common, sources } = programme;
  return [
    ['terms', { name, cycle, office, publicity, 'grace-minutes': programme['grace-minutes'] }],
    ['form', long([common.start, common.end])],
    ...sources.map(({ id, ...source }) => [`source.${id}`, source] as const),
  ];
};

/** Of an award: what was asked of whoever applied, and how it is called and counted. */
export const factsOfForm = ({ prefix, subject, measure, title, people, columns, blind, sections }: Category): Parts => [
  ['form', long({ prefix, subject, measure, title, people, columns, blind, sections })],
];

/** What stands below the front matter of a text; nothing where whoever read the ledger did not keep it. */
export const factsOfProse = ({ prose }: YearRecords, file: string): Parts => {
  const sha256 = prose?.get(file);
  return sha256 === undefined ? [] : [['prose', { sha256 }]];
};

export const factsSeen = ({ witnesses }: Records) =>
  [...(witnesses?.values() ?? [])].flatMap(({ file, value: { seen } }) =>
    seen.map(({ on, line }) => ({ file, part: `seen.${on}.${line}`, value: { on, line } })),
  );
