/** 今天: everything that is due, each with its act. One function for the desk, `gongshi watch` and the workflow that runs every day. */
import { calendarNeeded } from '../core/calendar-needed.ts';
import type { Records } from '../core/records.ts';
import { ofApplications, ofRulings } from './due/applications.ts';
import type { Due } from './due/item.ts';
import { ofNotices } from './due/notices.ts';
import { ofCheckpoint } from './due/publishing.ts';
import { ofRepository } from './due/repository.ts';
import { ofRounds } from './due/rounds.ts';
import type { RepositoryState } from './repository.ts';

export type { Due } from './due/item.ts';

/** Notices of the holidays of a year are published in the autumn before it; windows that cross the year need them. */
const ofCalendar = (records: Records, today: string): readonly Due[] => {
  const next = Number(today.slice(0, 4)) + 1;
  const dueFor = (year: number, says: string): Due => ({
    key: `calendar ${year}`,
    says,
    screen: 'year',
    act: { id: 'calendar', input: { year } },
  });
  const needed = calendarNeeded(records, today).map(({ message, help, file }) =>
    dueFor(Number(/(\d{4})\.yaml$/.exec(file)?.[1] ?? next), `${message}。${help}。`),
  );
  return today.slice(5) >= '11-15' &&
    !records.calendar.has(next) &&
    needed.every(({ says }) => !says.includes(`${next}年的`))
    ? [
        ...needed,
        dueFor(
          next,
          `还没有${next}年的放假和调休安排，跨年的公示期算不出来。国务院办公厅发布以后，请写入 content/calendar/${next}.yaml。`,
        ),
      ]
    : needed;
};

/** In the order of the ledger; the repository comes last. */
export const due = (
  records: Records,
  today: string,
  repository: RepositoryState = { kind: 'none' },
): readonly Due[] => [
  ...[...records.years.values()].flatMap((year) => [
    ...[...year.categories.values()].flatMap((category) => {
      const place = { records, year, category, today };
      return [...ofApplications(place), ...ofRounds(place)];
    }),
    ...ofNotices(year, today),
  ]),
  ...ofRulings(records, today),
  ...ofCalendar(records, today),
  ...ofCheckpoint(records, today),
  ...ofRepository(repository),
];
