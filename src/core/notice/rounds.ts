/** The decisions that a notice makes public, by the paths it writes. */
import { tiersOf } from '../decide.ts';
import type { CategoryRecords, Filed, YearRecords } from '../records.ts';
import type { Category, Tier } from '../schema/category.ts';
import type { Decision } from '../schema/decision.ts';
import type { Notice, NoticeEntry } from '../schema/notice.ts';
import { listColumns } from '../list-columns.ts';
import { measureWord } from '../measure.ts';
import { isStage, roundBy, verbOf } from '../rounds.ts';
import { byText, sorted } from '../sorted.ts';

/** A round that has a decision file. */
export interface DecidedRound {
  readonly category: CategoryRecords;
  readonly round: string;
  readonly decision: Filed<Decision>;
}

/** As a notice writes it: below `content/`. */
export const decisionPath = ({ file }: Filed<Decision>): string => file.replace(/^content\//, '');

/** The rounds of a notice, in its order. A path that leads nowhere is the reader's finding, not ours. */
export const roundsIn = (year: YearRecords, { decisions }: Pick<Notice, 'decisions'>): DecidedRound[] => {
  const all = [...year.categories.values()].flatMap((category) =>
    [...category.decisions].map(([round, decision]): DecidedRound => ({ category, round, decision })),
  );
  return decisions.flatMap(({ path }) => all.find(({ decision }) => decisionPath(decision) === path) ?? []);
};

/** Frozen: these bytes may not change until the notice is closed. */
export const frozenDecisions = (rounds: readonly DecidedRound[]): Notice['decisions'] =>
  rounds.map(({ decision }) => ({ path: decisionPath(decision), sha256: decision.digest }));

/** Does a round only choose who goes on? Nobody is announced by it. */
export const isStageOf = ({ category }: CategoryRecords, round: string): boolean =>
  isStage(roundBy(category, round) ?? {});

const numberOf = (category: CategoryRecords, application: string): string =>
  category.receipts.get(application)?.value.number ?? application;

/** Everyone selected in these rounds, tier by tier, in the order of receipt numbers, with the digest of today's file. */
export const selectedEntries = (rounds: readonly DecidedRound[]): NoticeEntry[] =>
  rounds.flatMap(({ category, round, decision }) =>
    tiersOf(category.category, round).flatMap(({ id: tier }) =>
      sorted(decision.value.selection[tier] ?? [], (a, b) =>
        byText(numberOf(category, a), numberOf(category, b)),
      ).flatMap((application): NoticeEntry[] => {
        const record = category.applications.get(application);
        return record === undefined ? [] : [{ category: category.id, tier, application, sha256: record.digest }];
      }),
    ),
  );

/** A name of four characters or less (一等奖, 提名奖) does not say of which award. */
export const fullTierName = ({ name }: Pick<Category, 'name'>, tier: Tier): string =>
  tier.full ?? (tier.name.length <= 4 && !name.includes(tier.name) ? `${name}${tier.name}` : tier.name);

export interface TierCount {
  readonly tier: Tier;
  readonly category: string;
  /** What a notice calls it: a 一等奖 belongs to an award. */
  readonly name: string;
  /** 个, 名, 篇. */
  readonly unit: string;
  /** Whose names stand in it, each with a consent: 首席专家, or 优秀学术论文作者. */
  readonly persons: string | undefined;
  /** Does their unit stand beside the name? */
  readonly withUnit: boolean;
  readonly count: number;
  /** What its award cites in place of what the programme does. */
  readonly cites: readonly string[] | undefined;
  /** What is done to it: 表彰, 认定. */
  readonly verb: string;
}

const namedIn = (category: CategoryRecords['category'], tier: Tier): string | undefined => {
  const name = fullTierName(category, tier);
  // 首席专家 is who is chosen; 青年科技奖 is what he gets.
  if (category.subject === 'person') return /[奖等级]$/.test(name) ? `${name}人选` : name;
  return category.people === undefined ? undefined : `${category.name}${listColumns(category).people}`;
};

/** How many entries a notice has in each tier of its rounds, none included. */
export const tierCounts = (rounds: readonly DecidedRound[], entries: readonly NoticeEntry[]): TierCount[] =>
  rounds.flatMap(({ category, round }) =>
    tiersOf(category.category, round).map((tier) => ({
      tier,
      category: category.category.name,
      cites: category.category.cites,
      name: fullTierName(category.category, tier),
      persons: namedIn(category.category, tier),
      withUnit: category.category.people === undefined || category.category.people.unit !== undefined,
      unit: measureWord(category.category),
      count: entries.filter((entry) => entry.category === category.id && entry.tier === tier.id).length,
      verb: verbOf(category.category, tier),
    })),
  );
