/**
 * What must be decided first. A category whose rows ask whether an applicant is recognised elsewhere waits for
 * those categories; a tier drawn from another (优秀 out of 已认定) waits for that tier's round.
 */
import { tiersOf } from '../decide.ts';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import type { CategoryRecords, YearRecords } from '../records.ts';
import { isApproved } from '../approval.ts';
import { firstTiers, roundBy } from '../rounds.ts';
import { roundOf } from '../standing.ts';
import { byText, sorted } from '../sorted.ts';

export const orderCodes = {
  'decide-order': {
    level: 'error',
    title: '各轮评审的先后有误',
    message: '{first}还没有审定，不能先定{second}',
    help: '先完成{first}',
    en: '{first} is not approved yet, so {second} cannot be decided',
    meaning: '这一轮的条件要看另一个奖项（或者前一轮）的审定结果，那边还没有审定完。',
    why: '例如综合奖要求年内获批示例基地或示例工程。先定后者，才知道谁符合前者的条件。',
    wrong: '示例工程还没有审定，就运行 gongshi decide 2017 demonstration-society award',
    right: '示例工程的 approvals 登记齐以后，再定综合奖',
  },
} as const satisfies CodeTable;

const report = reporter(orderCodes);

type Categories = ReadonlyMap<string, CategoryRecords>;

interface Need {
  readonly category: string;
  /** Absent: the tiers that draw from no other. */
  readonly tiers: readonly string[] | undefined;
  readonly clause: string;
}

const needs = ({ category }: Pick<CategoryRecords, 'category'>): readonly Need[] =>
  category.rows.flatMap((row) =>
    row.rule === 'recognised'
      ? row.categories.map((id) => ({ category: id, tiers: row.tiers, clause: row.clause }))
      : [],
  );

/** Every category after those it waits for; among equals by id, so that the order of folders does not matter. */
export const order = (categories: ReadonlyMap<string, Pick<CategoryRecords, 'category'>>): readonly string[] => {
  const done = new Set<string>();
  const visiting = new Set<string>();
  const visit = (id: string): void => {
    const category = categories.get(id);
    if (category === undefined || visiting.has(id)) return;
    visiting.add(id);
    for (const need of needs(category)) visit(need.category);
    done.add(id);
  };
  for (const id of sorted(categories.keys(), byText)) visit(id);
  return [...done];
};

const isDecided = (category: CategoryRecords, tier: string): boolean => {
  const round = roundOf(category, tier)?.id ?? '';
  const decision = category.decisions.get(round)?.value;
  return decision !== undefined && isApproved(category, round, decision);
};

/** A category that nobody applied for has nothing to wait for. */
const openElsewhere = (categories: Categories, { category: id, tiers, clause }: Need) => {
  const category = categories.get(id);
  if (category === undefined || category.applications.size === 0) return [];
  const usual = firstTiers(category.category);
  const wanted = category.category.tiers.filter((tier) => tiers?.includes(tier.id) ?? usual.includes(tier));
  return wanted.filter(({ id: tier }) => !isDecided(category, tier)).map(({ name }) => ({ name, clause }));
};

const openBefore = (category: CategoryRecords, round: string) => {
  const own = tiersOf(category.category, round);
  const stage = roundBy(category.category, roundBy(category.category, round)?.from ?? '');
  const before = new Map(
    own.flatMap(({ from, clause }): [string, string][] => (from === undefined ? [] : [[from, clause]])),
  );
  for (const tier of stage?.tiers ?? []) before.set(tier, own[0]?.clause ?? '');
  return [...before].flatMap(([from, clause]) => {
    const tier = category.category.tiers.find(({ id }) => id === from);
    return tier === undefined || isDecided(category, tier.id) ? [] : [{ name: tier.name, clause }];
  });
};

/** One finding for each tier that has to be approved before this round. */
export const orderFindings = (year: YearRecords, category: CategoryRecords, round: string): readonly Finding[] => {
  const second = tiersOf(category.category, round)
    .map(({ name }) => name)
    .join('、');
  const open = [
    ...needs(category).flatMap((need) => openElsewhere(year.categories, need)),
    ...openBefore(category, round),
  ];
  return open.map(({ name, clause }) => report('decide-order', { first: name, second }, { clause }));
};
