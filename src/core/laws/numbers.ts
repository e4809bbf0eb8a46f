/** What must add up: weights to 100, floors within weights, places and money to the budget, one round for each tier. */
import type { CategoryRecords } from '../records.ts';
import { criteriaIn, methodOf, scoringIn } from '../rounds.ts';
import type { Round } from '../schema/category.ts';
import { planIsExact, spending } from '../spending.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, tableOwner, yearOwner } from './tables.ts';

export const weights: Law = (year) =>
  categoriesOf(year).flatMap((records) =>
    scoredRounds(records).flatMap((round) => {
      const full = scoringIn(year.year.programme.scoring, round).full ?? 100;
      const n = criteriaIn(records.category, round).reduce((sum, { weight }) => sum + weight, 0);
      if (n === full) return [];
      const words = { owner: tableOwner(records), n, full, office: year.office };
      return [
        reportLaw('law-weights', words, {
          file: records.file,
          at: ['criteria'],
        }),
      ];
    }),
  );

/** Rounds that score; criteria that no round scores need no sum. */
const scoredRounds = ({ category }: CategoryRecords): readonly Round[] =>
  category.rounds.filter((round) => methodOf(round) === 'scores' || round.votes?.tie === 'scores');

export const floors: Law = (year) =>
  categoriesOf(year).flatMap((records) =>
    records.category.criteria.flatMap(({ label, weight, floor = 0, clause }, index) => {
      if (floor <= weight) return [];
      const words = { owner: tableOwner(records), criterion: label, floor, weight, office: year.office };
      return [reportLaw('law-floor', words, { file: records.file, at: ['criteria', index, 'floor'], clause })];
    }),
  );

export const budgetLaw: Law = (year) => {
  const [n, m] = [spending(year.year).planned, year.year.programme.budget];
  if (!planIsExact(year.year) || n === m) return [];
  const words = { owner: yearOwner(year), n, m, office: year.office };
  return [reportLaw('law-budget', words, { file: year.year.programmeFile, at: ['budget'] })];
};

export const tierRounds: Law = (year) =>
  categoriesOf(year).flatMap((records) =>
    records.category.tiers.flatMap(({ id, name, clause }, index) => {
      const n = records.category.rounds.filter(({ tiers }) => tiers.includes(id)).length;
      if (n === 1) return [];
      const words = { owner: tableOwner(records), tier: name, n, office: year.office };
      return [reportLaw('law-tier-round', words, { file: records.file, at: ['tiers', index], clause })];
    }),
  );
