/** 入选名单: who was selected in each award, with total, money and where it stands. */
import { decisionResult, publishedDecisions } from '../published-decision.ts';
import type { ListingRow } from '../listing.ts';
import type { Site, YearView } from '../site.ts';
import { formerTitle } from '../names.ts';
import { disclosureOf } from '../disclosure.ts';
import { stageStatus, type Status } from '../status.ts';
import { type ResultFinding } from './finding.ts';
import type { ResultLine } from './lines.ts';

export interface Winner {
  readonly row: ListingRow;
  readonly former: string | null;
  /** As printed; null where the round does not score. */
  readonly total: string | null;
  /** Whole yuan of this award. */
  readonly award: number;
  readonly status: Status;
}

export interface WinnerList {
  /** Anchor, for ever. */
  readonly id: string;
  readonly line: ResultLine;
  readonly winners: readonly Winner[];
  /** Those beyond `shown` stand in the listing and in the file. */
  readonly more: { readonly count: number; readonly href: string } | null;
}

export interface Winners extends ResultFinding {
  readonly lists: readonly WinnerList[];
}

/** So many of one award stand on the page. */
export const shown = 120;

const totalsOf = (year: YearView, { award }: ResultLine): ReadonlyMap<string, string> =>
  new Map(
    publishedDecisions(year)
      .filter(
        ({ category, round }) =>
          category.id === award.category.id &&
          disclosureOf(category, round).scores &&
          category.category.rounds.some(({ id, tiers }) => id === round && tiers.includes(award.tier.id)),
      )
      .flatMap((published) =>
        decisionResult(year, published).applications.flatMap(({ application, total }): [string, string][] =>
          total === null ? [] : [[application, total.printed]],
        ),
      ),
  );

const listOf = (site: Site, year: YearView, line: ResultLine): WinnerList => {
  const totals = totalsOf(year, line);
  const category = year.records.categories.get(line.award.category.id);
  const winners = line.rows.map((row): Winner => {
    const application = category?.applications.get(row.id);
    const former =
      category === undefined || application === undefined ? null : formerTitle(site, category, application);
    const stage = row.standing.rounds.find(({ tier }) => tier === line.award.tier.id)?.stage ?? row.standing.stage;
    return {
      row,
      former: former?.text ?? null,
      total: totals.get(row.id) ?? null,
      award: line.award.tier.award,
      status: stageStatus(stage),
    };
  });
  return {
    id: `${line.award.category.id}-${line.award.tier.id}`,
    line,
    winners,
    more: winners.length <= shown ? null : { count: winners.length - shown, href: line.award.category.href },
  };
};

/** 单位、总分和经费: what the lists show. */
const columns = (lists: readonly WinnerList[]): string => {
  const shows = [
    '单位',
    ...(lists.some(({ winners }) => winners.some(({ total }) => total !== null)) ? ['总分'] : []),
    ...(lists.some(({ line }) => line.award.tier.award > 0) ? ['经费'] : []),
  ];
  return shows.length < 2 ? shows.join('') : `${shows.slice(0, -1).join('、')}和${shows.at(-1) ?? ''}`;
};

export const winnersOf = (site: Site, year: YearView, lines: readonly ResultLine[], chosen: number): Winners => {
  const lists = lines.filter(({ rows }) => rows.length > 0).map((line) => listOf(site, year, line));
  return {
    id: 'winners',
    label: '入选名单',
    title: chosen === 0 ? '还没有审定的入选名单' : `入选${chosen}份，各自的${columns(lists)}`,
    sub: chosen === 0 ? '' : '名称有更正的，用更正后的名称。公示中的是拟定结果。',
    lists,
  };
};
