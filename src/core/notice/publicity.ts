/** 公示: the selections of approved rounds, made public for the working days of the programme, with frozen digests. */
import { clauseOf } from '../citation.ts';
import { longestWindow, termsOf } from '../publicity-term.ts';
import { inChinese } from '../dates.ts';
import { decideRound } from '../decide/round.ts';
import { compareSelection } from '../decide/selection.ts';
import { type Finding, inFile, isError } from '../finding.ts';
import type { YearJudgements } from '../judge.ts';
import { bodyName, type Records, type YearRecords } from '../records.ts';
import { approvingBodies } from '../rounds.ts';
import { type NoticeDraft, draftUnless, holidayFindings, marked, reportNotice } from './drafted.ts';
import { factsDigest } from './facts.ts';
import type { Notice, NoticeEntry } from '../schema/notice.ts';
import { consentFindings, type Persons, withPersons } from './persons.ts';
import { type DecidedRound, frozenDecisions, selectedEntries, tierCounts } from './rounds.ts';
import { publicityText, publicityTitle } from './text.ts';

export interface PublicityInput {
  readonly rounds: readonly DecidedRound[];
  /** The day it is posted; the window begins on the next working day. */
  readonly published: string;
  readonly persons: Persons;
  /** The title where the usual one will not do. */
  readonly title?: string | undefined;
  /** Paragraphs of the office's own. */
  readonly notes: readonly string[];
  /** Every application of the year, judged on the day of drafting. */
  readonly judged: YearJudgements;
}

export const listOrder = '按受理登记号排列，排名不分先后';

const approvalFindings = (
  records: Records,
  year: YearRecords,
  published: string,
  { category, round, decision }: DecidedRound,
): Finding[] => {
  const { approvals } = decision.value;
  const where = { file: decision.file, at: ['approvals'], clause: clauseOf(year, 'approved') };
  const missing = approvingBodies(category, round).filter((body) => approvals.every((each) => each.body !== body));
  return [
    ...missing.map((body) => reportNotice('notice-unapproved', { body: bodyName(records.association, body) }, where)),
    ...approvals
      .filter(({ date }) => published < date)
      .map(({ date }) =>
        reportNotice('notice-early', { published: inChinese(published), approved: inChinese(date) }, where),
      ),
  ];
};

/** A list is publicised only as the records give it: every round is decided once more. */
const selectionFindings = (
  year: YearRecords,
  judged: YearJudgements,
  { category, round, decision }: DecidedRound,
): Finding[] => {
  const result = decideRound(year, category, round, decision, judged.get(category.id) ?? new Map());
  const errors = result.findings.filter(isError);
  return inFile(decision.file, [...errors, ...compareSelection(decision.value, result)]);
};

/** Nobody may object to a list of nobody. A list that the records give otherwise is told as that. */
const emptyFindings = ([first]: readonly DecidedRound[], entries: readonly NoticeEntry[]): Finding[] =>
  first === undefined || entries.length > 0
    ? []
    : [reportNotice('notice-empty', {}, { file: first.decision.file, at: ['selection'] })];

export const draftPublicity = (records: Records, year: YearRecords, input: PublicityInput): NoticeDraft => {
  const { rounds, published, judged } = input;
  const window = longestWindow(records.calendar, published, termsOf(year, { decisions: frozenDecisions(rounds) }));
  if (!window.from.ok) return { drafted: undefined, findings: [window.from.finding] };
  if (!window.to.ok) return { drafted: undefined, findings: [window.to.finding] };
  const { from, to } = { from: window.from.date, to: window.to.date };
  const { entries, findings: unnamed } = withPersons(year, selectedEntries(rounds), input.persons);
  const counts = tierCounts(rounds, entries);
  const differing = rounds.flatMap((round) => selectionFindings(year, judged, round));
  const findings = [
    ...rounds.flatMap((round) => approvalFindings(records, year, published, round)),
    ...(differing.some(isError) ? differing : [...differing, ...emptyFindings(rounds, entries)]),
    ...unnamed,
    ...consentFindings(year, judged, { entries }),
    ...holidayFindings(records, published, to),
  ];
  const notice: Notice = {
    ...marked(records),
    kind: 'publicity',
    title: input.title ?? publicityTitle(year, counts),
    published,
    from,
    to,
    order: listOrder,
    decisions: frozenDecisions(rounds),
    entries,
  };
  return draftUnless(findings, () => ({
    notice: { ...notice, facts: factsDigest(records, year, notice) },
    paragraphs: publicityText(records, year, rounds, counts, input.notes),
  }));
};
