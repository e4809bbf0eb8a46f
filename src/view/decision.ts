/** The page of a decided round: everyone's cards, means, rank under each method, gates, lines and overrides. */
import { inChinese } from '../core/dates.ts';
import { type Method, methods } from '../core/decide/aggregate.ts';
import type { Destination } from '../core/decide/override.ts';
import type { ApplicationResult, Result, Score, TierResult } from '../core/decide/result.ts';
import { bodyName } from '../core/records.ts';
import type { Criterion } from '../core/schema/category.ts';
import type { Decision } from '../core/schema/decision.ts';
import { sourceAddress } from './forge.ts';
import { applicationTitle } from './names.ts';
import { trimmingOf, trimSentence } from '../core/trimmed.ts';
import { measureWord } from '../core/words.ts';
import { decisionResult, type PublishedDecision, roundName } from './published-decision.ts';
import type { Site, YearView } from './site.ts';
import { outcomeStatus, type Status } from './status.ts';

/** One reviewer's marks of one application, or why there are none. */
export type MatrixCell =
  | { readonly kind: 'card'; readonly total: string; readonly parts: string; readonly counted: boolean }
  | { readonly kind: 'recused'; readonly reason: string }
  /** A card that is there and does not count: a finding says why. */
  | { readonly kind: 'invalid' }
  | { readonly kind: 'none' };

export interface DecisionRow {
  readonly application: string;
  readonly href: string;
  readonly title: string;
  readonly number: string | null;
  readonly rank: number | null;
  readonly total: Score | null;
  /** Means stand in the order of the criteria. */
  readonly means: readonly (Score | null)[];
  readonly ranksBy: ApplicationResult['ranksBy'];
  readonly status: Status;
  /** Cards stand in the order of the reviewers. */
  readonly cells: readonly MatrixCell[];
}

export interface DecisionPage {
  readonly year: number;
  readonly round: string;
  /** 优秀科技服务站: the tiers of the round. */
  readonly name: string;
  readonly unit: string;
  readonly category: { readonly name: string; readonly href: string };
  readonly href: string;
  readonly illustrative: boolean;
  readonly criteria: readonly Criterion[];
  readonly ties: readonly string[];
  readonly threshold: number;
  readonly minValid: number;
  /** 去掉1个最高分和1个最低分; empty where none is. */
  readonly trim: string;
  readonly reviewers: readonly string[];
  readonly approvals: readonly { readonly body: string; readonly date: string; readonly document: string }[];
  readonly overrides: readonly {
    readonly title: string;
    readonly to: string;
    readonly body: string;
    readonly date: string;
    readonly reason: string;
    readonly document: string;
  }[];
  readonly tiers: readonly TierResult[];
  /** Lines stand by rank, and after them those who were scored and have no rank. */
  readonly rows: readonly DecisionRow[];
  /** Applications that no reviewer saw, by the reason: not eligible, not chosen in the earlier round. */
  readonly unscored: readonly { readonly word: string; readonly count: number }[];
  /** Methods under which the same applications would be selected, and those under which others would be. */
  readonly same: readonly Method[];
  readonly other: readonly Method[];
  readonly findings: readonly { readonly message: string; readonly href: string }[];
  readonly file: string;
  readonly digest: string;
  readonly source: string | null;
}

const cellOf = (
  { scores, recusals }: Decision,
  criteria: readonly Criterion[],
  reviewer: string,
  { application, cards }: ApplicationResult,
): MatrixCell => {
  const points = scores[reviewer]?.[application];
  const card = cards.find((one) => one.reviewer === reviewer);
  if (card !== undefined && points !== undefined) {
    const parts = criteria.map(({ id }) => String(points[id] ?? '')).join('＋');
    return { kind: 'card', total: card.total.printed, parts, counted: card.counted };
  }
  const recusal = recusals.find((one) => one.reviewer === reviewer && one.application === application);
  if (recusal !== undefined) return { kind: 'recused', reason: recusal.reason };
  return { kind: points === undefined ? 'none' : 'invalid' };
};

const detailOf = (outcome: Destination, tiers: readonly TierResult[], criteria: readonly Criterion[]): string => {
  if ('tier' in outcome && tiers.length > 1) {
    return `（${tiers.find(({ tier }) => tier === outcome.tier)?.name ?? outcome.tier}）`;
  }
  if ('criterion' in outcome)
    return `（${criteria.find(({ id }) => id === outcome.criterion)?.label ?? outcome.criterion}）`;
  return '';
};

/** Would the same be selected if ranks were those of another method? Only ranks can tell: an override is no method. */
const selectsSame = ({ applications }: Result, method: Method): boolean => {
  const ranked = applications.filter(({ rank }) => rank !== null);
  const chosen = ranked.filter(({ computed }) => computed.kind === 'selected');
  return chosen.every(({ ranksBy }) => (ranksBy[method] ?? ranked.length + 1) <= chosen.length);
};

/** Methods that rank everyone of the round; the trimmed mean needs more cards than some have. */
const usable = ({ applications }: Result): readonly Method[] =>
  methods.filter((method) => applications.every(({ rank, ranksBy }) => rank === null || ranksBy[method] !== null));

export const decisionPage = (site: Site, year: YearView, published: PublishedDecision): DecisionPage => {
  const { category, round, decision } = published;
  const { association } = site.records;
  const { scoring } = year.records.programme;
  const { criteria, ties } = category.category;
  const result = decisionResult(year, published);
  const reviewers = [
    ...new Set([...Object.keys(decision.value.scores), ...decision.value.recusals.map(({ reviewer }) => reviewer)]),
  ].toSorted();
  const titleOf = (id: string): string => {
    const application = category.applications.get(id);
    return application === undefined ? id : applicationTitle(site, category, application);
  };
  const rowOf = (one: ApplicationResult): DecisionRow => ({
    application: one.application,
    href: site.to.application(year.records.year, category.id, one.application),
    title: titleOf(one.application),
    number: category.receipts.get(one.application)?.value.number ?? null,
    rank: one.rank,
    total: one.total,
    means: criteria.map(({ id }) => one.criteria.find(({ criterion }) => criterion === id)?.mean ?? null),
    ranksBy: one.ranksBy,
    status: outcomeStatus(one.outcome.kind, detailOf(one.outcome, result.tiers, criteria)),
    cells: reviewers.map((reviewer) => cellOf(decision.value, criteria, reviewer, one)),
  });
  const rows = result.applications.map(rowOf);
  const seen = rows.filter(({ cells }) => cells.some(({ kind }) => kind !== 'none'));
  const unseen = rows.filter((row) => !seen.includes(row)).map(({ status }) => status.word);
  const compared = usable(result);
  return {
    year: year.records.year,
    round,
    name: roundName(category, round),
    unit: measureWord(category.category),
    category: { name: category.category.name, href: site.to.category(year.records.year, category.id) },
    href: site.to.decision(year.records.year, category.id, round),
    illustrative: scoring.illustrative,
    criteria,
    ties: ties.map((tie) => criteria.find(({ id }) => id === tie)?.label ?? tie),
    threshold: scoring.threshold,
    minValid: scoring['min-valid'],
    trim: trimSentence(trimmingOf(scoring)),
    reviewers,
    approvals: decision.value.approvals.map((one) => ({ ...one, body: bodyName(association, one.body) })),
    overrides: decision.value.overrides.map((one) => ({
      ...one,
      title: titleOf(one.application),
      to: result.tiers.find(({ tier }) => tier === one.to)?.name ?? '不入选',
      body: bodyName(association, one.body),
      date: inChinese(one.date),
    })),
    tiers: result.tiers,
    rows: seen,
    unscored: [...new Set(unseen)].map((word) => ({ word, count: unseen.filter((one) => one === word).length })),
    same: compared.filter((method) => selectsSame(result, method)),
    other: compared.filter((method) => !selectsSame(result, method)),
    findings: result.findings
      .filter(
        ({ code }) => code !== 'tie-undetermined' || result.tiers.some(({ undetermined }) => undetermined.length > 0),
      )
      .map(({ message, code }) => ({ message, href: site.to.code(code) })),
    file: decision.file,
    digest: decision.digest,
    source: sourceAddress(association, decision.file),
  };
};
