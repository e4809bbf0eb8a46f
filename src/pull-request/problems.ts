/** Everything that is wrong with a ledger on a day, as far as it was read; the same for base and head. */
import { eligibilityFindings } from '../core/eligibility.ts';
import type { Finding } from '../core/finding.ts';
import { laws } from '../core/laws.ts';
import { verify } from '../core/verify.ts';
import type { Loaded } from '../ledger/load.ts';

/** `whole`: tables, decisions or notices may have changed, so laws are held and what was published is recomputed. */
export const problems = ({ records, findings }: Loaded, today: string, whole: boolean): readonly Finding[] => {
  if (records === undefined) return findings;
  const years = whole ? [...records.years.values()] : [];
  return [
    ...findings,
    ...eligibilityFindings(records, today),
    ...years.flatMap((year) => [...laws(year, records.association), ...verify(records, year, today).findings]),
  ];
};
