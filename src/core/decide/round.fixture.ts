/** Rounds for tests, written in short: `40+42` is duties + progress. */
import type { Decision, Override } from '../schema/decision.ts';
import type { DecideInput, Entrant } from './input.ts';
import type { Eligibility } from '../judge.ts';
import type { Destination } from './override.ts';
import type { Result } from './result.ts';

export const category: DecideInput['category'] = {
  rounds: [{ id: 'award', tiers: ['award'] }],
  tiers: [{ id: 'award', name: '承接职能示范工程', quota: 3, award: 3000, clause: '3.4.b' }],
  criteria: [
    { id: 'duties', label: '承担职能任务', weight: 50, floor: 25, clause: '4.4.1', reads: ['duties'] },
    { id: 'progress', label: '进展', weight: 50, clause: '4.4.3.b', reads: ['progress'] },
  ],
  ties: ['progress'],
};

/** One award of 1 and one of 2 places, filled in that order. */
export const twoTiers: DecideInput['category'] = {
  ...category,
  rounds: [{ id: 'award', tiers: ['first', 'second'] }],
  tiers: [
    { id: 'first', name: '一等奖', quota: 1, award: 3000, clause: '3.4.b' },
    { id: 'second', name: '二等奖', quota: 2, award: 1000, clause: '3.4.b' },
  ],
};

export const scoring: DecideInput['scoring'] = {
  illustrative: true,
  decimals: 1,
  'min-valid': 3,
  threshold: 70,
  trim: 0,
};

export const entrant = (eligibility: Eligibility = 'eligible'): Entrant => ({
  eligibility,
  waiting: eligibility === 'pending' ? [{ clause: '5.1.c', says: '等待学会部受理。' }] : [],
});

/** Three equal cards. */
export const thrice = (card: string): string[] => [card, card, card];

/** `{ a: ['43+42', …] }` → scores of R01, R02, … */
export const scoresOf = (cards: Readonly<Record<string, readonly string[]>>): Decision['scores'] => {
  const scores: Record<string, Record<string, Record<string, number>>> = {};
  for (const [application, list] of Object.entries(cards)) {
    for (const [index, card] of list.entries()) {
      const [duties = NaN, progress = NaN] = card.split('+').map(Number);
      const reviewer = `R${String(index + 1).padStart(2, '0')}`;
      scores[reviewer] = { ...scores[reviewer], [application]: { duties, progress } };
    }
  }
  return scores;
};

export const roundOf = (
  cards: Readonly<Record<string, readonly string[]>>,
  changes: Partial<Omit<DecideInput, 'decision'>> & { readonly overrides?: readonly Override[] } = {},
): DecideInput => {
  const { overrides = [], ...input } = changes;
  return {
    category,
    scoring,
    round: 'award',
    entrants: new Map(Object.keys(cards).map((id) => [id, entrant()])),
    pools: new Map(),
    decision: { scores: scoresOf(cards), recusals: [], overrides: [...overrides] },
    ...input,
  };
};

/** `selected:award`, `below-floor:duties`, `ineligible`. */
export const word = (outcome: Destination): string =>
  [
    outcome.kind,
    ...('tier' in outcome ? [outcome.tier] : []),
    ...('criterion' in outcome ? [outcome.criterion] : []),
  ].join(':');

/** `a: 2 selected:award 85.33`, in the order of the result. */
export const lines = ({ applications }: Result): string[] =>
  applications.map(
    ({ application, rank, outcome, total }) =>
      `${application}: ${rank ?? '-'} ${word(outcome)} ${total?.printed ?? '-'}`,
  );
