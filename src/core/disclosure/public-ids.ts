/** Whose application is public by right: whoever was selected for an award by every body, or was listed by a notice. */
import { approvalDay, isApproved } from '../approval.ts';
import type { CategoryRecords, YearRecords } from '../records.ts';
import { isStage, roundBy } from '../rounds.ts';

const listed = (year: YearRecords, category: string, tiers: readonly string[]): readonly string[] =>
  [...year.notices.values()].flatMap(({ value }) =>
    value.entries.flatMap((entry) =>
      entry.category === category && tiers.includes(entry.tier) ? entry.application : [],
    ),
  );

/** In one round that gives an award; nobody in a stage. */
const chosenIn = (year: YearRecords, category: CategoryRecords, id: string): readonly string[] => {
  const round = roundBy(category.category, id);
  const decision = category.decisions.get(id)?.value;
  if (round === undefined || isStage(round)) return [];
  const selected =
    decision !== undefined && isApproved(category, id, decision) ? Object.values(decision.selection).flat() : [];
  // Whoever gave a place up after the approval was shown before, and the override that gives it on names it.
  const replaced = selected.length === 0 ? [] : (decision?.overrides.flatMap(({ replaces }) => replaces ?? []) ?? []);
  // Whom a body moved out after the approval had been public by it; whom it moved out before never was.
  const settled = decision !== undefined && isApproved(category, id, decision) ? approvalDay(decision) : undefined;
  const removed =
    settled === undefined
      ? []
      : (decision?.overrides.flatMap(({ application, to, date }) =>
          to === 'none' && date > settled ? [application] : [],
        ) ?? []);
  return [...selected, ...replaced, ...removed, ...listed(year, category.id, round.tiers)];
};

/** Of a category: who was chosen in any round. */
export const publicIn = (year: YearRecords, category: CategoryRecords): ReadonlySet<string> =>
  new Set(category.category.rounds.flatMap(({ id }) => chosenIn(year, category, id)));

/** Of one round: who was chosen in it; of a stage, those who were chosen later. */
export const publicInRound = (year: YearRecords, category: CategoryRecords, round: string): ReadonlySet<string> => {
  const own = roundBy(category.category, round);
  return own !== undefined && isStage(own) ? publicIn(year, category) : new Set(chosenIn(year, category, round));
};
