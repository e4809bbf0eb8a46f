/** Who left after the selection: told at the notice until the result is announced, and the places given on by right only. */
import { departures } from '../departures.ts';
import { inChinese } from '../dates.ts';
import { type At, type CodeTable, type Finding, reporter } from '../finding.ts';
import { chainOf } from '../notice/chain.ts';
import { leavingFindings, leftUntold } from '../notice/leaving.ts';
import { reportNotice } from '../notice/drafted.ts';
import type { Filed, YearRecords } from '../records.ts';
import type { Decision } from '../schema/decision.ts';
import type { Notice } from '../schema/notice.ts';

export const departureCodes = {
  'substitute-for-nobody': {
    level: 'error',
    title: '递补的是没有离开的项目',
    message: '“{application}”写的是递补“{replaced}”，而“{replaced}”没有放弃，也没有被撤下',
    help: '先登记放弃（receipts 的 withdrawn）或者撤下（异议的 effect: removed），再递补',
    en: '{application} replaces {replaced}, which has not left',
    meaning: '调整记录写明递补谁，被递补的那一项却还在名单中。',
    why: '名额空出来才能递补，谁离开、谁递补都要有记录。',
    wrong: 'overrides: [{ application: c, to: award, replaces: b, … }]，b 没有放弃的记录',
    right: 'receipts/b.yaml 写有 withdrawn: { date: 2017-12-20, document: 放弃函 }',
  },
  'announced-left': {
    level: 'warning',
    title: '公布以后离开的项目还没有更正',
    message: '已公布的“{entry}”在{date}放弃或者被撤销，还没有发布更正',
    help: '发布更正：npx gongshi notice correct {announcement}；经费和证书一并收回',
    en: '{entry}, announced earlier, left on {date} and no correction says so',
    meaning: '结果公布以后，有一项放弃或者被撤销，而公告仍然列出它。',
    why: '公告不能改写，只有更正能让社会知道这一项已经不算数。',
    wrong: '公告以后登记了 revoked，没有更正',
    right: '发布更正，写明撤销的机构、日期和理由',
  },
} as const satisfies CodeTable;

const report = reporter(departureCodes);

const overrideFindings = (year: YearRecords, category: string, { file, value }: Filed<Decision>): Finding[] => {
  const left = new Set(
    departures(year).flatMap((departure) => (departure.category === category ? departure.application : [])),
  );
  return value.overrides.flatMap(({ application, replaces }, index) => {
    if (replaces === undefined) return [];
    const where = { file, at: ['overrides', index, 'replaces'] };
    return [
      ...(year.programme.substitutes === undefined
        ? [reportNotice('substitute-not-allowed', { entry: `${category}/${application}` }, where)]
        : []),
      ...(left.has(replaces) ? [] : [report('substitute-for-nobody', { application, replaced: replaces }, where)]),
    ];
  });
};

/** Once the round was decided anew without it, nothing is left to be told of. */
const isSelected = (year: YearRecords, { value }: Filed<Notice>, at: At): boolean => {
  const entry = Array.isArray(at) ? value.entries[Number(at[1])] : undefined;
  const decisions = entry === undefined ? undefined : year.categories.get(entry.category)?.decisions.values();
  return [...(decisions ?? [])].some(
    ({ value: { selection } }) => entry !== undefined && selection[entry.tier]?.includes(entry.application) === true,
  );
};

const noticeFindings = (year: YearRecords, notice: Filed<Notice>, today: string): readonly Finding[] => {
  const chain = chainOf(year, notice);
  if (notice.value.kind === 'publicity') {
    return chain.some(({ value }) => value.kind === 'announcement')
      ? []
      : leavingFindings(year, notice.file, notice.value.entries, today).filter(({ at }) =>
          isSelected(year, notice, at),
        );
  }
  return leftUntold(year, notice, today).map(({ entry, index, departure }) => {
    const words = {
      entry: `${entry.category}/${entry.application}`,
      date: inChinese(departure.date),
      announcement: notice.id,
    };
    return report('announced-left', words, { file: notice.file, at: ['entries', index] });
  });
};

export const departureFindings = (year: YearRecords, today: string): readonly Finding[] => [
  ...[...year.notices.values()].flatMap((notice) => noticeFindings(year, notice, today)),
  ...[...year.categories.values()].flatMap(({ id, decisions }) =>
    [...decisions.values()].flatMap((decision) => overrideFindings(year, id, decision)),
  ),
];
