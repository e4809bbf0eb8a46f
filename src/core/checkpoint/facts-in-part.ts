/**
 * Facts of a decision that is published in part. Whoever is chosen later comes into it with cards, votes and a rank: each
 * application has facts of its own, so that such a record grows and is not changed.
 */
import { isStage, roundBy } from '../rounds.ts';
import type { CategoryRecords } from '../records.ts';
import type { Ballot } from '../schema/ballot.ts';
import type { Decision } from '../schema/decision.ts';
import type { Withheld } from '../schema/withheld.ts';

type Parts = readonly (readonly [part: string, value: unknown])[];

const of = (part: string, record: Readonly<Record<string, unknown>>): Parts =>
  Object.entries(record).map(([id, value]) => [`${part}.${id}`, value] as const);

/** reviewer → application → value, the other way round. */
const byApplication = (
  record: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> => {
  const found: Record<string, Record<string, unknown>> = {};
  for (const [reviewer, cards] of Object.entries(record))
    for (const [application, value] of Object.entries(cards)) (found[application] ??= {})[reviewer] = value;
  return found;
};

/** Name → applications, the other way round. */
const nameOfEach = (lists: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(lists).flatMap(([name, ids]) => ids.map((id) => [id, name] as const)));

const ofBallot = (ballot: Ballot, index: number): Parts => {
  const part = `ballots.${index + 1}`;
  if (ballot.secret) {
    const { counts, ...head } = ballot;
    return [[part, head], ...of(part, counts)];
  }
  const { cards, ...head } = ballot;
  return [[part, head], ...of(part, byApplication(cards))];
};

/**
 * What is told in numbers: what was there from the first day, and what an override that came later makes another. The line of a
 * stage is told once all whom it chose are shown.
 */
const ofKept = ({ kept, overrides }: Decision, stage: boolean): Parts => {
  if (kept === undefined) return [];
  const { took, judges, lines = {}, ranks = {}, sealed, selected } = kept;
  return [
    ['kept', { took, judges }],
    ...of('ranks', ranks),
    ...(stage ? of('lines', lines) : []),
    [`sealed.${overrides.length}`, stage ? { sealed, selected } : { sealed, selected, lines }],
  ];
};

/** All that its records say but its approvals, its overrides and the list of an award, which are told alike of every decision. */
export const factsInPart = (category: CategoryRecords, round: string, decision: Decision): Parts => {
  const { scores, groups = {}, ballots = [], choice, recusals, selection } = decision;
  const own = roundBy(category.category, round);
  const stage = own !== undefined && isStage(own);
  const recused: Record<string, typeof recusals> = {};
  for (const one of recusals) (recused[one.application] ??= []).push(one);
  return [
    ...of('scores', byApplication(scores)),
    ...of('groups', nameOfEach(groups)),
    ...ballots.flatMap(ofBallot),
    ...(choice === undefined ? [] : [['choice', { ...choice, tiers: {} }] as const]),
    ...of('choice', nameOfEach(choice?.tiers ?? {})),
    ...of('recusals', recused),
    ...ofKept(decision, stage),
    ...(stage ? of('listed', nameOfEach(selection)) : []),
  ];
};

/**
 * Numbers that were given: whoever is published later was received before. Once everything is settled, seals and what is told of
 * how it ended stay; a seal that is opened because a place went on takes its line out of what is told, and the part says how
 * many are left.
 */
export const factsWithheld = ({ categories }: Withheld): Parts =>
  Object.entries(categories).flatMap(([category, { received, ended, rows = [] }]): Parts => {
    const numbers = received.map(({ number }) => [`number.${number}`, number] as const);
    if (ended === undefined) return numbers;
    const sealed = received.flatMap(({ number, sealed: seal }) =>
      seal === undefined ? [] : [[`seal.${category}.${number}`, seal] as const],
    );
    return [
      ...numbers,
      ...sealed,
      [`ended.${category}.${sealed.length}`, ended],
      ...rows.map((row) => [`row.${category}.${row.as}`, row] as const),
    ];
  });
