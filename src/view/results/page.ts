/** Results of a year: findings in a fixed order, each counted from the records, with its picture, table and file. */
import { inChinese } from '../../core/dates.ts';
import { planIsExact } from '../../core/spending.ts';
import { citationOf } from '../cite.ts';
import { type Untold, untoldIn } from '../disclosure.ts';
import { monthDay } from '../format.ts';
import { noticesOf, type NoticeSummary } from '../notices.ts';
import type { PageHead } from '../page.ts';
import { publishedDecisions, roundName } from '../published-decision.ts';
import type { Site, YearView } from '../site.ts';
import { link, type TextPart, say } from '../words-with-links.ts';
import { type BudgetPlot, budgetOf } from './budget.ts';
import { chosenOf, type ResultEntry, resultEntries, sumOf } from './entries.ts';
import { type Failing, failingOf, type Failure, failuresOf } from './failing.ts';
import type { ResultFinding } from './finding.ts';
import { type Funnel, funnelOf } from './funnel.ts';
import { type Groups, groupsOf } from './groups.ts';
import { categoryLines, type CategoryLine, type ResultLine, resultLines, type Taken, takenOf } from './lines.ts';
import { type ScorePlot, scorePlot } from './scores.ts';
import { type Winners, winnersOf } from './winners.ts';
import { type Years, yearsOf } from './years.ts';

export interface ResultsPage {
  readonly year: number;
  readonly href: string;
  readonly lead: readonly TextPart[];
  readonly lines: readonly ResultLine[];
  readonly categories: readonly CategoryLine[];
  readonly decided: readonly ResultLine[];
  /** Each application once, however many awards it has. */
  readonly chosen: number;
  readonly taken: Taken;
  readonly sum: number;
  readonly budget: number;
  readonly funnel: Funnel;
  /** Told of as numbers alone: nothing is said of where they came from. */
  readonly untold: Untold;
  readonly groups: Groups;
  readonly scores: ScorePlot;
  readonly money: BudgetPlot;
  readonly failing: Failing;
  readonly failures: readonly Failure[];
  readonly awards: ResultFinding;
  readonly winners: Winners;
  /** Null while there is one year only. */
  readonly years: Years | null;
  readonly notices: readonly NoticeSummary[];
}

const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}`;

/** 76份申报，37份入选，其中27份已公布，10份公示到12月22日。综合示范学会和优秀科技服务站还没有审定。 */
const leadOf = (
  site: Site,
  entries: readonly ResultEntry[],
  untold: Untold,
  lines: readonly ResultLine[],
  notices: readonly NoticeSummary[],
): readonly TextPart[] => {
  const chosen = chosenOf(entries);
  const announced = chosen.filter(({ row }) => row.standing.stage === 'awarded').length;
  const running = chosen.filter(({ row }) => row.outcome.status.shape === 'brackets').length;
  const notice = notices.find(({ state }) => state === 'running');
  const to = notice?.to ?? null;
  const open = lines.filter(({ decided }) => !decided);
  const named = (of: readonly ResultLine[]) => joined(of.map(({ award }) => award.tier.name));
  const waiting = open.filter(({ award }) => award.window === 'closed');
  const calling = open.filter(({ award }) => award.window === 'open');
  const details = [
    ...(announced === 0 ? [] : [[say(`${announced}份已公布`)]]),
    ...(running === 0 || notice === undefined || to === null
      ? []
      : [[say(`${running}份`), link(`公示到${monthDay(to)}`, site.to.notice(notice.id))]]),
  ];
  return [
    say(`${entries.length + untold.all}份申报，${chosen.length === 0 ? '还没有审定的结果' : `${chosen.length}份入选`}`),
    ...details.flatMap((parts, index) => [say(index === 0 ? '，其中' : '，'), ...parts]),
    say('。'),
    ...(waiting.length === 0 ? [] : [say(`${named(waiting)}还没有审定。`)]),
    ...(calling.length === 0 ? [] : [say(`${named(calling)}正在申报。`)]),
  ];
};

/** Levels of one award are no awards of their own. */
const decidedWords = (decided: readonly ResultLine[]): string => {
  const categories = new Set(decided.map(({ award }) => award.category.id));
  return decided.length > 1 && categories.size === 1 ? `${decided.length}个等次` : `${decided.length}个奖项`;
};

/** Of levels without a number of places none can be empty. */
const emptyWords = (decided: readonly ResultLine[]): string => {
  const counted = decided.flatMap(({ unfilled }) => (unfilled === null ? [] : [unfilled]));
  const empty = counted.reduce((sum, unfilled) => sum + unfilled, 0);
  if (counted.length === 0) return '';
  return empty === 0 ? '，名额没有空缺' : `，空缺名额${empty}个`;
};

const awardsFinding = (decided: readonly ResultLine[]): ResultFinding => {
  return {
    id: 'awards',
    label: '各奖项',
    title: decided.length === 0 ? '各奖项还没有审定' : `${decidedWords(decided)}已经审定${emptyWords(decided)}`,
    sub: '申报、受理和符合，每份申报只算一次。名额是上限，可以空缺。',
  };
};

const pageOf = (site: Site, year: YearView): ResultsPage => {
  const entries = resultEntries(site, year);
  const untold = untoldIn(year.records);
  const lines = resultLines(site, year, entries);
  const decided = lines.filter((line) => line.decided);
  const { budget } = year.records.programme;
  const notices = noticesOf(site).filter(({ id }) => year.records.notices.has(id));
  const chosen = chosenOf(entries).length;
  return {
    year: year.records.year,
    href: site.to.results(year.records.year),
    lead: leadOf(site, entries, untold, lines, notices),
    lines,
    categories: categoryLines(site, year, entries),
    decided,
    chosen,
    taken: takenOf(entries, untold),
    sum: sumOf(entries),
    budget,
    funnel: funnelOf(entries, untold),
    untold,
    groups: groupsOf(site, untold.all > 0 ? [] : entries),
    scores: scorePlot(site, year),
    money: budgetOf({ budget, exact: planIsExact(year.records) }, lines, entries.length + untold.all),
    failing: failingOf(site, year, entries),
    failures: failuresOf(site, year, entries),
    awards: awardsFinding(decided),
    winners: winnersOf(site, year, lines, chosen),
    years: yearsOf(site),
    notices,
  };
};

/** The page, the search and the files tell of the same: a year is counted once for a build. */
const known = new WeakMap<YearView, ResultsPage>();

export const resultsPage = (site: Site, year: YearView): ResultsPage => {
  const found = known.get(year) ?? pageOf(site, year);
  known.set(year, found);
  return found;
};

/** What there is to say today, in the order of the page. Before anything is decided there are no comparisons. */
export const findingsOf = (page: ResultsPage): readonly ResultFinding[] => [
  page.funnel,
  ...(page.decided.length === 0
    ? []
    : [
        ...(page.untold.all > 0 ? [] : [page.groups]),
        ...(page.untold.all > 0 && page.scores.rounds.length === 0 ? [] : [page.scores]),
        page.money,
      ]),
  ...(page.failing.rows.length === 0 ? [] : [page.failing]),
  page.awards,
  ...(page.years === null ? [] : [page.years]),
  ...(page.chosen === 0 ? [] : [page.winners]),
];

/** Every decided round of a year, or of one category, with its page, and whether a body had to approve it. */
export const decisionLinks = (
  site: Site,
  year: YearView,
  category?: string,
): readonly { readonly text: string; readonly href: string; readonly approved: boolean }[] =>
  publishedDecisions(year)
    .filter((published) => category === undefined || published.category.id === category)
    .map((published) => ({
      text: `${roundName(published.category, published.round)}的评审结果`,
      href: site.to.decision(year.records.year, published.category.id, published.round),
      approved: published.decision.value.approvals.length > 0,
    }));

export const resultsHead = (page: Pick<ResultsPage, 'year'>): PageHead => ({
  title: `${page.year}年度结果与统计`,
  description: `${page.year}年度各奖项的入选、空缺和经费，按奖项、所在地和申报单位统计。`,
  section: 'results',
  crumbs: [{ text: `${page.year}年度结果与统计` }],
});

/** A sentence to quote one finding by. */
export const findingCitation = (site: Site, page: ResultsPage, finding: ResultFinding): string =>
  citationOf(site, `${resultsHead(page).title}：${finding.title}`, `${page.href}#${finding.id}`);

export const asOfWords = (site: Site): string => `数据截至${inChinese(site.today)}`;
