/** What must add up: weights to 100, floors within weights, places and money to the budget, one round for each tier. */
import { spending } from '../spending.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, ownerOf, yearOwner } from './tables.ts';

export const weights: Law = (year) =>
  categoriesOf(year).flatMap((records) => {
    const n = records.category.criteria.reduce((sum, { weight }) => sum + weight, 0);
    if (n === 100) return [];
    const words = { owner: ownerOf(records), n, office: year.office };
    return [reportLaw('law-weights', words, { file: records.file, at: ['criteria'] })];
  });

export const floors: Law = (year) =>
  categoriesOf(year).flatMap((records) =>
    records.category.criteria.flatMap(({ label, weight, floor = 0, clause }, index) => {
      if (floor <= weight) return [];
      const words = { owner: ownerOf(records), criterion: label, floor, weight, office: year.office };
      return [reportLaw('law-floor', words, { file: records.file, at: ['criteria', index, 'floor'], clause })];
    }),
  );

export const budget: Law = (year) => {
  const [n, m] = [spending(year.year).planned, year.year.programme.budget];
  if (n === m) return [];
  const words = { owner: yearOwner(year), n, m, office: year.office };
  return [reportLaw('law-budget', words, { file: year.year.programmeFile, at: ['budget'] })];
};

export const tierRounds: Law = (year) =>
  categoriesOf(year).flatMap((records) =>
    records.category.tiers.flatMap(({ id, name, clause }, index) => {
      const n = records.category.rounds.filter(({ tiers }) => tiers.includes(id)).length;
      if (n === 1) return [];
      const words = { owner: ownerOf(records), tier: name, n, office: year.office };
      return [reportLaw('law-tier-round', words, { file: records.file, at: ['tiers', index], clause })];
    }),
  );
