/** Limits that hold nobody back: a floor of nothing, ticks for all, room for more people than a form takes. */
import { type At, type CodeTable, type Finding, reporter } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import { nameOfRound } from '../rounds.ts';
import { deadCodes } from './dead-codes.ts';
import { thereFor } from './dead-places.ts';
import { tableOwner, type Year } from './tables.ts';

const report = reporter(deadCodes satisfies CodeTable);

interface Limit {
  readonly limit: string;
  readonly why: string;
  readonly at: At;
}

const floors = ({ category: { criteria } }: CategoryRecords): readonly Limit[] =>
  criteria.flatMap(({ label, floor }, index) =>
    floor === 0 ? [{ limit: `“${label}”的最低分0分`, why: '谁都达到', at: ['criteria', index, 'floor'] }] : [],
  );

const ticks = ({ category }: CategoryRecords): readonly Limit[] =>
  category.rounds.flatMap((round, index) => {
    const most = category.tiers
      .filter(({ id }) => round.tiers.includes(id))
      .map((tier) => thereFor(category, tier))
      .find((there) => there !== undefined);
    const ticked = round.votes?.ticks;
    if (ticked === undefined || most === undefined || ticked <= most) return [];
    const limit = `${nameOfRound(category, round)}每张票最多选${ticked}个的限制`;
    return [{ limit, why: `候选的最多${most}个`, at: ['rounds', index, 'votes', 'ticks'] }];
  });

const people = ({ category: { people: listed, fields, tiers } }: CategoryRecords): readonly Limit[] => {
  const table = fields.find(({ id }) => id === listed?.field);
  if (table?.type !== 'table') return [];
  return (listed?.limits ?? []).flatMap(({ tier, max }, index) => {
    if (max <= table.max) return [];
    const name = tiers.find(({ id }) => id === tier)?.name ?? tier;
    const why = `申报表的“${table.label}”最多填${table.max}人`;
    return [{ limit: `“${name}”最多列${max}人的限制`, why, at: ['people', 'limits', index] }];
  });
};

export const limitFindings = (tables: Year, records: CategoryRecords): Finding[] => {
  const words = { owner: tableOwner(records), office: tables.office };
  return [...floors(records), ...ticks(records), ...people(records)].map(({ limit, why, at }) =>
    report('law-limit-never-bites', { ...words, limit, why }, { file: records.file, at }),
  );
};
