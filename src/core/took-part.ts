/** Did a round look at an application: was it scored, voted on, or chosen by a body? */
import type { Decision } from './schema/decision.ts';

export const tookPart = ({ scores, ballots = [], choice, selection }: Decision, id: string): boolean =>
  Object.values(scores).some((cards) => cards[id] !== undefined) ||
  ballots.some((ballot) =>
    ballot.secret
      ? ballot.counts[id] !== undefined
      : Object.values(ballot.cards).some((card) => card[id] !== undefined),
  ) ||
  Object.values(choice?.tiers ?? {}).some((ids) => ids.includes(id)) ||
  Object.values(selection).some((ids) => ids.includes(id));
