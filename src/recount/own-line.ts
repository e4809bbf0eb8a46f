/**
 * A judge's own line held against what was published: whose it is, whether the record knows it, and what became of each of his
 * cards. Everything is computed where the line was typed; the line itself is sent nowhere.
 */
import { isOwnLineOf, ownLineDigest, readOwnLine, type SheetPlace } from '../core/own-line.ts';
import { fromDecimal, sum, toFixed } from '../core/rational.ts';
import { criteriaIn, roundBy } from '../core/rounds.ts';
import { byText, sorted } from '../core/sorted.ts';
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

/**
 * The sheets that a line fits; `mistyped`: it is no line. One in a million fits a sheet that it was not made for, so that among many
 * rounds there may be two, of which the record knows one.
 */
export const placesOfLine = (
  typed: string,
  rounds: readonly LinedRound[],
): { readonly line: string; readonly places: readonly OwnPlace[] } | 'mistyped' => {
  const line = readOwnLine(typed);
  if (line === undefined) return 'mistyped';
  const places = rounds.flatMap((round) =>
    reviewers
      .filter((reviewer) => isOwnLineOf(line, { ...round, reviewer }))
      .map((reviewer) => ({ ...round, reviewer })),
  );
  return { line, places };
};

/**
 * `trimmed`: left out as the highest or the lowest, as of everybody. `partial`: not every criterion has points. `recorded`: in the
 * record of a round that is published in part, so that nobody can count it again.
 */
export type CardState = 'counted' | 'trimmed' | 'partial' | 'recorded' | 'recused' | 'none';

export interface OwnCard {
  readonly title: string;
  /** In the order of the round's criteria; null where there are no points. */
  readonly points: readonly (number | null)[];
  readonly total: string | null;
  readonly state: CardState;
}

/** What is published of a round of which only the selected are shown; the whole round otherwise. */
export interface PublishedCards extends Pick<PublishedRound, 'titles' | 'ownLines'> {
  readonly criteria: readonly { readonly id: string; readonly label: string }[];
  readonly decision: Pick<PublishedRound['decision'], 'scores' | 'recusals'>;
}

export type OwnAnswer =
  /** The record knows another line of this reviewer, or none. */
  | { readonly kind: 'other'; readonly place: OwnPlace }
  | {
      readonly kind: 'own';
      readonly place: OwnPlace;
      readonly criteria: readonly string[];
      readonly cards: readonly OwnCard[];
      /** Recomputing the round from all cards gives the list that was published; null where not all of them are. */
      readonly same: boolean | null;
    };

/** Points have at most three decimals, and so has their sum. */
const printed = (points: readonly number[]): string => toFixed(sum(points.map(fromDecimal)), 3).replace(/\.?0+$/, '');

const isWhole = (published: PublishedRound | PublishedCards): published is PublishedRound => 'entrants' in published;

const criteriaOf = (published: PublishedRound | PublishedCards): PublishedCards['criteria'] =>
  isWhole(published)
    ? criteriaIn(published.category, roundBy(published.category, published.round))
    : published.criteria;

export const ownAnswer = (line: string, place: OwnPlace, published: PublishedRound | PublishedCards): OwnAnswer => {
  if (published.ownLines?.[place.reviewer] !== ownLineDigest(line, place)) return { kind: 'other', place };
  const { scores, recusals } = published.decision;
  const mine = scores[place.reviewer] ?? {};
  const recused = new Set(recusals.filter(({ reviewer }) => reviewer === place.reviewer).map((one) => one.application));
  const recounted = isWhole(published) ? recountRound(published) : null;
  const criteria = criteriaOf(published);
  const scored = sorted(
    [...new Set([...Object.values(scores).flatMap((row) => Object.keys(row)), ...recused])],
    (one, other) => byText(published.titles[one] ?? one, published.titles[other] ?? other),
  );
  const stateOf = (application: string, given: number): CardState => {
    if (recused.has(application)) return 'recused';
    if (given === 0) return 'none';
    if (given < criteria.length) return 'partial';
    if (recounted === null) return 'recorded';
    const card = recounted.result.applications
      .find((one) => one.application === application)
      ?.cards.find(({ reviewer }) => reviewer === place.reviewer);
    return card === undefined ? 'partial' : card.counted ? 'counted' : 'trimmed';
  };
  const cards = scored.map((application): OwnCard => {
    const points = criteria.map(({ id }) => mine[application]?.[id] ?? null);
    const given = points.filter((one) => one !== null);
    return {
      title: published.titles[application] ?? application,
      points,
      total: given.length === 0 ? null : printed(given),
      state: stateOf(application, given.length),
    };
  });
  return { kind: 'own', place, criteria: criteria.map(({ label }) => label), cards, same: recounted?.same ?? null };
};

/** `load`: what is published of a round. `unknown`: the line was made for no sheet of these rounds. */
export const answerOf = async (
  typed: string,
  rounds: readonly LinedRound[],
  load: (address: string) => Promise<PublishedRound | PublishedCards>,
): Promise<OwnAnswer | 'mistyped' | 'unknown'> => {
  const found = placesOfLine(typed, rounds);
  if (found === 'mistyped') return found;
  const answers: OwnAnswer[] = [];
  for (const place of found.places) answers.push(ownAnswer(found.line, place, await load(place.address)));
  return answers.find(({ kind }) => kind === 'own') ?? answers[0] ?? 'unknown';
};
