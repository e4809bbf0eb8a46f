/** What a decided round reports of its places. */
import type { Finding } from '../finding.ts';
import type { Settled } from './explain.ts';
import { reportPlaces } from './place-codes.ts';
import type { TierResult } from './result.ts';

/** Of a tie whose every application a body has decided, nothing is reported. */
const tieFindings = ({ tiers, filled, outcomes }: Settled): Finding[] =>
  filled.ties
    .filter(({ ids }) => ids.some((id) => outcomes.get(id)?.kind === 'undetermined'))
    .map(({ tier, rank, ids, left }) => {
      const given = tiers.find(({ id }) => id === tier);
      const words = { tier: given?.name ?? tier, rank, n: ids.length, left };
      return reportPlaces('tie-undetermined', words, { at: ['selection', tier], clause: given?.clause ?? null });
    });

/** Places held open by a tie are not unfilled. */
const quotaFindings = ({ tiers }: Settled, results: readonly TierResult[]): Finding[] => {
  const tied = results.some(({ undetermined }) => undetermined.length > 0);
  return results.flatMap(({ tier, name, quota, selected }) => {
    if (quota === null) return [];
    const words = { tier: name, quota, n: selected.length };
    const where = { at: ['selection', tier], clause: tiers.find(({ id }) => id === tier)?.clause ?? null };
    if (selected.length > quota) return [reportPlaces('quota-exceeded', words, where)];
    return selected.length < quota && !tied ? [reportPlaces('quota-unfilled', words, where)] : [];
  });
};

export const placeFindings = (settled: Settled, results: readonly TierResult[]): Finding[] => [
  ...tieFindings(settled),
  ...quotaFindings(settled, results),
];
