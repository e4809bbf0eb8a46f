/** What waits on a notice: its end, its result, its corrections; and objections. */
import { daysBetween, inChinese } from '../../core/dates.ts';
import { lastDay } from '../../core/last-day.ts';
import { chainOf } from '../../core/notice/chain.ts';
import { countedLeft, leftUntold } from '../../core/notice/leaving.ts';
import type { Filed, YearRecords } from '../../core/records.ts';
import type { Notice } from '../../core/schema/notice.ts';
import { isOpen } from '../../core/schema/objection.ts';
import { isStageOf, roundsIn } from '../../core/notice/rounds.ts';
import { type Due, inDays, isNear } from './item.ts';

/** A correction with days of its own publicises whoever came by it: the whole ends with the last of them. */
const endOf = (year: YearRecords, notice: Filed<Notice>): string => lastDay(year, notice);

const ofPublicity = (year: YearRecords, notice: Filed<Notice>, today: string): Due[] => {
  const { title, closed, published, to: printed } = notice.value;
  if (printed === undefined || published > today) return [];
  const { id } = notice;
  const to = endOf(year, notice);
  if (closed === undefined) {
    const running = { key: `close ${id}`, screen: 'notices' as const, day: to };
    if (to < today)
      return [
        {
          ...running,
          says: `《${title}》的公示期已于${inChinese(to)}结束。请办结：npx gongshi notice close ${id}`,
          late: true,
          act: { id: 'notice-close', input: { notice: id } },
        },
      ];
    return isNear(to, today)
      ? [{ ...running, says: `《${title}》公示到${inChinese(to)}，${inDays(to, today)}。` }]
      : [];
  }
  const isAnnounced = chainOf(year, notice).some(
    ({ value }) => value.kind === 'announcement' && value.published <= today,
  );
  const isOfStage = roundsIn(year, notice.value).every(({ category, round }) => isStageOf(category, round));
  return closed.date > today || isAnnounced || isOfStage
    ? []
    : [
        {
          key: `announce ${id}`,
          says: `《${title}》已于${inChinese(closed.date)}办结，还没有公布结果。`,
          screen: 'notices',
          act: { id: 'notice-announce', input: { notice: id } },
        },
      ];
};

const untold = (year: YearRecords, notice: Filed<Notice>, today: string): Due[] => {
  const left = leftUntold(year, notice, today);
  if (left.length > 0 && left.every(({ departure }) => departure.kind === 'revoked')) {
    return [
      {
        key: `revoke ${notice.id} ${left.map(({ entry }) => entry.application).join(' ')}`,
        says: `《${notice.value.title}》公布以后有${countedLeft(year, left)}被撤销，还没有发布撤销公告。`,
        screen: 'notices',
        act: { id: 'notice-revoke', input: { notice: notice.id } },
      },
    ];
  }
  return left.length === 0
    ? []
    : [
        {
          key: `correct ${notice.id} ${left.map(({ entry }) => entry.application).join(' ')}`,
          says: `《${notice.value.title}》公布以后有${countedLeft(year, left)}放弃或者被撤销，还没有发布更正。`,
          screen: 'notices',
          act: { id: 'notice-correct', input: { notice: notice.id } },
        },
      ];
};

/** 今天收到, 收到已经3天. */
const sinceWords = (received: string, today: string): string => {
  const days = daysBetween(received, today);
  return days === 0 ? '今天收到' : `收到已经${days}天`;
};

const objectionsOf = ({ objections, notices }: YearRecords, today: string): Due[] =>
  [...objections.values()].flatMap(({ id, value }): Due[] => {
    const { received, acknowledged, settled, effect } = value;
    if (isOpen(value) && received <= today)
      return [
        {
          key: `objection ${id}`,
          says: `异议 ${id} 还没有处理完，${sinceWords(received, today)}${acknowledged === undefined ? '，还没有告知收到' : ''}。`,
          screen: 'notices',
          day: received,
          act: {
            id: acknowledged === undefined ? 'objection-acknowledge' : 'objection-settle',
            input: { objection: id },
          },
        },
      ];
    const isCorrected = [...notices.values()].some(
      (one) => one.value.kind === 'correction' && one.value.published >= (settled ?? '9999'),
    );
    return effect === 'correction' && settled !== undefined && settled <= today && !isCorrected
      ? [
          {
            key: `correction ${id}`,
            says: `异议 ${id} 已经办结，要发布的更正还没有发布。`,
            screen: 'notices',
            act: { id: 'notice-correct', input: { notice: value.notice } },
          },
        ]
      : [];
  });

export const ofNotices = (year: YearRecords, today: string): readonly Due[] => [
  ...[...year.notices.values()].flatMap((notice) =>
    notice.value.kind === 'publicity' ? ofPublicity(year, notice, today) : untold(year, notice, today),
  ),
  ...objectionsOf(year, today),
];
