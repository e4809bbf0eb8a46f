/** What drafting gives: the front matter and the paragraphs of a notice, or what stands in the way. */
import { daysBetween, inChinese } from '../dates.ts';
import { type Finding, isError, reporter } from '../finding.ts';
import type { Records } from '../records.ts';
import type { Notice } from '../schema/notice.ts';
import { noticeCodes } from './codes.ts';

export interface Drafted {
  readonly notice: Notice;
  /** Plain text without markup. */
  readonly paragraphs: readonly string[];
}

/** Nothing is drafted where a finding is an error. */
export interface NoticeDraft {
  readonly drafted: Drafted | undefined;
  readonly findings: readonly Finding[];
}

export const reportNotice = reporter(noticeCodes);

export const draftUnless = (findings: readonly Finding[], drafted: () => Drafted): NoticeDraft => ({
  drafted: findings.some(isError) ? undefined : drafted(),
  findings,
});

/** Everything that a demonstration publishes is marked. */
export const marked = ({ association }: Records): Pick<Notice, 'demonstration'> =>
  association.demonstration === true ? { demonstration: true } : {};

/** Days off in a row from which a holiday is long. */
const long = 3;

/** A window across a long holiday is lawful, and worth a second look. One that two years' files name is told once. */
export const holidayFindings = (records: Records, published: string, to: string): Finding[] =>
  [...records.calendar.values()]
    .flatMap(({ off }) => off)
    .filter(
      (range, index, all) =>
        !all.some(
          (other, place) =>
            place !== index &&
            other.from <= range.from &&
            range.to <= other.to &&
            (place < index || other.from < range.from || range.to < other.to),
        ),
    )
    .filter((range) => daysBetween(range.from, range.to) + 1 >= long && published < range.to && range.from <= to)
    .map(({ name, from, to: end }) =>
      reportNotice('notice-over-holiday', { holiday: name, from: inChinese(from), to: inChinese(end) }),
    );
