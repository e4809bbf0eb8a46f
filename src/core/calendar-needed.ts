/** Years that something will be counted in and that the ledger has no calendar for, told before the counting fails. */
import type { Records } from './records.ts';
import { type CodeTable, type Finding, reporter } from './finding.ts';
import { inChinese } from './dates.ts';

export const calendarNeededCodes = {
  'calendar-needed': {
    level: 'warning',
    title: '将要用到的年份没有工作日安排',
    message: '还没有{year}年的工作日安排，{what}要用到',
    help: '主办单位补上 content/calendar/{year}.yaml；国务院办公厅还没有发布的，发布以后补上',
    en: 'There is no calendar for {year}, which {what} needs',
    meaning: '申报截止日、公示期要用到一个年份，而台账里还没有这一年的节假日和调休安排。',
    why: '缺了安排就不能计算；等到要结束公示、要截止的那一天才发现，就来不及了。12月下旬的日子也常由下一年的通知调整。',
    wrong: '申报2018年12月31日截止，没有 content/calendar/2019.yaml',
    right: 'content/calendar/2019.yaml 写明来源、放假和调休上班的日期',
  },
} as const satisfies CodeTable;

const report = reporter(calendarNeededCodes);

/** From this day of December on, the notice of the next year may move days. */
const edge = '12-20';

interface Need {
  readonly year: number;
  readonly what: string;
}

/** What counts on a day: its own year, and the next where the day stands at its edge. */
const needsOf = (date: string, what: string): Need[] => {
  const year = Number(date.slice(0, 4));
  return [{ year, what }, ...(date.slice(5) >= edge ? [{ year: year + 1, what }] : [])];
};

/** Of windows that are not over and publicities that are not closed. What is past was counted, or is an error of its own. */
export const calendarNeeded = ({ calendar, years }: Records, today: string): readonly Finding[] => {
  const windows = [...years.values()].flatMap(({ categories }) =>
    [...categories.values()].flatMap(({ category: { name, window } }) =>
      window.closes < today ? [] : needsOf(window.closes, `“${name}”${inChinese(window.closes)}截止`),
    ),
  );
  const notices = [...years.values()].flatMap(({ notices: all }) =>
    [...all.values()].flatMap(({ value: { kind, closed, to } }) =>
      kind === 'publicity' && closed === undefined && to !== undefined && to >= today
        ? needsOf(to, `到${inChinese(to)}的公示`)
        : [],
    ),
  );
  const now = years.size === 0 ? [] : [{ year: Number(today.slice(0, 4)), what: '今天的日期' }];
  const missing = [...windows, ...notices, ...now].filter(({ year }) => !calendar.has(year));
  const first = missing.filter(({ year }, index) => missing.findIndex((other) => other.year === year) === index);
  return first.map(({ year, what }) =>
    report('calendar-needed', { year, what }, { file: `content/calendar/${year}.yaml` }),
  );
};
