/** What waits on an application: to be received, confirmed, looked at, ruled on, supplemented. One line for many of a kind. */
import { settledDay } from '../../core/approval.ts';
import { clauseWords } from '../../core/citation.ts';
import { addDays, inChinese } from '../../core/dates.ts';
import { evidenceOf } from '../../core/evidence.ts';
import { writtenTitle } from '../../core/names.ts';
import type { RowVerdict } from '../../core/judge.ts';
import type { ApplicationRecord, CategoryRecords, Records, YearRecords } from '../../core/records.ts';
import { effectiveClosing } from '../../core/window.ts';
import { awaitedRulings } from '../choices-of-rulings.ts';
import { ahead, type Due, inDays, isNear, listedItems } from './item.ts';

interface Place {
  readonly records: Records;
  readonly year: YearRecords;
  readonly category: CategoryRecords;
  readonly today: string;
}

const addressOf = ({ year, category }: Place, id: string): string => `${year.year}/${category.id}/${id}`;

const windowsOf = ({ records, year, category: { id, category }, today }: Place): Due[] => {
  const { name, window } = category;
  const closing = effectiveClosing(records.calendar, window);
  return [
    ...(isNear(window.opens, today)
      ? [
          {
            key: `opens ${year.year}/${id}`,
            says: `“${name}”${inChinese(window.opens)}开始申报，${inDays(window.opens, today)}。请核对指南和表格。`,
            screen: 'year' as const,
            day: window.opens,
          },
        ]
      : []),
    ...(closing.ok && isNear(closing.date, today)
      ? [
          {
            key: `closes ${year.year}/${id}`,
            says: `“${name}”${inChinese(closing.date)}（含当日）截止，${inDays(closing.date, today)}。请提醒还没有提交的单位。`,
            screen: 'receive' as const,
            day: closing.date,
          },
        ]
      : []),
  ];
};

/** Nothing is to be done about an award that was settled. */
const isSettled = ({ category, today }: Place): boolean => (settledDay(category) ?? '9999') <= today;
const hasOpened = ({ category, today }: Place): boolean => category.category.window.opens <= today;

const each = (
  place: Place,
  applications: readonly ApplicationRecord[],
  due: (names: string) => Omit<Due, 'act'> & { readonly act?: string },
): Due[] => {
  const [first] = applications;
  if (first === undefined) return [];
  const names = listedItems(applications.map((one) => `“${writtenTitle(place.records, place.category, one)}”`));
  const { act, ...rest } = due(names);
  return [
    {
      ...rest,
      ...(act === undefined ? {} : { act: { id: act, input: { application: addressOf(place, first.id) } } }),
    },
  ];
};

const received = (place: Place): Due[] => {
  const { category, year } = place;
  if (isSettled(place) || !hasOpened(place)) return [];
  const awaiting = [...category.applications.values()].filter(({ id }) => !category.receipts.has(id));
  return each(place, awaiting, (names) => ({
    key: `receive ${year.year}/${category.id}`,
    says: `“${category.category.name}”有${awaiting.length}份申报等待受理：${names}。`,
    screen: 'receive',
    act: 'receive',
  }));
};

const confirmed = (place: Place): Due[] => {
  const { category, year, records, today } = place;
  const closing = effectiveClosing(records.calendar, category.category.window);
  const asks = category.category.rows.some(({ rule }) => rule === 'confirmed-by-place');
  if (!asks || !closing.ok || today > closing.date || !hasOpened(place)) return [];
  const awaiting = [...category.applications.values()].filter(
    ({ id, digest }) => category.confirmations.get(id)?.value.application !== digest,
  );
  return each(place, awaiting, (names) => ({
    key: `confirm ${year.year}/${category.id}`,
    says: `“${category.category.name}”有${awaiting.length}份申报等待确认，${inChinese(closing.date)}（含当日）以前有效：${names}。`,
    screen: 'papers',
    day: closing.date,
    act: 'confirmation',
  }));
};

/** Papers that nobody saw, or that are in no line of the receipt; the last line on a digest counts. */
const lookedAt = (place: Place): Due[] => {
  const { category, year } = place;
  if (isSettled(place) || !hasOpened(place)) return [];
  const awaiting = [...category.applications.values()].filter(({ id, value }) => {
    const receipt = category.receipts.get(id)?.value;
    if (receipt === undefined || receipt.withdrawn !== undefined) return false;
    if (receipt.supplements.some(({ answered, due }) => answered === undefined && due >= place.today)) return false;
    const seen = new Map(receipt.evidence.map((one) => [one.sha256, one.seen && one.matches]));
    return evidenceOf(value.fields).some((digest) => seen.get(digest) !== true);
  });
  return each(place, awaiting, (names) => ({
    key: `papers ${year.year}/${category.id}`,
    says: `“${category.category.name}”有${awaiting.length}份申报的材料还没有见齐：${names}。缺的要求补正。`,
    screen: 'receive',
    act: 'supplement-ask',
  }));
};

const supplemented = (place: Place): Due[] => {
  const { category, today } = place;
  const { name } = category.category;
  return [...category.receipts].flatMap(
    ([
      id,
      {
        value: { number, supplements },
      },
    ]) =>
      supplements
        .filter(({ asked, answered, due }) => asked <= today && answered === undefined && due <= addDays(today, ahead))
        .map(({ due }): Due => ({
          key: `supplement ${number} ${due}`,
          says:
            due < today
              ? `${number}（${name}）的补正${inChinese(due)}到期，还没有记录。已经收到的请补记，没有收到的按政策处理。`
              : `${number}（${name}）的补正${inChinese(due)}到期，${inDays(due, today)}。`,
          screen: 'papers',
          day: due,
          ...(due < today ? { late: true } : {}),
          act: { id: 'supplement-answer', input: { application: addressOf(place, id) } },
        })),
  );
};

/** A text that a supplement replaced is to be confirmed anew inside the supplement's term. */
const renewed = (place: Place): Due[] => {
  const { category, today, records } = place;
  if (category.category.rows.every(({ rule }) => rule !== 'confirmed-by-place')) return [];
  return [...category.receipts].flatMap(([id, { value }]) => {
    const application = category.applications.get(id);
    const replaced = value.supplements.findLast((one) => one.application !== undefined);
    if (application === undefined || replaced === undefined || today > replaced.due) return [];
    if (category.confirmations.get(id)?.value.application === application.digest) return [];
    return [
      {
        key: `renew ${value.number}`,
        says: `“${writtenTitle(records, category, application)}”补正以后要在${inChinese(replaced.due)}（含当日）以前重新确认。`,
        screen: 'papers' as const,
        day: replaced.due,
        act: { id: 'confirmation', input: { application: addressOf(place, id) } },
      },
    ];
  });
};

export const ofApplications = (place: Place): readonly Due[] => [
  ...windowsOf(place),
  ...confirmed(place),
  ...received(place),
  ...lookedAt(place),
  ...supplemented(place),
  ...renewed(place),
];

/** A paper is looked at, a 原则上 condition is deliberated. */
const waiting = (year: YearRecords, rows: readonly RowVerdict[]): string =>
  [
    { ids: rows.filter(({ row }) => row.rule === 'attested'), what: '等待核定' },
    { ids: rows.filter(({ row }) => row.rule !== 'attested'), what: '等待研究' },
  ]
    .filter(({ ids }) => ids.length > 0)
    .map(({ ids, what }) => `${[...new Set(ids.map(({ row }) => clauseWords(year, row.clause)))].join('、')}${what}`)
    .join('；');

/** Conditions that a body has to rule on, an application a line. */
export const ofRulings = (records: Records, today: string): readonly Due[] =>
  awaitedRulings({ records }, today).flatMap(({ address, label, rows }): Due[] => {
    const [calendarYear = '', id = ''] = address.split('/');
    const year = records.years.get(Number(calendarYear));
    const category = year?.categories.get(id);
    if (year === undefined || category === undefined) return [];
    if ((settledDay(category) ?? '9999') <= today || category.category.window.opens > today) return [];
    return [
      {
        key: `ruling ${address}`,
        says: `${label}：${waiting(year, rows)}。`,
        screen: 'rulings',
        act: { id: 'ruling', input: { application: address, condition: rows[0]?.row.id } },
      },
    ];
  });
