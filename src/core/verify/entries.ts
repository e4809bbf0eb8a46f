/** Who a notice lists, against who the decisions that it makes public selected. */
import { type CodeTable, type Finding, inFile, reporter } from '../finding.ts';
import { departureOf } from '../departures.ts';
import { inChinese } from '../dates.ts';
import { chainOf } from '../notice/chain.ts';
import type { Filed, YearRecords } from '../records.ts';
import { awardTiers } from '../rounds.ts';
import type { Notice, NoticeEntry } from '../schema/notice.ts';
import { type Recount, recount } from './count.ts';
import { byText, sorted } from '../sorted.ts';

export const entryCodes = {
  'entry-not-selected': {
    level: 'error',
    title: '名单中有未入选的项目',
    message: '名单列出了“{entry}”，决定文件里却没有入选',
    help: '从名单中删去；确实入选的，先完成评审和审定',
    en: 'The notice lists {entry}, which its decisions did not select',
    meaning: '公示或者公告的名单里，有一个申报不在所依据的决定文件的入选名单中。',
    why: '公开的名单只能来自审定的结果，多一个少一个都要说得清。',
    wrong: 'entries:\n  - { category: function-pilot, tier: award, application: demo-low-score, … }',
    right: '名单与 decisions/award.yaml 的 selection 一致',
  },
  'entry-missing': {
    level: 'error',
    title: '入选的项目没有列入公示',
    message: '决定文件中入选的“{entry}”没有列入公示',
    help: '发布更正，补列这一项',
    en: 'The publicity does not list {entry}, which its decisions selected',
    meaning: '公示所依据的决定文件里入选了一个申报，公示的名单却没有它。',
    why: '没有公示过的结果不能算数，漏列就剥夺了社会监督，也耽误了入选单位。',
    wrong: 'selection 有17个，公示只列了16个',
    right: '公示列出全部17个',
  },
  'entry-left': {
    level: 'error',
    title: '公布的名单里有已经离开的项目',
    message: '公告列出了“{entry}”，而它在{date}已经放弃或者被撤下',
    help: '发布更正，从公布的名单中删去这一项',
    en: 'The announcement lists {entry}, which had left on {date}',
    meaning: '公布结果以前，有一项书面放弃、因异议成立被撤下，或者被撤销，公告却仍然列出了它。',
    why: '公布的就是要表彰、要拨款的。已经离开的不能再列入。',
    wrong: '2017年12月20日书面放弃，2017年12月26日的公告仍然列出',
    right: '公告不列这一项，写明名额空缺',
  },
  'entry-unannounced': {
    level: 'error',
    title: '公示过的项目没有公布',
    message: '“{entry}”公示期满，没有异议，也没有离开，公告却没有列出',
    help: '补发公告；确有原因不公布的，登记异议或者放弃的记录',
    en: 'The announcement leaves out {entry}, which was publicised and neither held nor gone',
    meaning: '公布的名单，应当是公示过的名单减去放弃、撤下和异议还没有办结的。',
    why: '少列一项而没有记录，入选单位就不明不白地落选了。',
    wrong: '公示10项，没有异议也没有放弃，公告只列9项',
    right: '公告列出10项，或者写明第10项为什么暂缓',
  },
} as const satisfies CodeTable;

const report = reporter(entryCodes);

/** `category/tier/application` of everyone whom the decisions of a notice selected. */
const selectedBy = (year: YearRecords, notice: Notice): ReadonlySet<string> =>
  new Set(
    [...year.categories.values()].flatMap(({ id, decisions }) =>
      [...decisions]
        .filter(([round]) => notice.decisions.some(({ path }) => path === `${year.year}/${id}/decisions/${round}.yaml`))
        .flatMap(([, { value }]) =>
          Object.entries(value.selection).flatMap(([tier, ids]) => ids.map((one) => `${id}/${tier}/${one}`)),
        ),
    ),
  );

/** Whoever a stage chose is publicised perhaps, and never announced. */
const isAward = (year: YearRecords, { category, tier }: NoticeEntry): boolean => {
  const found = year.categories.get(category)?.category;
  return found === undefined || awardTiers(found).some(({ id }) => id === tier);
};

const entryOf = ({ category, tier, application }: NoticeEntry): string => `${category}/${tier}/${application}`;

/** Who came onto the list of a publicity by a correction of it: a substitute. */
const addedTo = (year: YearRecords, id: string): readonly string[] =>
  [...year.notices.values()]
    .filter(({ value }) => value.kind === 'correction' && value.corrects === id)
    .flatMap(({ value }) => value.entries.map(entryOf));

/** Was an objection to it open on a day? */
const heldOn = (year: YearRecords, { category, application }: NoticeEntry, day: string): boolean =>
  [...year.objections.values()].some(
    ({ value }) =>
      value.application === `${category}/${application}` &&
      value.received <= day &&
      (value.outcome === undefined || (value.settled !== undefined && value.settled > day)),
  );

/**
 * What is announced is what was publicised and is still selected, without who has left and who is held; whoever was held comes
 * in a later announcement of the same chain.
 */
const announced = (year: YearRecords, notice: Filed<Notice>, selected: ReadonlySet<string>): readonly Finding[] => {
  const { published } = notice.value;
  const chain = chainOf(year, notice);
  const told = new Set(
    chain
      .filter(({ value }) => value.kind === 'announcement' && value.published <= published)
      .flatMap(({ value }) => value.entries.map(entryOf)),
  );
  const left = notice.value.entries.flatMap((entry, index) => {
    const departure = departureOf(year, entry);
    return departure === undefined || departure.date > published
      ? []
      : [report('entry-left', { entry: entryOf(entry), date: inChinese(departure.date) }, { at: ['entries', index] })];
  });
  const missing = chain
    .filter(({ value }) => value.kind !== 'announcement' && value.published <= published)
    .flatMap(({ value }) => value.entries)
    .filter(
      (entry) =>
        selected.has(entryOf(entry)) &&
        isAward(year, entry) &&
        !told.has(entryOf(entry)) &&
        !heldOn(year, entry, published) &&
        (departureOf(year, entry)?.date ?? '9999-12-31') > published,
    )
    .map(entryOf);
  return [
    ...left,
    ...sorted(new Set(missing), byText).map((entry) => report('entry-unannounced', { entry }, { at: ['entries'] })),
  ];
};

/**
 * A publicity may not leave out anyone, but a correction may add to it. Whoever left stays on the publicity, which nobody edits,
 * and is selected no longer where the place was given on.
 */
const listed = (year: YearRecords, notice: Filed<Notice>): readonly Finding[] => {
  const { id, file, value } = notice;
  const selected = selectedBy(year, value);
  const extra = value.entries.flatMap((entry, index) =>
    selected.has(entryOf(entry)) || departureOf(year, entry) !== undefined
      ? []
      : [report('entry-not-selected', { entry: entryOf(entry) }, { at: ['entries', index] })],
  );
  if (value.kind === 'announcement') return inFile(file, [...extra, ...announced(year, notice, selected)]);
  const known = new Set([...value.entries.map(entryOf), ...addedTo(year, id)]);
  const missing = sorted(
    [...selected].filter((entry) => !known.has(entry)),
    byText,
  );
  return inFile(file, [...extra, ...missing.map((entry) => report('entry-missing', { entry }, { at: ['entries'] }))]);
};

export const entries = (year: YearRecords): Recount =>
  recount(
    [...year.notices.values()]
      .filter(({ value }) => value.kind === 'publicity' || value.kind === 'announcement')
      .map((notice) => listed(year, notice)),
  );
