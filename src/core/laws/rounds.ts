/** What rounds and tiers say of each other: who is voted on where, and where a stage leads. */
import type { Finding } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import { assignedIn, isStage, methodOf, nameOfRound } from '../rounds.ts';
import type { Round } from '../schema/category.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, tableOwner, type Year } from './tables.ts';

/** A tier given by votes stands in a round that votes, and what only votes can meet is asked nowhere else. */
const tiersByVotes = ({ office }: Year, records: CategoryRecords): readonly Finding[] => {
  const { file, category } = records;
  return category.rounds
    .filter((round) => methodOf(round) !== 'votes')
    .flatMap((round) =>
      category.tiers.flatMap((tier, index): Finding[] => {
        if (!round.tiers.includes(tier.id)) return [];
        const keys = [
          ...(assignedIn(round, tier) === 'by-votes' ? ['assigned'] : []),
          ...(tier.pass === undefined ? [] : ['pass']),
        ];
        const words = { owner: tableOwner(records), office, tier: tier.name, round: nameOfRound(category, round) };
        return keys.map((key) => reportLaw('law-tier-votes', { ...words, key }, { file, at: ['tiers', index, key] }));
      }),
    );
};

/** Who loses a stage is out only where a later round, or a tier of one, draws from it. */
const stagesLead = ({ office }: Year, records: CategoryRecords): readonly Finding[] => {
  const { file, category } = records;
  const { rounds, tiers } = category;
  const drawsFrom = (stage: Round, { from, tiers: own }: Round) =>
    from === stage.id || tiers.some((tier) => own.includes(tier.id) && stage.tiers.includes(tier.from ?? ''));
  return rounds.flatMap((round, index) => {
    if (!isStage(round) || rounds.slice(index + 1).some((later) => drawsFrom(round, later))) return [];
    const words = { owner: tableOwner(records), office, round: nameOfRound(category, round), id: round.id };
    return [reportLaw('law-stage-leads-nowhere', words, { file, at: ['rounds', index] })];
  });
};

export const roundsAgree: Law = (year) =>
  categoriesOf(year).flatMap((records) => [...tiersByVotes(year, records), ...stagesLead(year, records)]);
