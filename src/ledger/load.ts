/** The only reader of `content/`: a source → records, and everything that is wrong with its files. */
import { calendarFileFindings } from '../core/calendar-check.ts';
import type { Calendar } from '../core/calendar.ts';
import { type Finding, reporter } from '../core/finding.ts';
import { personalData, personalDataFindings } from '../core/privacy.ts';
import { allowedOf, nothingAllowed } from '../core/privacy/allowed.ts';
import type { Records, YearRecords } from '../core/records.ts';
import { Association } from '../core/schema/association.ts';
import { CalendarYear } from '../core/schema/calendar-year.ts';
import { Checkpoint } from '../core/schema/checkpoint.ts';
import { MadeLater } from '../core/schema/made-later.ts';
import { Organization } from '../core/schema/organization.ts';
import { Whole } from '../core/schema/whole.ts';
import { Witness } from '../core/schema/witness.ts';
import { redacted } from './leaks.ts';
import { type Memory, thisRun } from './memory.ts';
import { ofKind, type PlacedEntry, sortPaths } from './paths.ts';
import { readHistory } from './read-history.ts';
import { readYear } from './read-year.ts';
import { gather, openRecord } from './reading.ts';
import { lastYearsLines } from './last-years-lines.ts';
import { ledgerCodes } from './ledger-codes.ts';
import { references } from './references.ts';
import type { Entry, Source } from './source.ts';
import { toFillIn } from './to-fill-in.ts';

export interface Loaded {
  /** Undefined when the ledger has no readable association.yaml: then there is nothing to show. */
  readonly records: Records | undefined;
  /** Findings stand by file; none repeats personal data. */
  readonly findings: readonly Finding[];
}

const report = reporter(ledgerCodes);
const associationFile = 'content/association.yaml';

/** Files whose names hold personal data; they are not read at all. */
const leakyNames = (entries: readonly Entry[], memory: Memory): Finding[] =>
  entries.flatMap(({ path }) => {
    const key = `name ${path}`;
    if (memory.recall<true>(key) === true) return [];
    const findings = personalDataFindings(personalData(path, nothingAllowed), () => '文件名');
    if (findings.length === 0) memory.keep(key, true);
    return findings.map((finding) => ({ ...finding, at: [], file: path }));
  });

const byYear = (entries: readonly PlacedEntry[]): [number, PlacedEntry[]][] =>
  [...Map.groupBy(entries, ({ path }) => Number(/^content\/(\d{4})\//.exec(path)?.[1] ?? 0))].filter(
    ([year]) => year > 0,
  );

const calendarOf = (years: ReadonlyMap<string, { readonly value: CalendarYear }>): Calendar =>
  new Map([...years].map(([year, { value }]) => [Number(year), value]));

/** `memory`: what was read before from the same bytes; what it tells is what reading them would. */
export const load = (source: Source, memory: Memory = thisRun): Loaded => {
  const listed = source.list();
  const leaky = leakyNames(listed, memory);
  const secret = new Set(leaky.map(({ file }) => file));
  const { good: entries, findings: paths } = sortPaths(listed.filter(({ path }) => !secret.has(path)));
  const there = new Set(entries.map(({ path }) => path));
  const named = [...leaky, ...paths];

  // The office's own contacts may stand in the file that publishes them.
  const [entry] = ofKind(entries, 'association');
  const everything = { source, allowed: nothingAllowed };
  const association =
    entry === undefined
      ? { value: undefined, findings: [report('record-missing', {}, { file: associationFile })] }
      : openRecord(everything, Association, entry);
  if (association.value === undefined) {
    return { records: undefined, findings: [...named, ...association.findings].map(redacted) };
  }
  const issuer = association.value.record;
  const reading = { source, allowed: allowedOf(issuer), memory };
  const organizations = gather(reading, Organization, ofKind(entries, 'organization'));
  const calendar = gather(reading, CalendarYear, ofKind(entries, 'calendar'));
  const history = readHistory(reading, ofKind(entries, 'history'));
  const checkpoints = gather(reading, Checkpoint, ofKind(entries, 'checkpoint'));
  const witnesses = gather(reading, Witness, ofKind(entries, 'witness'));
  const made = gather(reading, MadeLater, ofKind(entries, 'made'));
  const whole = gather(reading, Whole, ofKind(entries, 'whole'));
  const [wholeLedger] = whole.values.values();
  const years = byYear(entries).map(([year, within]) => readYear(reading, year, within, issuer));
  const records = {
    association: issuer,
    calendar: calendarOf(calendar.values),
    organizations: organizations.values,
    history: history.values,
    checkpoints: checkpoints.values,
    witnesses: witnesses.values,
    made: made.values,
    ...(wholeLedger === undefined ? {} : { whole: wholeLedger }),
    years: new Map(
      years.flatMap(({ value }): [number, YearRecords][] => (value === undefined ? [] : [[value.year, value]])),
    ),
  };
  return {
    records,
    findings: [
      ...named,
      ...organizations.findings,
      ...calendar.findings,
      ...history.findings,
      ...checkpoints.findings,
      ...witnesses.findings,
      ...made.findings,
      ...whole.findings,
      ...calendarFileFindings(calendar.values.values()),
      ...years.flatMap(({ findings }) => findings),
      ...toFillIn(source, entries),
      ...lastYearsLines(source, entries, records.years),
      ...references(records, (path) => there.has(path) || source.has?.(path) === true),
    ].map(redacted),
  };
};
