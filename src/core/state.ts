/**
 * Where an application stands: derived from which records exist beside it, never stored.
 *
 * Every application has one stage from its own papers; each round of its category that has decided on it adds one.
 */
import type { CategoryRecords, Filed, YearRecords } from './records.ts';
import { isOpen } from './schema/objection.ts';
import type { Decision } from './schema/decision.ts';
import type { Notice } from './schema/notice.ts';
import type { Eligibility } from './judge.ts';
import { isApproved } from './approval.ts';
import { departures, type Departure, entryKey, takenBack } from './departures.ts';
import { lastDay } from './last-day.ts';
import { isStage, roundBy } from './rounds.ts';
import { tookPart } from './took-part.ts';

/** In the order an application goes through them; see `stageOf` and `roundStage` for what each needs. */
export const stages = [
  'written',
  'confirmed',
  'received',
  'withdrawn',
  'ineligible',
  'eligible',
  'shortlisted',
  'scored',
  'not-selected',
  'proposed',
  'in-publicity',
  'held',
  'removed',
  'given-up',
  'revoked',
  'publicised',
  'awarded',
] as const;
export type Stage = (typeof stages)[number];

export interface RoundStanding {
  readonly round: string;
  /** The tier it is selected in, or null. */
  readonly tier: string | null;
  readonly stage: Stage;
  /** The notice that made it public. */
  readonly notice: string | null;
}

export interface Standing {
  /** What its own papers say. */
  readonly papers: Stage;
  /** One for each round that has scored or decided on it, in order. */
  readonly rounds: readonly RoundStanding[];
  /** The one word for lists: withdrawn, or the furthest that any round brought it, else its papers. */
  readonly stage: Stage;
  readonly tier: string | null;
}

/** Notices and who left by `category/tier/application`, open objections by `category/application`, built once. */
export interface YearIndex {
  readonly year: YearRecords;
  readonly notices: ReadonlyMap<string, readonly Filed<Notice>[]>;
  readonly open: ReadonlySet<string>;
  readonly left: ReadonlyMap<string, Departure>;
}

export const indexYear = (year: YearRecords): YearIndex => {
  const notices = new Map<string, Filed<Notice>[]>();
  for (const notice of year.notices.values()) {
    for (const { category, tier, application } of notice.value.entries) {
      const key = `${category}/${tier}/${application}`;
      const listed = notices.get(key);
      if (listed === undefined) notices.set(key, [notice]);
      else listed.push(notice);
    }
  }
  const open = [...year.objections.values()].filter(({ value }) => isOpen(value));
  return {
    year,
    notices,
    open: new Set(open.map(({ value }) => value.application)),
    left: new Map(departures(year).map((departure) => [entryKey(departure), departure])),
  };
};

/** Written → confirmed → received → eligible or ineligible; or taken back by the applicant, which is no fault. */
const papersStage = (
  year: YearRecords,
  category: CategoryRecords,
  id: string,
  eligibility: Eligibility | undefined,
): Stage => {
  if (takenBack(year, category, id)) return 'withdrawn';
  if (eligibility === 'ineligible') return 'ineligible';
  if (category.receipts.has(id)) return eligibility === 'eligible' ? 'eligible' : 'received';
  return category.confirmations.has(id) ? 'confirmed' : 'written';
};

const tierIn = (decision: Decision, id: string): string | null =>
  Object.entries(decision.selection).find(([, ids]) => ids.includes(id))?.[0] ?? null;

/** A selected application of an approved round, by its notices: proposed → in publicity → held → publicised → awarded. */
const publicStage = (
  index: YearIndex,
  key: string,
  path: string,
  today: string,
): Omit<RoundStanding, 'round' | 'tier'> => {
  const notices = index.notices.get(key) ?? [];
  // A substitute is publicised by a correction, with days of its own.
  const publicity = notices.find(
    ({ value }) => value.kind !== 'announcement' && value.to !== undefined && value.published <= today,
  );
  const announced = notices.some(({ value }) => value.kind === 'announcement' && value.published <= today);
  const notice = publicity?.id ?? null;
  const left = index.left.get(key);
  if (left !== undefined && left.date <= today) return { stage: left.kind, notice };
  if (announced) return { stage: 'awarded', notice };
  if (publicity === undefined) return { stage: 'proposed', notice };
  if (index.open.has(path)) return { stage: 'held', notice };
  return { stage: today <= lastDay(index.year, publicity) ? 'in-publicity' : 'publicised', notice };
};

const roundStanding = (
  category: CategoryRecords,
  index: YearIndex,
  round: string,
  id: string,
  today: string,
): RoundStanding[] => {
  const decision = category.decisions.get(round)?.value;
  if (decision === undefined || !tookPart(decision, id)) return [];
  if (!isApproved(category, round, decision)) return [{ round, tier: null, stage: 'scored', notice: null }];
  const tier =
    tierIn(decision, id) ??
    // Whoever left and whose place was given on stands in the selection no longer, and still on the publicity.
    category.category.rounds
      .find((one) => one.id === round)
      ?.tiers.find((one) => index.left.has(`${category.id}/${one}/${id}`)) ??
    null;
  if (tier === null) return [{ round, tier, stage: 'not-selected', notice: null }];
  const own = roundBy(category.category, round);
  // Whoever a stage chose goes on, and has been awarded nothing.
  if (own !== undefined && isStage(own)) {
    const left = index.left.get(`${category.id}/${tier}/${id}`);
    const gone = left !== undefined && left.date <= today;
    return [{ round, tier, stage: gone ? left.kind : 'shortlisted', notice: null }];
  }
  const path = `${category.id}/${id}`;
  return [{ round, tier, ...publicStage(index, `${category.id}/${tier}/${id}`, path, today) }];
};

/** Where one application stands on a day. */
export const standing = (
  category: CategoryRecords,
  index: YearIndex,
  id: string,
  eligibility: Eligibility | undefined,
  today: string,
): Standing => {
  const papers = papersStage(index.year, category, id, eligibility);
  const rounds = category.category.rounds.flatMap((round) => roundStanding(category, index, round.id, id, today));
  const best = rounds.reduce<RoundStanding | undefined>(
    (most, next) => (most === undefined || stages.indexOf(next.stage) > stages.indexOf(most.stage) ? next : most),
    undefined,
  );
  const stage = papers === 'withdrawn' ? papers : (best?.stage ?? papers);
  return { papers, rounds, stage, tier: best?.tier ?? null };
};
