/** What the calendar alone makes due: windows about to open or close, notices to be ended, objections and supplements. */
import { calendarNeeded } from '../core/calendar-needed.ts';
import { addDays, daysBetween, inChinese } from '../core/dates.ts';
import type { CategoryRecords, Records, YearRecords } from '../core/records.ts';
import { isOpen } from '../core/schema/objection.ts';
import { lastDay } from '../core/last-day.ts';
import { effectiveClosing } from '../core/window.ts';

/** Days ahead that are told. */
const ahead = 14;

const isNear = (day: string, today: string): boolean => day >= today && day <= addDays(today, ahead);

const inDays = (day: string, today: string): string => {
  const days = daysBetween(today, day);
  return days === 0 ? '就是今天' : `还有${days}天`;
};

const windowsOf = (records: Records, { category }: CategoryRecords, today: string): string[] => {
  const { name, window } = category;
  const closing = effectiveClosing(records.calendar, window);
  return [
    ...(isNear(window.opens, today)
      ? [`“${name}”${inChinese(window.opens)}开始申报，${inDays(window.opens, today)}。请核对指南和表格。`]
      : []),
    ...(closing.ok && isNear(closing.date, today)
      ? [`“${name}”${inChinese(closing.date)}（含当日）截止，${inDays(closing.date, today)}。请提醒还没有提交的单位。`]
      : []),
  ];
};

const supplementsOf = ({ category, receipts }: CategoryRecords, today: string): string[] =>
  [...receipts.values()].flatMap(({ value: { number, supplements } }) =>
    supplements
      .filter(({ asked, answered, due }) => asked <= today && answered === undefined && due <= addDays(today, ahead))
      .map(({ due }) =>
        due < today
          ? `${number}（${category.name}）的补正${inChinese(due)}到期，还没有记录。已经收到的请补记，没有收到的按政策处理。`
          : `${number}（${category.name}）的补正${inChinese(due)}到期，${inDays(due, today)}。`,
      ),
  );

const noticesOf = (year: YearRecords, today: string): string[] =>
  [...year.notices.values()].flatMap((notice) => {
    const { kind, title, closed } = notice.value;
    const { id } = notice;
    if (kind !== 'publicity' || notice.value.to === undefined || closed !== undefined) return [];
    const to = lastDay(year, notice);
    if (to < today) return [`《${title}》的公示期已于${inChinese(to)}结束。请办结：npx gongshi notice close ${id}`];
    return isNear(to, today) ? [`《${title}》公示到${inChinese(to)}，${inDays(to, today)}。`] : [];
  });

const objectionsOf = ({ objections }: YearRecords, today: string): string[] =>
  [...objections.values()].flatMap(({ id, value }) =>
    isOpen(value) && value.received <= today
      ? [
          `异议 ${id} 还没有处理完，收到已经${daysBetween(value.received, today)}天${value.acknowledged === undefined ? '，还没有告知收到' : ''}。`,
        ]
      : [],
  );

/** Notices of the holidays of a year are published in the autumn before it; windows that cross the year need them. */
const calendarOf = (records: Records, today: string): string[] => {
  const next = Number(today.slice(0, 4)) + 1;
  const needed = calendarNeeded(records, today).map(({ message, help }) => `${message}。${help}。`);
  return today.slice(5) >= '11-15' && !records.calendar.has(next) && needed.every((one) => !one.includes(`${next}年的`))
    ? [
        ...needed,
        `还没有${next}年的放假和调休安排，跨年的公示期算不出来。国务院办公厅发布以后，请写入 content/calendar/${next}.yaml。`,
      ]
    : needed;
};

/** One sentence each, in the order of the ledger. */
export const due = (records: Records, today: string): readonly string[] => [
  ...[...records.years.values()].flatMap((year) => [
    ...[...year.categories.values()].flatMap((category) => [
      ...windowsOf(records, category, today),
      ...supplementsOf(category, today),
    ]),
    ...noticesOf(year, today),
    ...objectionsOf(year, today),
  ]),
  ...calendarOf(records, today),
];
