/**
 * 更正: a new record that shows old and new text and states again, with its digest, whatever is no longer as it was frozen.
 * Whoever comes onto the list by it (a substitute) is publicised for the whole window, so that nobody is without one.
 */
import { longestWindow, termsOf } from '../publicity-term.ts';
import { inChinese } from '../dates.ts';
import type { Finding } from '../finding.ts';
import type { YearJudgements } from '../judge.ts';
import type { Filed, Records, YearRecords } from '../records.ts';
import { lastDay } from '../last-day.ts';
import { applicantNameOn, applicationTitleOn, personOn } from '../names.ts';
import type { Notice, NoticeEntry } from '../schema/notice.ts';
import { chainOf, rootOf } from './chain.ts';
import { type NoticeDraft, draftUnless, holidayFindings, marked, reportNotice } from './drafted.ts';
import { departureWords, leftUntold, staying, substituteOf } from './leaving.ts';
import { consentFindings, type Persons, withPersons } from './persons.ts';
import { decisionPath, frozenDecisions, roundsIn, selectedEntries } from './rounds.ts';
import { announcementCorrectionText, correctionText } from './text.ts';
import { factsDigest } from './facts.ts';

export interface CorrectionInput {
  readonly corrects: Filed<Notice>;
  readonly published: string;
  readonly title?: string | undefined;
  /** Old and new wording, by `category/application`. */
  readonly changes: NonNullable<Notice['changes']>;
  readonly reason: string;
  /** The new last day of the publicity, where the correction extends it (a holiday announced late). */
  readonly until?: string | undefined;
  readonly persons: Persons;
  readonly judged: YearJudgements;
}

const keyOf = ({ category, application }: NoticeEntry): string => `${category}/${application}`;

/** What the chain of a notice has stated so far: for each record, the newest digest. */
const statedDigests = (year: YearRecords, notice: Filed<Notice>): ReadonlyMap<string, string> =>
  new Map(
    chainOf(year, notice).flatMap(({ value: { decisions, entries } }) => [
      ...decisions.map(({ path, sha256 }): [string, string] => [path, sha256]),
      ...entries.map((entry): [string, string] => [keyOf(entry), entry.sha256]),
    ]),
  );

/** The person whom the chain names for an entry, in the newest wording. */
const personIn = (year: YearRecords, notice: Filed<Notice>, entry: NoticeEntry, day: string): NoticeEntry['person'] => {
  const listed = chainOf(year, notice)
    .flatMap(({ value }) => value.entries)
    .filter((one) => keyOf(one) === keyOf(entry) && one.person !== undefined);
  const last = listed[listed.length - 1];
  return last === undefined ? undefined : personOn(year, last, day);
};

/** Wording that stands nowhere in what is public of an entry would correct nothing. */
const changeFindings = (
  records: Records,
  year: YearRecords,
  { corrects, published, changes }: CorrectionInput,
): readonly Finding[] =>
  changes.flatMap(({ application: key, old }, index) => {
    const [id = '', application = ''] = key.split('/');
    const category = year.categories.get(id);
    const record = category?.applications.get(application);
    const entry = chainOf(year, corrects)
      .flatMap(({ value }) => value.entries)
      .find((one) => keyOf(one) === key);
    const person = entry === undefined ? undefined : personIn(year, corrects, entry, published);
    const now =
      entry === undefined || category === undefined || record === undefined
        ? []
        : [
            ...new Set([
              applicationTitleOn(records, category, record, published),
              applicantNameOn(records, category, record, published),
              ...(person === undefined ? [] : [person.name, person.unit]),
            ]),
          ];
    return now.some((text) => text.includes(old))
      ? []
      : [
          reportNotice(
            'change-nowhere',
            { entry: key, old, now: now.length === 0 ? '名单中没有这一项' : now.map((text) => `“${text}”`).join('、') },
            { at: ['changes', index] },
          ),
        ];
  });

/** A place that became free after the publicity is given on only where the policy says so. */
const substituteFindings = (
  year: YearRecords,
  { corrects }: CorrectionInput,
  joining: readonly NoticeEntry[],
): readonly Finding[] =>
  year.programme.substitutes !== undefined
    ? []
    : joining
        .filter(({ category, application }) =>
          [...(year.categories.get(category)?.decisions.values() ?? [])].some(({ value }) =>
            value.overrides.some(
              (override) =>
                override.application === application &&
                (override.replaces !== undefined || override.date > rootOf(year, corrects).value.published),
            ),
          ),
        )
        .map((entry) => reportNotice('substitute-not-allowed', { entry: keyOf(entry) }, { file: year.programmeFile }));

/** The entry of the correction itself already bears the new wording. */
const withChanges = (entry: NoticeEntry, changes: CorrectionInput['changes']): NoticeEntry => {
  if (entry.person === undefined) return entry;
  const own = changes.filter(({ application }) => application === keyOf(entry));
  const reworded = (text: string) => own.reduce((now, change) => now.split(change.old).join(change.new), text);
  return { ...entry, person: { name: reworded(entry.person.name), unit: reworded(entry.person.unit) } };
};

/** A window is extended before it is over, and never shortened. */
const extensionFindings = (year: YearRecords, { corrects, published, until }: CorrectionInput): readonly Finding[] => {
  if (until === undefined) return [];
  const to = lastDay(year, corrects);
  return until > to && published <= to && corrects.value.kind === 'publicity' && corrects.value.closed === undefined
    ? []
    : [reportNotice('notice-not-extended', { to: inChinese(to), until: inChinese(until) }, { file: corrects.file })];
};

/** What becomes of a place: empty where the policy is silent, else open until a decision gives it to somebody. */
const placeInWords = (records: Records, year: YearRecords, entry: NoticeEntry, day: string): string => {
  const category = year.categories.get(entry.category);
  const record = category?.applications.get(substituteOf(year, entry) ?? '');
  if (category !== undefined && record !== undefined)
    return `名额由“${applicationTitleOn(records, category, record, day)}”递补`;
  return year.programme.substitutes === undefined ? '名额空缺' : '名额尚未递补';
};

/** An award that was taken back, or given up, after it was announced: a sentence for each. */
const leftInWords = (
  records: Records,
  year: YearRecords,
  { corrects, published }: CorrectionInput,
): readonly string[] =>
  leftUntold(year, corrects, published).flatMap(({ entry, departure }) => {
    const category = year.categories.get(entry.category);
    const record = category?.applications.get(entry.application);
    if (category === undefined || record === undefined) return [];
    const tier = category.category.tiers.find(({ id }) => id === entry.tier)?.name ?? entry.tier;
    const title = applicationTitleOn(records, category, record, published);
    const applicant = applicantNameOn(records, category, record, published);
    const whose = title === applicant ? `“${title}”` : `“${title}”（${applicant}）`;
    const day = inChinese(departure.date);
    const place = placeInWords(records, year, entry, published);
    return [`“${tier}”中的${whose}${departureWords[departure.kind]}，自${day}起不再列入名单，${place}。`];
  });

export const draftCorrection = (records: Records, year: YearRecords, input: CorrectionInput): NoticeDraft => {
  const { corrects, published, changes } = input;
  const root = rootOf(year, corrects).value;
  const stated = statedDigests(year, corrects);
  const rounds = roundsIn(year, corrects.value);
  const changedRounds = rounds.filter(({ decision }) => stated.get(decisionPath(decision)) !== decision.digest);
  const current = staying(year, selectedEntries(rounds), published);
  // An announcement names whom a publicity listed; nobody joins the list by correcting it.
  const joining = corrects.value.kind === 'announcement' ? [] : current.filter((entry) => !stated.has(keyOf(entry)));
  const joins = joining.length > 0;
  const concerned = current.filter(
    (entry) =>
      (stated.has(keyOf(entry)) ? stated.get(keyOf(entry)) !== entry.sha256 : joins) ||
      changes.some(({ application }) => application === keyOf(entry)),
  );
  const { entries, findings: unnamed } = withPersons(
    year,
    concerned.map((entry) => {
      const person = personIn(year, corrects, entry, published);
      return person === undefined ? entry : { ...entry, person };
    }),
    input.persons,
  );
  const restated = entries.map((entry) => withChanges(entry, changes));
  const due = longestWindow(records.calendar, published, termsOf(year, corrects.value));
  if (joins && !due.from.ok) return { drafted: undefined, findings: [due.from.finding] };
  if (joins && !due.to.ok) return { drafted: undefined, findings: [due.to.finding] };
  const own = joins && due.from.ok && due.to.ok ? { from: due.from.date, to: due.to.date } : undefined;
  const window = own ?? (input.until === undefined ? undefined : { to: input.until });
  const findings = [
    ...unnamed,
    ...changeFindings(records, year, input),
    ...substituteFindings(year, input, joining),
    ...extensionFindings(year, input),
    ...consentFindings(year, input.judged, { entries: restated }),
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
      entries: restated,
      // Whatever changed by it, the corrected notice now tells this.
      ...(root.facts === undefined ? {} : { facts: factsDigest(records, year, root) }),
      corrects: corrects.id,
      ...(changes.length === 0 ? {} : { changes }),
    },
    paragraphs:
      corrects.value.kind === 'announcement'
        ? announcementCorrectionText(input.reason, leftInWords(records, year, input))
        : correctionText(input.reason, window),
  }));
};
