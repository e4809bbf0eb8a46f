/** Everything a check of the whole ledger finds: reading, schema, privacy and references, then laws, then eligibility and procedure. */
import { calendarNeeded } from '../core/calendar-needed.ts';
import { eligibilityFindings } from '../core/eligibility.ts';
import type { Finding } from '../core/finding.ts';
import { laws } from '../core/laws.ts';
import { procedureFindings } from '../core/procedure.ts';
import type { Records } from '../core/records.ts';
import type { Loaded } from './load.ts';

/** Applications under a table that breaks a law are not judged: the office's mistake must not look like theirs. */
const judgeable = (records: Records, broken: ReadonlySet<string>): ((file: string) => boolean) => {
  const spoilt = [...records.years.values()].flatMap(({ programmeFile, categories }) =>
    [...categories.values()]
      .filter(({ file }) => broken.has(file) || broken.has(programmeFile))
      .flatMap(({ applications, confirmations, receipts }) =>
        [applications, confirmations, receipts].flatMap((filed) => [...filed.values()].map(({ file }) => file)),
      ),
  );
  const out = new Set(spoilt);
  return (file) => !out.has(file);
};

/** `chosen`: which files to judge and report on; a law that is broken elsewhere still stops the judging. */
export const checkLedger = (
  { records, findings }: Loaded,
  today: string,
  chosen: (file: string) => boolean = () => true,
): readonly Finding[] => {
  if (records === undefined) return findings.filter(({ file }) => chosen(file));
  const tables = [...records.years.values()].flatMap((year) => laws(year, records.association));
  const broken = new Set(tables.filter(({ level }) => level === 'error').map(({ file }) => file));
  const sound = judgeable(records, broken);
  const judged = eligibilityFindings(records, today, (file) => chosen(file) && sound(file));
  const procedure = broken.size > 0 ? [] : procedureFindings(records, today);
  return [...findings, ...tables, ...judged, ...procedure, ...calendarNeeded(records, today)].filter(({ file }) =>
    chosen(file),
  );
};
