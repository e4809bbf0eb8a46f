/**
 * A judge's own line held against what was published: whose it is, whether the record knows it, and what became of each of his
 * cards. Everything is computed where the line was typed; the line itself is sent nowhere.
 */
import { isOwnLineOf, ownLineDigest, readOwnLine, type SheetPlace } from '../core/own-line.ts';
import { fromDecimal, sum, toFixed } from '../core/rational.ts';
import { criteriaIn, roundBy } from '../core/rounds.ts';
import type { PublishedRound } from './published-round.ts';
import { recountRound } from './recount.ts';

/** A round whose sheets bear lines, as the page knows it before anything is fetched. */
export interface LinedRound {
  readonly year: number;
  readonly category: string;
  readonly round: string;
  readonly name: string;
  /** Of its open data. */
  readonly address: string;
}

export interface OwnPlace extends SheetPlace {
  readonly name: string;
  readonly address: string;
}

/** Pseudonyms that a list of experts may hold. */
const reviewers = Array.from({ length: 99 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);

/** `mistyped`: it is no line. `unknown`: it was made for no sheet of these rounds. */
export const placeOfLine = (
  typed: string,
  rounds: readonly LinedRound[],
): { readonly line: string; readonly place: OwnPlace } | 'mistyped' | 'unknown' => {
  const line = readOwnLine(typed);
  if (line === undefined) return 'mistyped';
  for (const round of rounds) {
    const reviewer = reviewers.find((one) => isOwnLineOf(line, { ...round, reviewer: one }));
    if (reviewer !== undefined) return { line, place: { ...round, reviewer } };
  }
  return 'unknown';
};

/** `trimmed`: left out as the highest or the lowest, as of everybody. `partial`: not every criterion has points. */
export type CardState = 'counted' | 'trimmed' | 'partial' | 'recused' | 'none';

export interface OwnCard {
  readonly title: string;
  /** In the order of the round's criteria; null where there are no points. */
  readonly points: readonly (number | null)[];
  readonly total: string | null;
  readonly state: CardState;
}

export type OwnAnswer =
  /** The record knows another line of this reviewer, or none. */
  | { readonly kind: 'other'; readonly place: OwnPlace }
  | {
      readonly kind: 'own';
      readonly place: OwnPlace;
      readonly criteria: readonly string[];
      readonly cards: readonly OwnCard[];
      /** Recomputing the round from all cards gives the list that was published. */
      readonly same: boolean;
    };

/** Points have at most three decimals, and so has their sum. */
const printed = (points: readonly number[]): string => toFixed(sum(points.map(fromDecimal)), 3).replace(/\.?0+$/, '');

export const ownAnswer = (line: string, place: OwnPlace, published: PublishedRound): OwnAnswer => {
  if (published.ownLines?.[place.reviewer] !== ownLineDigest(line, place)) return { kind: 'other', place };
  const { scores, recusals } = published.decision;
  const mine = scores[place.reviewer] ?? {};
  const recused = new Set(recusals.filter(({ reviewer }) => reviewer === place.reviewer).map((one) => one.application));
  const { result, same } = recountRound(published);
  const criteria = criteriaIn(published.category, roundBy(published.category, published.round));
  const scored = new Set([...Object.values(scores).flatMap((row) => Object.keys(row)), ...recused]);
  const cards = result.applications
    .filter(({ application }) => scored.has(application))
    .map(({ application, cards: all }): OwnCard => {
      const card = all.find(({ reviewer }) => reviewer === place.reviewer);
      const points = criteria.map(({ id }) => mine[application]?.[id] ?? null);
      const given = points.filter((one) => one !== null);
      return {
        title: published.titles[application] ?? application,
        points,
        total: given.length === 0 ? null : printed(given),
        state: recused.has(application)
          ? 'recused'
          : card !== undefined
            ? card.counted
              ? 'counted'
              : 'trimmed'
            : given.length > 0
              ? 'partial'
              : 'none',
      };
    });
  return { kind: 'own', place, criteria: criteria.map(({ label }) => label), cards, same };
};
