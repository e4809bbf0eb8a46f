/** Lines that are out of reach or never bite, and tiers that another shadows. */
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import { assignedIn, criteriaIn, methodOf, nameOfRound, scoringIn } from '../rounds.ts';
import type { Round, Tier } from '../schema/category.ts';
import { shareOf } from '../share.ts';
import { trimmingOf, trimSentence } from '../trimmed.ts';
import { deadCodes } from './dead-codes.ts';
import { tableOwner, type Year } from './tables.ts';

const report = reporter(deadCodes satisfies CodeTable);

/** A tier above that takes whoever reaches this one, however many they are. */
const shadowing = (round: Round, tiers: readonly Tier[], index: number, threshold: number): Tier | undefined => {
  const tier = tiers[index];
  if (tier === undefined || assignedIn(round, tier) !== 'by-rank') return undefined;
  return tiers
    .slice(0, index)
    .find(
      (upper) =>
        upper.quota === undefined &&
        upper.from === tier.from &&
        upper.conditions === undefined &&
        assignedIn(round, upper) === 'by-rank' &&
        (upper.threshold ?? threshold) <= (tier.threshold ?? threshold),
    );
};

export const lineFindings = (tables: Year, records: CategoryRecords): Finding[] => {
  const { category, file } = records;
  const words = { owner: tableOwner(records), office: tables.office };
  const capped = new Set((category.caps ?? []).flatMap(({ of }) => of));
  return category.rounds.flatMap((round, place): Finding[] => {
    const tiers = category.tiers.filter(({ id }) => round.tiers.includes(id));
    const at = ['rounds', place];
    if (round.votes !== undefined) {
      const { members, pass, quorum } = round.votes;
      const strictAll = (one: { readonly share: string; readonly strict?: boolean | undefined } | undefined) => {
        const share = one === undefined ? undefined : shareOf(one.share);
        return one?.strict === true && share !== undefined && share.n === share.d;
      };
      const asked = [
        ...(strictAll(pass) ? ['通过的票数'] : []),
        ...(strictAll(quorum) ? ['到会的人数'] : []),
        ...tiers.filter((tier) => strictAll(tier.pass)).map(({ name }) => `${name}的票数`),
      ];
      return asked.map((line) =>
        report('law-line-unreachable', { ...words, line, wanted: '超过全部', most: `${members}人` }, { file, at }),
      );
    }
    if (methodOf(round) !== 'scores') return [];
    const scoring = scoringIn(tables.year.programme.scoring, round);
    const criteria = criteriaIn(category, round);
    const full = scoring.full ?? 100;
    // Totals that are made comparable may go beyond the full mark.
    const fixed = scoring.groups === undefined;
    const trimming = trimmingOf(scoring);
    const { high, low, from } = trimming;
    const floors = criteria.reduce((sum, { floor = 0 }) => sum + floor, 0);
    const over = (line: string, wanted: number) =>
      fixed && wanted > full
        ? [report('law-line-unreachable', { ...words, line, wanted: `${wanted}分`, most: `${full}分` }, { file, at })]
        : [];
    return [
      ...(high + low > 0 && from <= high + low
        ? [
            report(
              'law-trim-leaves-none',
              { ...words, round: nameOfRound(category, round), from, trim: trimSentence(trimming) },
              { file, at },
            ),
          ]
        : []),
      ...over(`${nameOfRound(category, round)}的分数线`, scoring.threshold),
      ...tiers.flatMap(({ name, threshold }) => (threshold === undefined ? [] : over(`${name}的分数线`, threshold))),
      ...(fixed && scoring.threshold > 0 && floors >= scoring.threshold
        ? [report('law-line-never-bites', { ...words, threshold: scoring.threshold, floors }, { file, at })]
        : []),
      ...tiers.flatMap((tier, index) => {
        const upper = shadowing(round, tiers, index, scoring.threshold);
        if (upper === undefined || capped.has(upper.id)) return [];
        const why = `够得上它的都先进了不限名额的“${upper.name}”`;
        return [
          report(
            'law-tier-shadowed',
            { ...words, tier: tier.name, why },
            { file, at: ['tiers', category.tiers.indexOf(tier)], clause: tier.clause },
          ),
        ];
      }),
    ];
  });
};
