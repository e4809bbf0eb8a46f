/** Rounds that decide in another way than in the year before: lines, cards, votes, ceilings and who approves, in sentences. */
import type { CategoryRecords } from '../core/records.ts';
import { nameOfRound } from '../core/rounds.ts';
import { reviewSentences } from './how-reviewed.ts';
import type { Site, YearView } from './site.ts';

export interface ReviewChange {
  /** The award and the round, as they are called now. */
  readonly owner: string;
  /** Sentences that stand no more; none for a round that is new. */
  readonly before: readonly string[];
  /** Sentences that did not stand before; none for a round that is gone. */
  readonly after: readonly string[];
}

const roundsOf = (site: Site, year: YearView, records: CategoryRecords | undefined) =>
  new Map(
    (records?.category.rounds ?? []).map((round) => [
      round.id,
      {
        owner: `${records?.category.name ?? ''}：${nameOfRound(records?.category ?? { tiers: [] }, round)}`,
        sentences: records === undefined ? [] : reviewSentences(site, year, records, round),
      },
    ]),
  );

export const reviewChanges = (site: Site, old: YearView, now: YearView): readonly ReviewChange[] =>
  [...new Set([...now.records.categories.keys(), ...old.records.categories.keys()])].flatMap((id) => {
    const before = roundsOf(site, old, old.records.categories.get(id));
    const after = roundsOf(site, now, now.records.categories.get(id));
    return [...new Set([...after.keys(), ...before.keys()])].flatMap((round) => {
      const [was, is] = [before.get(round), after.get(round)];
      const change = {
        owner: (is ?? was)?.owner ?? round,
        before: (was?.sentences ?? []).filter((one) => is?.sentences.includes(one) !== true),
        after: (is?.sentences ?? []).filter((one) => was?.sentences.includes(one) !== true),
      };
      return change.before.length + change.after.length === 0 ? [] : [change];
    });
  });
