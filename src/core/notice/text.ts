/** The sentences of a notice, as offices write them. Paragraphs of plain text, without markup. */
import { confirmingStep } from '../confirming.ts';
import { inChinese } from '../dates.ts';
import { bodyInFull, bodyName, type Records, type YearRecords } from '../records.ts';
import { basis } from '../paper-name.ts';
import { listedNames } from '../rules/names.ts';
import { approvingBodies } from '../rounds.ts';
import { titleWord } from '../title-word.ts';
import type { DecidedRound, TierCount } from './rounds.ts';

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const citesOf = (counts: readonly TierCount[]) => counts.map(({ cites }) => cites);

const counted = (row: TierCount): string => `${row.verb}${row.name}${row.count}${row.unit}`;

/** 优秀论文一等奖、二等奖: an award's levels follow one another, and its name is said once. Each with what stands around it. */
const groupsOf = (
  counts: readonly TierCount[],
  before: (row: TierCount) => string,
  after: (row: TierCount) => string,
): readonly string[] => {
  const groups: TierCount[][] = [];
  for (const row of counts) {
    const group = groups[groups.length - 1];
    const [first] = group ?? [];
    const follows = row.name !== row.tier.name && first?.category === row.category && before(first) === before(row);
    if (group !== undefined && follows) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) =>
    group.map((row, index) => (index === 0 ? before(row) + row.name : row.tier.name) + after(row)).join('、'),
  );
};

const together = (counts: readonly TierCount[], before: (row: TierCount) => string): string =>
  listedNames(
    groupsOf(counts, before, () => ''),
    '和',
  );

/** What somebody was chosen for: a list is not named after a level that nobody has. */
const given = (counts: readonly TierCount[]): readonly TierCount[] => {
  const found = counts.filter(({ count }) => count > 0);
  return found.length === 0 ? counts : found;
};

/** 关于2017年度拟认定科技服务站和拟表彰首席专家（工程师）名单的公示 */
export const publicityTitle = (year: YearRecords, counts: readonly TierCount[]): string =>
  `关于${year.year}年度${together(given(counts), (row) => `拟${row.verb}`)}名单的公示`;

export const announcementTitle = (year: YearRecords, counts: readonly TierCount[]): string =>
  `关于公布${year.year}年度${together(given(counts), () => '')}名单的通知`;

/** The programme's own words; plain ones where it has none. */
const wordsOf = ({ programme: { words } }: YearRecords, records: Records) => ({
  applied: words?.applied ?? '申报',
  confirmed: words?.confirmed ?? confirmingStep(records.association),
  screened: words?.screened ?? '审查',
  reviewed: words?.reviewed ?? '评审',
  approved: words?.approved ?? '研究审定',
  unfilled: words?.unfilled ?? '名额没有用完',
  recommended: words?.recommended ?? `{titles}，由${records.association.short}向上级推荐。`,
});

/** How the list came about, in the order of the policy. */
const process = (records: Records, year: YearRecords, rounds: readonly DecidedRound[]): string => {
  const confirmed = rounds.some(({ category }) =>
    category.category.rows.some(({ rule }) => rule === 'confirmed-by-place'),
  );
  const bodies = unique(rounds.flatMap(({ category, round }) => approvingBodies(category, round)));
  const office = bodyName(records.association, year.programme.office);
  const names = listedNames(
    bodies.map((body) => bodyName(records.association, body)),
    '和',
  );
  const said = wordsOf(year, records);
  const steps = [said.applied, ...(confirmed ? [said.confirmed] : []), `${office}${said.screened}`, said.reviewed];
  const approved = bodies.length === 0 ? '' : `，并经${names}${said.approved}`;
  return `经${steps.join('、')}${approved}`;
};

/** Quotas are ceilings: what stays empty is said (宁缺毋滥). */
const unfilled = (records: Records, year: YearRecords, counts: readonly TierCount[]): string[] => {
  const isNone = counts.every(({ count }) => count === 0);
  const said = counts.flatMap(({ name, tier: { quota }, unit, count }) => {
    if (quota === undefined) return count > 0 || isNone ? [] : [`${name}空缺`];
    return count >= quota ? [] : [`${name}名额${quota}${unit}，空缺${quota - count}${unit}`];
  });
  return said.length === 0 ? [] : [`${wordsOf(year, records).unfilled}：${said.join('；')}。`];
};

/** What a list says in words that may be misspelt, by the names of its columns: 服务项目 is said with 项目. */
const misspelt = (rounds: readonly DecidedRound[]): string => {
  const titles = unique(
    rounds.map(({ category }) => titleWord(category.category).replace(/名称$/, '')).filter((word) => word !== ''),
  );
  const said = titles.filter((title) => !titles.some((other) => other !== title && title.endsWith(other)));
  return ['单位名称', ...said.map((title) => `${title}名称`), '姓名'].join('、');
};

/** 首席专家的姓名和单位，均经本人书面同意公开: of what is listed, and no unit where none stands. */
const consented = (counts: readonly TierCount[]): string[] => {
  const said = [true, false].flatMap((withUnit) => {
    const named = unique(counts.flatMap((row) => (row.withUnit === withUnit ? (row.persons ?? []) : [])));
    return named.length === 0 ? [] : [`${listedNames(named, '和')}的姓名${withUnit ? '和单位' : ''}`];
  });
  return said.length === 0 ? [] : [`${said.join('，')}，均经本人书面同意公开。`];
};

export const publicityText = (
  records: Records,
  year: YearRecords,
  rounds: readonly DecidedRound[],
  counts: readonly TierCount[],
  notes: readonly string[],
): string[] => {
  const to = bodyInFull(records.association, year.programme.office);
  const proposed = groupsOf(
    given(counts),
    (row) => `拟${row.verb}`,
    (row) => `${row.count}${row.unit}`,
  ).join('，');
  return [
    `根据${basis(year, citesOf(counts))}，${process(records, year, rounds)}，${proposed}。现将名单向社会公示。`,
    ...unfilled(records, year, counts),
    ...consented(given(counts)),
    ...notes,
    `公示期内，任何单位和个人对名单有异议的，请以书面形式向${to}提出，写明事实和理由，并附上必要的证明材料。单位提出的，应当加盖公章，注明联系人和联系办法；个人提出的，应当署真实姓名，注明联系办法。我们对异议人的信息严格保密。匿名的异议和逾期的异议，原则上不予受理。`,
    `发现${misspelt(rounds)}等文字有误的，也请在公示期内告诉我们。`,
  ];
};

/** 表彰首席专家（工程师）10名，每名奖励2000元，共20000元: whole yuan, so that nothing is rounded. */
const awarded = (row: TierCount): string =>
  row.tier.award === 0
    ? counted(row)
    : `${counted(row)}，每${row.unit}奖励${row.tier.award}元，共${row.tier.award * row.count}元`;

export const announcementText = (
  records: Records,
  year: YearRecords,
  counts: readonly TierCount[],
  objections: string,
  { to, notes }: { readonly to?: string | undefined; readonly notes: readonly string[] },
): string[] => [
  ...(to === undefined ? [] : [`${to.replace(/[：:]$/, '')}：`]),
  `根据${basis(year, citesOf(counts))}，经评审、审定和公示，现公布${year.year}年度${together(given(counts), () => '')}名单：${given(counts).map(awarded).join('；')}。`,
  ...unfilled(records, year, counts),
  objections,
  ...notes,
];

/** The recommendation to whoever is above, in the policy's own words. */
export const recommendationText = (records: Records, year: YearRecords, titles: readonly string[]): string[] =>
  titles.length === 0
    ? []
    : [wordsOf(year, records).recommended.replace('{titles}', () => titles.map((title) => `“${title}”`).join(''))];

/** What a correction does to the days: nothing, a new window, or a later last day. */
export const correctionText = (
  reason: string,
  window: { readonly from?: string; readonly to: string } | undefined,
): string[] => [
  reason,
  window === undefined
    ? '这次更正不影响评审结果；公示的起止日期不变。'
    : window.from === undefined
      ? `公示期延长至${inChinese(window.to)}。`
      : `这次更正涉及名单，更正的部分重新公示，从${inChinese(window.from)}至${inChinese(window.to)}。`,
];

/** A correction of what was announced: there are no days to speak of. */
export const announcementCorrectionText = (reason: string, left: readonly string[]): string[] => [
  reason,
  ...left,
  '公布的其他内容不变。',
];
