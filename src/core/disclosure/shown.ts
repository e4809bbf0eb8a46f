/**
 * What readers are shown of a ledger on a day: the one place where the terms of a year's 公开范围 are applied to what pages, search,
 * feeds, open data and papers are made of. What is left out here is nowhere on the site; the same ledger comes back where no term
 * is over. What a rule keeps back from the beginning is not in a published ledger at all; an office's whole ledger is shown whole,
 * to the office alone.
 */
import { isApproved, settledDay } from '../approval.ts';
import { decideRound } from '../decide/round.ts';
import { judgeYear, type YearJudgements } from '../judge.ts';
import type { CategoryRecords, Filed, Records, YearRecords } from '../records.ts';
import type { Decision } from '../schema/decision.ts';
import { publicDecision } from './public-decision.ts';
import { publicIn } from './public-ids.ts';
import { registerOf } from './register.ts';
import { isOver, isWhole, keepsBack, type DisclosureScope, type Subject } from './rule.ts';

/** What stood on a page whose term is over. */
export interface Tombstone {
  readonly category: string;
  /** Its application, where it stood under the application's own address. */
  readonly application: string | null;
  readonly number: string | null;
  /** Digest of the application that was shown, or the seal of what the office keeps. */
  readonly digest: string | null;
}

/** A year as readers are shown it. */
export interface ShownYear {
  readonly records: YearRecords;
  readonly gone: readonly Tombstone[];
}

const without = <Value>(records: ReadonlyMap<string, Value>, shown: ReadonlySet<string>): ReadonlyMap<string, Value> =>
  new Map([...records].filter(([id]) => shown.has(id)));

const shownCategory = (
  year: YearRecords,
  category: CategoryRecords,
  judged: YearJudgements,
  scope: DisclosureScope,
): CategoryRecords => {
  const shown = scope.unsuccessful ? new Set(category.applications.keys()) : publicIn(year, category);
  const judgements = judged.get(category.id) ?? new Map();
  const decisions = [...category.decisions].flatMap(([round, decision]): [string, Filed<Decision>][] => {
    if (!isApproved(category, round, decision.value)) return [];
    const result = decideRound(year, category, round, decision, judgements);
    const value = publicDecision(year, category, round, decision.value, result, scope, decision.digest);
    return [[round, { ...decision, value }]];
  });
  return {
    ...category,
    applications: without(category.applications, shown),
    confirmations: without(category.confirmations, shown),
    receipts: without(category.receipts, shown),
    decisions: new Map(decisions),
  };
};

const tombstones = (year: YearRecords): readonly Tombstone[] =>
  [...year.categories.values()].flatMap((category) => {
    const shown = publicIn(year, category);
    return [...category.applications.values()]
      .filter(({ id }) => !shown.has(id))
      .map(({ id, digest }) => ({
        category: category.id,
        application: id,
        number: category.receipts.get(id)?.value.number ?? null,
        digest,
      }));
  });

/** Own pages: by their numbers. */
const ofOwnPages = (year: YearRecords): readonly Tombstone[] =>
  year.programme.disclosure?.unsuccessful.show !== 'own-page'
    ? []
    : Object.entries(year.withheld?.value.categories ?? {}).flatMap(([category, { rows = [], received }]) =>
        rows.map(({ as }) => ({
          category,
          application: null,
          number: as,
          digest: received.find(({ number }) => number === as)?.sealed ?? null,
        })),
      );

/** Without what it tells of those who were not selected. */
const emptied = (withheld: YearRecords['withheld']): YearRecords['withheld'] =>
  withheld === undefined
    ? undefined
    : {
        ...withheld,
        value: {
          ...withheld.value,
          categories: Object.fromEntries(
            Object.entries(withheld.value.categories).map(([id, { rows: _, ...rest }]) => [id, rest]),
          ),
        },
      };

/** What was shown until now is no secret: it needs no secret line. */
const registerIn = (year: YearRecords, judged: YearJudgements): NonNullable<YearRecords['withheld']> => ({
  id: 'withheld',
  file: `content/${year.year}/withheld.yaml`,
  digest: '',
  value: registerOf(year, judged, ''),
});

/** A term that runs while the award is not decided ends when it is. */
const isSettled = (year: YearRecords): boolean =>
  [...year.categories.values()].every((category) => settledDay(category) !== undefined);

export const shownYear = (records: Records, year: YearRecords, today: string): ShownYear => {
  const over = (subject: Subject) => isOver(year, subject, today) && isSettled(year);
  const shows = (subject: Subject) => isWhole(records) || !over(subject);
  const scope = { unsuccessful: shows('unsuccessful'), judges: shows('judges'), marks: shows('marks') };
  if (scope.unsuccessful && scope.judges && scope.marks) return { records: year, gone: [] };
  const judged = judgeYear(records, year, today);
  const kept = keepsBack(year, 'unsuccessful');
  const written = scope.unsuccessful || kept ? year.withheld : registerIn(year, judged);
  const { withheld: _, ...bare } = year;
  const shown: YearRecords = {
    ...bare,
    categories: new Map(
      [...year.categories].map(([id, category]) => [id, shownCategory(year, category, judged, scope)]),
    ),
  };
  const withheld = scope.unsuccessful ? written : emptied(written);
  return {
    records: withheld === undefined ? shown : { ...shown, withheld },
    gone: scope.unsuccessful ? [] : kept ? ofOwnPages(year) : tombstones(year),
  };
};
