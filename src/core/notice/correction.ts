/**
 * 更正: a new record that shows old and new text and states again, with its digest, whatever is no longer as it was frozen.
 * Whoever comes onto the list by it (a substitute) is publicised for the whole window, so that nobody is without one.
 */
import { publicityWindow } from '../calendar.ts';
import type { YearJudgements } from '../judge.ts';
import type { Filed, Records, YearRecords } from '../records.ts';
import type { Notice, NoticeEntry } from '../schema/notice.ts';
import { type Draft, draftUnless, holidayFindings, marked } from './drafted.ts';
import { consentFindings, type Persons, withPersons } from './persons.ts';
import { decisionPath, frozenDecisions, roundsIn, selectedEntries } from './rounds.ts';
import { correctionText } from './text.ts';
import { sorted } from '../sorted.ts';

export interface CorrectionInput {
  readonly corrects: Filed<Notice>;
  readonly published: string;
  readonly title?: string | undefined;
  /** Old and new wording, by `category/application`. */
  readonly changes: NonNullable<Notice['changes']>;
  readonly reason: string;
  readonly persons: Persons;
  readonly judged: YearJudgements;
}

const keyOf = ({ category, application }: NoticeEntry): string => `${category}/${application}`;

/** The notice with what later corrections stated again: for each record, the newest digest. */
const statedDigests = (year: YearRecords, { id, value }: Filed<Notice>): ReadonlyMap<string, string> => {
  const corrections = sorted(
    [...year.notices.values()].filter((other) => other.value.kind === 'correction' && other.value.corrects === id),
    (a, b) => a.value.published.localeCompare(b.value.published),
  );
  return new Map(
    [value, ...corrections.map((other) => other.value)].flatMap(({ decisions, entries }) => [
      ...decisions.map(({ path, sha256 }): [string, string] => [path, sha256]),
      ...entries.map((entry): [string, string] => [keyOf(entry), entry.sha256]),
    ]),
  );
};

export const draftCorrection = (records: Records, year: YearRecords, input: CorrectionInput): Draft => {
  const { corrects, published, changes } = input;
  const stated = statedDigests(year, corrects);
  const rounds = roundsIn(year, corrects.value);
  const changedRounds = rounds.filter(({ decision }) => stated.get(decisionPath(decision)) !== decision.digest);
  const current = selectedEntries(rounds);
  const joins = current.some((entry) => !stated.has(keyOf(entry)));
  const concerned = current.filter(
    (entry) =>
      stated.get(keyOf(entry)) !== entry.sha256 || changes.some(({ application }) => application === keyOf(entry)),
  );
  const { entries, findings: unnamed } = withPersons(
    year,
    concerned.map((entry) => {
      const person = corrects.value.entries.find((one) => keyOf(one) === keyOf(entry))?.person;
      return person === undefined ? entry : { ...entry, person };
    }),
    input.persons,
  );
  const due = publicityWindow(records.calendar, published, year.programme.publicity['working-days']);
  if (joins && !due.from.ok) return { drafted: undefined, findings: [due.from.finding] };
  if (joins && !due.to.ok) return { drafted: undefined, findings: [due.to.finding] };
  const window = joins && due.from.ok && due.to.ok ? { from: due.from.date, to: due.to.date } : undefined;
  const findings = [
    ...unnamed,
    ...consentFindings(year, input.judged, { entries }),
    ...(window === undefined ? [] : holidayFindings(records, published, window.to)),
  ];
  return draftUnless(findings, () => ({
    notice: {
      ...marked(records),
      kind: 'correction',
      title: input.title ?? `关于更正“${corrects.value.title}”的通知`,
      published,
      ...window,
      order: '只列更正的项目',
      decisions: frozenDecisions(changedRounds),
      entries,
      corrects: corrects.id,
      ...(changes.length === 0 ? {} : { changes }),
    },
    paragraphs: correctionText(input.reason, window),
  }));
};
