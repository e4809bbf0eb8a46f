/** Categories that rest on each other (`recognised`) must have an order in which to decide them. */
import type { CategoryRecords } from '../records.ts';
import { listedNames } from '../rules/names.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, yearOwner } from './tables.ts';

/** The categories whose decisions a category waits for. */
export const waitsFor = ({ category }: CategoryRecords): readonly string[] => [
  ...new Set(category.rows.flatMap((row) => (row.rule === 'recognised' ? row.categories : []))),
];

/** Takes away, again and again, what rests on nothing that is left, or what nothing left rests on; a cycle remains. */
const inCycle = (left: readonly CategoryRecords[]): readonly CategoryRecords[] => {
  const ids = new Set(left.map(({ id }) => id));
  const rested = new Set(left.flatMap(waitsFor));
  const rest = left.filter((category) => rested.has(category.id) && waitsFor(category).some((id) => ids.has(id)));
  return rest.length === left.length ? rest : inCycle(rest);
};

export const acyclic: Law = (year) => {
  const caught = inCycle(categoriesOf(year));
  const [first] = caught;
  if (first === undefined) return [];
  const awards = listedNames(
    caught.map(({ category }) => category.name),
    '和',
  );
  const words = { owner: yearOwner(year), awards, office: year.office };
  return [reportLaw('law-cycle', words, { file: first.file, at: ['conditions'] })];
};
