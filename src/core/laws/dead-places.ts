/** Places that nobody can be given, and ceilings above all that they hold together. */
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import type { Tier } from '../schema/category.ts';
import { shareOf } from '../share.ts';
import { deadCodes } from './dead-codes.ts';
import { tableOwner, type Year } from './tables.ts';

const report = reporter(deadCodes satisfies CodeTable);

/** How many there are at most to choose a tier from; undefined where nobody counts them. */
export const thereFor = ({ rounds, tiers }: CategoryRecords['category'], tier: Tier): number | undefined => {
  const round = rounds.find((one) => one.tiers.includes(tier.id));
  const before = rounds.find(({ id }) => id === round?.from)?.tiers ?? [];
  const sources = tier.from === undefined ? before : [tier.from];
  const quotas = tiers.filter(({ id }) => sources.includes(id)).map(({ quota }) => quota);
  return quotas.length === 0 ? undefined : sumOf(quotas);
};

const sumOf = (quotas: readonly (number | undefined)[]): number | undefined =>
  quotas.includes(undefined) ? undefined : quotas.reduce<number>((sum, quota = 0) => sum + quota, 0);

export const emptyPlaces = (tables: Year, records: CategoryRecords): Finding[] => {
  const { category, file } = records;
  const words = { owner: tableOwner(records), office: tables.office };
  return [
    ...category.tiers.flatMap((tier, index) => {
      const most = thereFor(category, tier);
      if (most === undefined || tier.quota === undefined || tier.quota <= most) return [];
      const place = { file, at: ['tiers', index], clause: tier.clause };
      return [report('law-places-empty', { ...words, tier: tier.name, quota: tier.quota, most }, place)];
    }),
    ...(category.caps ?? []).flatMap(({ of, max, share, clause }, index) => {
      const idle = (limit: string, why: string) => [
        report('law-cap-never-bites', { ...words, limit, why }, { file, at: ['caps', index], clause }),
      ];
      const part = share === undefined ? undefined : shareOf(share);
      if (part !== undefined && part.n === part.d) return idle('全部', '全部入选也不超过');
      const sum = sumOf(of.map((id) => category.tiers.find((tier) => tier.id === id)?.quota));
      if (typeof max !== 'number') return [];
      const above = category.tiers.find(({ id, quota = 0 }) => of.includes(id) && quota > max);
      if (above?.quota !== undefined)
        return [
          report(
            'law-cap-below-tier',
            { ...words, tier: above.name, quota: above.quota, max },
            { file, at: ['caps', index], clause },
          ),
        ];
      return sum === undefined || max <= sum ? [] : idle(`${max}个`, `这几个等次的名额合计只有${sum}个`);
    }),
  ];
};
