/**
 * Who left after being selected: gave up, was removed by an objection, had the award revoked. One place, so that notices,
 * results, open data, sums and `verify` leave out the same ones from the same day. A withdrawal before the selection is no
 * departure: the round was decided without it.
 */
import { approvalDay, isApproved } from './approval.ts';
import type { At } from './finding.ts';
import type { CategoryRecords, YearRecords } from './records.ts';
import type { Decision } from './schema/decision.ts';
import type { NoticeEntry } from './schema/notice.ts';
import { tookPart } from './took-part.ts';

export type DepartureKind = 'given-up' | 'removed' | 'revoked';

export interface Departure {
  readonly kind: DepartureKind;
  /** It holds from this day on. */
  readonly date: string;
  readonly category: string;
  readonly tier: string;
  readonly application: string;
  /** The record that says so. */
  readonly file: string;
  readonly at: At;
}

type Entry = Pick<NoticeEntry, 'category' | 'tier' | 'application'>;

/** `category/tier/application`: an application may be in one tier and have left another. */
export const entryKey = ({ category, tier, application }: Entry): string => `${category}/${tier}/${application}`;

/** Everything that a notice lists, by `category/application`: the tiers it was made public in. */
const publicTiers = (year: YearRecords): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { value } of year.notices.values()) {
    for (const { category, tier, application } of value.entries) {
      const key = `${category}/${application}`;
      found.set(key, (found.get(key) ?? new Set()).add(tier));
    }
  }
  return found;
};

/**
 * Was the application taken back after a round had settled? It was, once the list is public with it; else from the day of the
 * last approval on. On that very day the recorded selection tells: a meeting that knew decided without it.
 */
const isAfter = (
  category: CategoryRecords,
  round: { readonly id: string; readonly tiers: readonly string[] },
  application: string,
  day: string,
  listed: ReadonlySet<string> | undefined,
): boolean => {
  if (round.tiers.some((tier) => listed?.has(tier))) return true;
  const decision = category.decisions.get(round.id)?.value;
  if (decision === undefined || !isApproved(category, round.id, decision)) return false;
  const approved = approvalDay(decision);
  const selected = round.tiers.some((tier) => decision.selection[tier]?.includes(application));
  return day > approved || (day === approved && selected);
};

const tiersSelected = (category: CategoryRecords, application: string): readonly string[] =>
  [...category.decisions].flatMap(([round, { value }]) =>
    isApproved(category, round, value)
      ? [
          ...Object.entries(value.selection).flatMap(([tier, ids]) => (ids.includes(application) ? [tier] : [])),
          // Its place was given on, so the list has it no more.
          ...value.overrides.flatMap(({ replaces, to }) => (replaces === application ? [to] : [])),
        ]
      : [],
  );

interface Index {
  readonly all: readonly Departure[];
  readonly byKey: ReadonlyMap<string, Departure>;
  readonly listed: ReadonlyMap<string, ReadonlySet<string>>;
}

const build = (year: YearRecords): Index => {
  const listed = publicTiers(year);
  const tiersOf = (category: CategoryRecords, application: string) =>
    new Set([...(listed.get(`${category.id}/${application}`) ?? []), ...tiersSelected(category, application)]);
  const ofReceipts = [...year.categories.values()].flatMap((category) =>
    [...category.receipts].flatMap(([application, { file, value }]): Departure[] => {
      const { withdrawn, revoked } = value;
      if (withdrawn === undefined && revoked === undefined) return [];
      return [...tiersOf(category, application)].flatMap((tier): Departure[] => {
        const entry = { category: category.id, tier, application, file };
        const round = category.category.rounds.find(({ tiers }) => tiers.includes(tier));
        if (revoked !== undefined && (revoked.tier ?? tier) === tier) {
          return [{ ...entry, kind: 'revoked', date: revoked.date, at: ['revoked'] }];
        }
        return withdrawn !== undefined &&
          (withdrawn.tier ?? tier) === tier &&
          round !== undefined &&
          isAfter(category, round, application, withdrawn.date, listed.get(`${category.id}/${application}`))
          ? [{ ...entry, kind: 'given-up', date: withdrawn.date, at: ['withdrawn'] }]
          : [];
      });
    }),
  );
  const ofObjections = [...year.objections.values()].flatMap(({ file, value }): Departure[] => {
    if (value.effect !== 'removed') return [];
    const [id = '', application = ''] = value.application.split('/');
    const category = year.categories.get(id);
    const told = (year.notices.get(value.notice)?.value.entries ?? []).flatMap((entry) =>
      `${entry.category}/${entry.application}` === value.application ? entry.tier : [],
    );
    const tiers = told.length > 0 || category === undefined ? told : [...tiersOf(category, application)];
    const date = value.settled ?? value.received;
    return tiers.map((tier) => ({ kind: 'removed', date, category: id, tier, application, file, at: ['effect'] }));
  });
  const all = [...ofReceipts, ...ofObjections];
  return { all, byKey: new Map(all.map((departure) => [entryKey(departure), departure])), listed };
};

/** Records are never changed, so what was asked of a year once is known. */
const known = new WeakMap<YearRecords, Index>();

const indexOf = (year: YearRecords): Index => {
  const found = known.get(year) ?? build(year);
  known.set(year, found);
  return found;
};

/** Everyone who left a list of the year, and from which day. */
export const departures = (year: YearRecords): readonly Departure[] => indexOf(year).all;

/** Did it leave that tier before a day? Without a day: at all. */
export const departureOf = (year: YearRecords, entry: Entry, before?: string): Departure | undefined => {
  const found = indexOf(year).byKey.get(entryKey(entry));
  return found !== undefined && (before === undefined || found.date < before) ? found : undefined;
};

/** Was it withdrawn before a round settled, so that the round is decided without it? */
export const withdrawnBefore = (
  year: YearRecords,
  category: CategoryRecords,
  round: { readonly id: string; readonly tiers: readonly string[] },
  application: string,
): boolean => {
  const withdrawn = category.receipts.get(application)?.value.withdrawn;
  if (withdrawn === undefined) return false;
  if (withdrawn.tier !== undefined && !round.tiers.includes(withdrawn.tier)) return false;
  const listed = indexOf(year).listed.get(`${category.id}/${application}`);
  return !isAfter(category, round, application, withdrawn.date, listed);
};

/** Was it taken back before any round of its category had settled? Then it is judged as taken back, else as it was judged. */
export const takenBack = (year: YearRecords, category: CategoryRecords, application: string): boolean => {
  const withdrawn = category.receipts.get(application)?.value.withdrawn;
  const lookedAt = (decision: Decision | undefined) => decision !== undefined && tookPart(decision, application);
  return (
    withdrawn !== undefined &&
    withdrawn.tier === undefined &&
    category.category.rounds.every(
      (round) =>
        withdrawnBefore(year, category, round, application) || !lookedAt(category.decisions.get(round.id)?.value),
    )
  );
};
