/**
 * The calendar files, held to one another and to the days of the week. A slip in one of them moves every deadline of its year
 * and nobody sees it, so what looks like a slip is told, and what cannot be is refused.
 */
import { type Calendar, saysOf } from './calendar.ts';
import { daysBetween, daysFromTo, inChinese, weekday } from './dates.ts';
import { type At, type CodeTable, type Finding, reporter } from './finding.ts';
import type { Filed } from './records.ts';
import type { CalendarYear } from './schema/calendar-year.ts';

export const calendarFileCodes = {
  'calendar-year': {
    level: 'error',
    title: '日期不是这一年的',
    message: '{date}不是{year}年的日子，也不在相邻年份的年头年尾',
    help: '核对年份；{year}年的文件只写{year}年的安排，以及国务院办公厅同一份通知调整的上年12月下旬、下年1月初的日子',
    en: '{date} is no day of {year} and not at the edge of its neighbours',
    meaning: '工作日安排里有一个日期，不属于文件名写明的年份。',
    why: '年份写错，这一天的放假或者上班就算不进去，截止日和公示期会悄悄变动。',
    wrong: 'content/calendar/2019.yaml 中写 { from: 2018-05-01, to: 2018-05-04, name: 劳动节 }',
    right: 'content/calendar/2019.yaml 中写 { from: 2019-05-01, to: 2019-05-04, name: 劳动节 }',
  },
  'calendar-range': {
    level: 'error',
    title: '假期首尾颠倒或者过长',
    message: '“{name}”从{from}到{to}，首尾颠倒或者超过{most}天',
    help: '核对起止日期',
    en: '{name} from {from} to {to} ends before it begins or is longer than {most} days',
    meaning: '一段假期的最后一天早于第一天，或者长得不像法定假期。',
    why: '首尾颠倒的假期一天也不算，过长的假期会把工作日算少。',
    wrong: '{ from: 2019-05-04, to: 2019-05-01, name: 劳动节 }',
    right: '{ from: 2019-05-01, to: 2019-05-04, name: 劳动节 }',
  },
  'calendar-overlap': {
    level: 'error',
    title: '同一天写了不止一次',
    message: '{date}在这个文件里写了不止一次',
    help: '同一天只写一次：要么放假，要么上班',
    en: '{date} is named more than once in this file',
    meaning: '同一天既写了放假又写了上班，或者落在两段假期里，或者上班的日子重复。',
    why: '一天只能有一种安排，写重了多半是其中一处抄错。',
    wrong: 'off 中有 2019-10-01 至 2019-10-07，work 中又有 2019-10-05',
    right: 'work: [2019-09-29, 2019-10-12]',
  },
  'calendar-conflict': {
    level: 'error',
    title: '相邻两年的安排互相矛盾',
    message: '{date}在{year}年的安排里是{here}，在{other}年的安排里是{there}',
    help: '对照国务院办公厅的两份通知，改正抄错的一份；后一份通知调整了前一份的，按后一份改',
    en: '{date} is {here} in the file of {year} and {there} in that of {other}',
    meaning: '跨年的日子在相邻两年的安排里说法不一样。',
    why: '两份安排互相矛盾，截止日和公示期就有两种算法。',
    wrong: '2018.yaml 写 2018-12-29 放假，2019.yaml 写 2018-12-29 上班',
    right: '两个文件对 2018-12-29 的写法一致，或者只在一个文件里写',
  },
  'calendar-order': {
    level: 'warning',
    title: '日期没有按先后排列',
    message: '{date}没有按日期先后排列',
    help: '按日期从早到晚排列，便于和通知原文核对',
    en: '{date} is out of order',
    meaning: '放假或者调休上班的日子没有按先后次序写。',
    why: '次序乱了不影响计算，但容易漏写、重写，也往往是月份抄错的迹象。',
    wrong: 'work: [2019-10-12, 2019-02-02]',
    right: 'work: [2019-02-02, 2019-10-12]',
  },
  'calendar-weekday-work': {
    level: 'warning',
    title: '调休上班的日子是平日',
    message: '{date}是{weekday}，本来就上班，不需要写成调休上班',
    help: '核对日期：调休上班的是星期六或者星期日',
    en: '{date} is a weekday and needs no make-up entry',
    meaning: '调休上班的日子里写了一个星期一到星期五。',
    why: '多半是日期差了一天。真正要上班的那个周末没有写进去，工作日就少算一天。',
    wrong: 'work: [2019-09-30]   # 星期一',
    right: 'work: [2019-09-29]   # 星期日',
  },
  'calendar-weekend-off': {
    level: 'info',
    title: '假期全在周末',
    message: '“{name}”（{from}至{to}）全在星期六、星期日，本来就休息',
    help: '核对日期；没有抄错的可以保留',
    en: '{name} ({from} to {to}) falls on a weekend only',
    meaning: '一段假期里没有一个工作日。',
    why: '有的年份确实如此，也可能是日期抄错。',
    wrong: '{ from: 2017-10-07, to: 2017-10-08, name: 国庆节 }',
    right: '{ from: 2017-10-01, to: 2017-10-08, name: 国庆节 }',
  },
  'calendar-few': {
    level: 'warning',
    title: '放假天数少于法定节假日',
    message: '{year}年只写了{n}天放假，少于法定节假日的{least}天',
    help: '对照通知补齐七个法定节日',
    en: '{year} has only {n} days off, fewer than the {least} statutory ones',
    meaning: '一年的放假天数比法定节假日还少，安排没有写全。',
    why: '漏写的节日会按平日计算，截止日和公示期都会算错。',
    wrong: '只写了元旦和春节',
    right: '元旦、春节、清明节、劳动节、端午节、中秋节、国庆节都写上',
  },
  'calendar-source': {
    level: 'warning',
    message: '来源没有写明通知的文号',
    help: '写成“国务院办公厅关于{year}年部分节假日安排的通知（国办发明电〔…〕…号）”',
    en: 'The source names no document number',
    meaning: '工作日安排要写明依据哪一份通知，以便核对。',
    why: '没有出处的安排无法核对，计算结果也就没有依据。',
    wrong: 'source: 网上查的',
    right: 'source: 国务院办公厅关于2019年部分节假日安排的通知（国办发明电〔2018〕15号）',
  },
} as const satisfies CodeTable;

const report = reporter(calendarFileCodes);

/** No holiday was ever longer; that of spring 2020 had ten days. */
const longest = 12;
/** Statutory days of a year: 10 until 2007, 11 after, 13 from 2025. */
const statutory = (year: number): number => (year < 2008 ? 10 : year < 2025 ? 11 : 13);

const dayNames = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;
const isWeekend = (date: string): boolean => [0, 6].includes(weekday(date));
const words = { work: '上班', off: '放假' } as const;

/** A day that the notice of a year may name. */
const isOf = (year: number, date: string): boolean =>
  date.startsWith(`${year}-`) ||
  (date >= `${year - 1}-12-20` && date <= `${year - 1}-12-31`) ||
  (date >= `${year + 1}-01-01` && date <= `${year + 1}-01-07`);

interface Day {
  readonly date: string;
  readonly at: At;
}

const rangeFindings = (value: CalendarYear): Finding[] =>
  value.off.flatMap(({ from, to, name }, index) => {
    const at = ['off', index];
    const said = { name, from: inChinese(from), to: inChinese(to) };
    const days = daysBetween(from, to) + 1;
    if (days < 1 || days > longest) return [report('calendar-range', { ...said, most: longest }, { at })];
    // A festival may fall on a Sunday and have that day alone (中秋节 of 2015); a holiday of several days has a weekday in it.
    return days > 1 && daysFromTo(from, to).every(isWeekend) ? [report('calendar-weekend-off', said, { at })] : [];
  });

/** Ranges that cannot be are told once, not day by day. */
const daysOf = ({ off, work }: CalendarYear): Day[] => [
  ...off.flatMap(({ from, to }, index) =>
    daysBetween(from, to) < longest ? daysFromTo(from, to).map((date) => ({ date, at: ['off', index] })) : [],
  ),
  ...work.map((date, index) => ({ date, at: ['work', index] })),
];

const orderFindings = ({ off, work }: CalendarYear): Finding[] =>
  (
    [
      ['off', off.map(({ from }) => from)],
      ['work', work],
    ] as const
  ).flatMap(([key, dates]) =>
    dates.flatMap((date, index) =>
      date < (dates[index - 1] ?? date)
        ? [report('calendar-order', { date: inChinese(date) }, { at: [key, index] })]
        : [],
    ),
  );

const fileFindings = (year: number, value: CalendarYear): Finding[] => {
  const days = daysOf(value);
  const firsts = new Set<string>();
  const twice = days.flatMap(({ date, at }) => {
    const again = firsts.has(date);
    firsts.add(date);
    return again ? [report('calendar-overlap', { date: inChinese(date) }, { at })] : [];
  });
  const strange = days.filter(({ date }) => !isOf(year, date));
  const off = new Set(days.filter(({ at }) => Array.isArray(at) && at[0] === 'off').map(({ date }) => date));
  const n = [...off].filter((date) => date.startsWith(`${year}-`)).length;
  return [
    ...(/〔\d{4}〕\d+号/.test(value.source) ? [] : [report('calendar-source', { year }, { at: ['source'] })]),
    ...rangeFindings(value),
    ...strange.slice(0, 1).map(({ date, at }) => report('calendar-year', { date: inChinese(date), year }, { at })),
    ...twice,
    ...orderFindings(value),
    ...value.work.flatMap((date, index) =>
      isWeekend(date)
        ? []
        : [
            report(
              'calendar-weekday-work',
              { date: inChinese(date), weekday: dayNames[weekday(date)] ?? '' },
              { at: ['work', index] },
            ),
          ],
    ),
    ...(n < statutory(year) ? [report('calendar-few', { year, n, least: statutory(year) }, { at: ['off'] })] : []),
  ];
};

/** Each day once, in the file of the later year: that is the one which was printed knowing the other. */
const conflicts = (calendar: Calendar, year: number, value: CalendarYear): Finding[] => {
  const before = calendar.get(year - 1);
  return daysOf(value).flatMap(({ date, at }) => {
    const here = saysOf(value, date);
    const there = saysOf(before, date);
    if (here === undefined || there === undefined || here === there) return [];
    return [
      report(
        'calendar-conflict',
        { date: inChinese(date), year, here: words[here], other: year - 1, there: words[there] },
        { at },
      ),
    ];
  });
};

/** Everything that is wrong with the calendar files; each `id` is the year in the file's name. */
export const calendarFileFindings = (files: Iterable<Filed<CalendarYear>>): readonly Finding[] => {
  const all = [...files];
  const calendar: Calendar = new Map(all.map(({ id, value }) => [Number(id), value]));
  return all.flatMap(({ id, file, value }) =>
    [...fileFindings(Number(id), value), ...conflicts(calendar, Number(id), value)].map((finding) => ({
      ...finding,
      file,
    })),
  );
};
