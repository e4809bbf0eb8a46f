/**
 * Everything that is wrong with a ledger, for the check, for a pull request and for whoever publishes: reading, schema,
 * privacy and references; laws of the tables; eligibility; procedure; and what was published, recomputed.
 */
import { calendarNeeded } from '../core/calendar-needed.ts';
import { disclosureFindings } from '../core/disclosure/check.ts';
import { eligibilityFindings } from '../core/eligibility.ts';
import { type Finding, isError } from '../core/finding.ts';
import { judgeYear } from '../core/judge.ts';
import { laws } from '../core/laws.ts';
import { procedureFindings } from '../core/procedure.ts';
import { recusalFindings } from '../core/recusal-reason.ts';
import type { Records } from '../core/records.ts';
import { verify } from '../core/verify.ts';
import type { Loaded } from './load.ts';
import { urgent } from './to-fill-in.ts';

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

const placeOf = ({ file, at }: Finding): string => JSON.stringify([file, at]);

/** What recomputing adds: nothing of a value that was said to be as wrong before. */
const added = (known: readonly Finding[], recomputed: readonly Finding[]): readonly Finding[] => {
  const wrong = new Set(known.filter(isError).map(placeOf));
  const places = new Set(known.map(placeOf));
  return recomputed.filter((finding) => !(isError(finding) ? wrong : places).has(placeOf(finding)));
};

/**
 * `chosen`: which files to judge and report on; a law that is broken elsewhere still stops the judging. Of a ledger that
 * was read in part (`near.ts`), only files that were read with all that judges them may be chosen.
 */
export const checkLedger = (
  { records, findings }: Loaded,
  today: string,
  chosen: (file: string) => boolean = () => true,
): readonly Finding[] => {
  if (records === undefined) return findings.filter(({ file }) => chosen(file));
  const tables = [...records.years.values()].flatMap((year) => laws(year, records.association));
  const broken = new Set(tables.filter(isError).map(({ file }) => file));
  const sound = judgeable(records, broken);
  const judged = new Map([...records.years].map(([id, year]) => [id, judgeYear(records, year, today)]));
  const eligibility = eligibilityFindings(records, today, judged, (file) => chosen(file) && sound(file));
  const known = [
    ...urgent(records, findings, today),
    ...tables,
    ...eligibility,
    ...(broken.size > 0 ? [] : procedureFindings(records, today)),
    ...calendarNeeded(records, today),
    ...recusalFindings(records),
    ...disclosureFindings(records),
  ];
  const recomputed = [...(broken.size > 0 ? [] : records.years)].flatMap(
    ([id, year]) => verify(records, year, today, judged.get(id)).findings,
  );
  return [...known, ...added(known, recomputed)].filter(({ file }) => chosen(file));
};
