/** 公告: what a closed publicity came to, under a document number, with the sums. Who is held or has left is not in it. */
import { clauseOf } from '../citation.ts';
import { addDays, inChinese } from '../dates.ts';
import { chainOf } from './chain.ts';
import { applicationTitleOn, personOn } from '../names.ts';
import type { Filed, Records, YearRecords } from '../records.ts';
import { lastDay } from '../last-day.ts';
import type { Notice, NoticeEntry } from '../schema/notice.ts';
import { type NoticeDraft, draftUnless, marked, reportNotice } from './drafted.ts';
import { leavingFindings, leavingInWords, staying } from './leaving.ts';
import { heldEntries, objectionsInWords, objectionsTo } from './objections.ts';
import { listOrder } from './publicity.ts';
import { frozenDecisions, isStageOf, roundsIn, selectedEntries, tierCounts } from './rounds.ts';
import { announcementText, announcementTitle, recommendationText } from './text.ts';

export interface AnnouncementInput {
  readonly concludes: Filed<Notice>;
  readonly published: string;
  /** 示例协〔2017〕8号; undefined where the association numbers no papers. */
  readonly number: string | undefined;
  readonly title?: string | undefined;
  /** 主送: whom it is addressed to. */
  readonly to?: string | undefined;
  readonly notes: readonly string[];
  /** `category/application` of those recommended for the provincial programme. */
  readonly recommended: readonly string[];
}

const keyOf = ({ category, application }: NoticeEntry): string => `${category}/${application}`;

const titleIn = (records: Records, year: YearRecords, { category, application }: NoticeEntry, day: string): string => {
  const found = year.categories.get(category);
  const record = found?.applications.get(application);
  return found === undefined || record === undefined ? application : applicationTitleOn(records, found, record, day);
};

/** Names that the publicity or a correction of it made public, as corrected; an announcement asks nobody for them again. */
const namesOf = (
  year: YearRecords,
  concludes: Filed<Notice>,
  day: string,
): ReadonlyMap<string, NoticeEntry['person']> =>
  new Map(
    chainOf(year, concludes)
      .flatMap(({ value }) => value.entries)
      .map((entry) => [keyOf(entry), personOn(year, entry, day)]),
  );

export const draftAnnouncement = (records: Records, year: YearRecords, input: AnnouncementInput): NoticeDraft => {
  const { concludes, published } = input;
  const rounds = roundsIn(year, concludes.value).filter(({ category, round }) => !isStageOf(category, round));
  const held = heldEntries(year);
  const names = namesOf(year, concludes, published);
  const before = chainOf(year, concludes).filter(({ value }) => value.kind === 'announcement');
  const announced = new Set(before.flatMap(({ value }) => value.entries.map(keyOf)));
  // Who was held when the rest was announced follows in an announcement of its own.
  const listed = selectedEntries(rounds).filter((entry) => names.has(keyOf(entry)) && !announced.has(keyOf(entry)));
  const publicised = staying(year, listed, published);
  const entries = publicised
    .filter((entry) => !held.has(keyOf(entry)))
    .map((entry): NoticeEntry => {
      const person = names.get(keyOf(entry));
      return {
        ...entry,
        ...(person === undefined ? {} : { person }),
        ...(input.recommended.includes(keyOf(entry)) ? { recommended: true as const } : {}),
      };
    });
  const titles = entries
    .filter(({ recommended }) => recommended)
    .map((entry) => titleIn(records, year, entry, published));
  const { closed } = concludes.value;
  // A substitute's window may run on after the rest was closed.
  const to = lastDay(year, concludes);
  const where = { file: concludes.file, clause: clauseOf(year, 'publicised') };
  const [earlier] = before;
  const findings = [
    ...(earlier !== undefined && entries.length === 0
      ? [reportNotice('notice-announced', { notice: concludes.id, announcement: earlier.id }, where)]
      : []),
    ...leavingFindings(year, concludes.file, concludes.value.entries, published),
    ...(closed === undefined || published < closed.date
      ? [reportNotice('notice-not-closed', { notice: concludes.id }, where)]
      : []),
    ...(published <= to
      ? [
          reportNotice(
            'notice-not-over',
            { to: inChinese(to), date: inChinese(published), next: inChinese(addDays(to, 1)) },
            where,
          ),
        ]
      : []),
    ...publicised
      .filter((entry) => held.has(keyOf(entry)))
      .map((entry) => reportNotice('notice-held', { entry: keyOf(entry) }, { file: concludes.file })),
    ...input.recommended
      .filter((key) => entries.every((entry) => keyOf(entry) !== key))
      .map((entry) => reportNotice('notice-not-announced', { entry }, { file: concludes.file })),
  ];
  const counts = tierCounts(rounds, entries);
  const leaving = leavingInWords(year, concludes.value.entries, published);
  return draftUnless(findings, () => ({
    notice: {
      ...marked(records),
      kind: 'announcement',
      title: input.title ?? announcementTitle(year, counts),
      ...(input.number === undefined ? {} : { number: input.number }),
      published,
      order: listOrder,
      decisions: frozenDecisions(rounds),
      entries,
      corrects: concludes.id,
    },
    paragraphs: announcementText(
      records,
      year,
      counts,
      objectionsInWords(objectionsTo(year, concludes.id, published), to),
      {
        to: input.to,
        notes: [
          ...(leaving === undefined ? [] : [leaving]),
          ...recommendationText(records, year, titles),
          ...input.notes,
        ],
      },
    ),
  }));
};
