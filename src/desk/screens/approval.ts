/** 审定: what a round came to, with the line, ties, approvals and what was decided otherwise. */
import { inChinese } from '../../core/dates.ts';
import type { Result } from '../../core/decide/result.ts';
import { normal, subtract, toFixed } from '../../core/rational.ts';
import { bodyName, type CategoryRecords } from '../../core/records.ts';
import { approvingBodies } from '../../core/rounds.ts';
import { wan } from '../../core/fields/digits.ts';
import { type DecisionPage, decisionPage } from '../../view/decision.ts';
import { decisionResult, roundName } from '../../view/published-decision.ts';
import type { YearView } from '../../view/site.ts';
import type { Status } from '../../view/status.ts';
import type { DeskLedger } from '../ledger.ts';

export interface ApprovalRow {
  readonly application: string;
  readonly title: string;
  readonly number: string | null;
  readonly rank: number | null;
  readonly means: readonly string[];
  readonly total: string | null;
  /** How far from the last one chosen, `+4.90`, `−1.30`; null where there is no line or no total. */
  readonly distance: string | null;
  readonly status: Status;
  /** Stands beside others for a place that is not theirs all. */
  readonly tied: boolean;
}

export interface ApprovalRound {
  /** `2017/service-station/cultivation`, as an act names it. */
  readonly round: string;
  readonly name: string;
  readonly decided: boolean;
  /** Bodies that have not approved it yet. */
  readonly missing: number;
}

export interface ApprovalScreen {
  readonly year: number;
  readonly rounds: readonly ApprovalRound[];
  /** The round that is shown; null where none of the year has been decided. */
  readonly shown: {
    readonly round: string;
    readonly name: string;
    readonly criteria: readonly { readonly label: string; readonly points: number }[];
    readonly rows: readonly ApprovalRow[];
    /** Rows above it are chosen; null where no line falls between two of them. */
    readonly line: number | null;
    readonly tiers: readonly {
      readonly name: string;
      readonly quota: number | null;
      readonly chosen: number;
      readonly undetermined: number;
      readonly sum: string;
    }[];
    readonly approvals: readonly {
      readonly id: string;
      readonly body: string;
      readonly date: string | null;
      readonly document: string | null;
    }[];
    readonly overrides: DecisionPage['overrides'];
    readonly findings: readonly string[];
    readonly unscored: DecisionPage['unscored'];
    readonly unit: string;
  } | null;
}

const rationalOf = (exact: string) => {
  const [n = '0', d = '1'] = exact.split('/');
  return normal(BigInt(n), BigInt(d));
};

const signed = (text: string): string => {
  if (/^-?0\.0*$/.test(text)) return text.replace('-', '');
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
};

/** Only where one line divides all: in several levels each has its own. */
const lineOf = ({ tiers }: Result) => (tiers.length === 1 ? tiers[0]?.cut.lastSelected : undefined);

const approvalsOf = (
  { records }: DeskLedger,
  category: CategoryRecords,
  round: string,
): NonNullable<ApprovalScreen['shown']>['approvals'] => {
  const there = category.decisions.get(round)?.value.approvals ?? [];
  return approvingBodies(category, round).map((id) => {
    const approval = there.find(({ body }) => body === id);
    return {
      id,
      body: bodyName(records.association, id),
      date: approval === undefined ? null : inChinese(approval.date),
      document: approval?.document ?? null,
    };
  });
};

const shownOf = (
  ledger: DeskLedger,
  year: YearView,
  category: CategoryRecords,
  round: string,
): ApprovalScreen['shown'] => {
  const decision = category.decisions.get(round);
  if (decision === undefined) return null;
  const published = { category, round, decision };
  const page = decisionPage(ledger.site, year, published);
  const result = decisionResult(year, published);
  const tied = new Set(result.tiers.flatMap(({ undetermined }) => undetermined));
  const chosen = new Set(result.tiers.flatMap(({ selected }) => selected));
  const line = lineOf(result);
  const rows = page.rows.map((row): ApprovalRow => ({
    application: `${year.records.year}/${category.id}/${row.application}`,
    title: row.title,
    number: row.number,
    rank: row.rank,
    means: row.means.map((mean) => mean?.printed ?? ''),
    total: row.total?.printed ?? null,
    distance:
      line === null || line === undefined || row.total === null
        ? null
        : signed(toFixed(subtract(rationalOf(row.total.exact), rationalOf(line.exact)), 2)),
    status: row.status,
    tied: tied.has(row.application),
  }));
  const last = page.rows.findLastIndex(({ application }) => chosen.has(application));
  const isOneLine =
    result.tiers.length === 1 && page.rows.every(({ application }, index) => chosen.has(application) === index <= last);
  return {
    round: `${year.records.year}/${category.id}/${round}`,
    name: page.name,
    criteria: page.criteria.map(({ label, weight }) => ({ label, points: weight })),
    rows,
    line: isOneLine && last >= 0 && last < rows.length - 1 ? last + 1 : null,
    tiers: result.tiers.map(({ tier, name, quota, selected, undetermined }) => ({
      name,
      quota,
      chosen: selected.length,
      undetermined: undetermined.length,
      sum: wan(selected.length * (category.category.tiers.find(({ id }) => id === tier)?.award ?? 0)),
    })),
    approvals: approvalsOf(ledger, category, round),
    overrides: page.overrides,
    findings: result.findings.map(({ message }) => message),
    unscored: page.unscored,
    unit: page.unit,
  };
};

/** `asked`: `category/round`; else the first decided round that a body has not approved, else the first decided. */
export const approvalScreen = (ledger: DeskLedger, year: YearView, asked: string | null): ApprovalScreen => {
  const all = [...year.records.categories.values()].flatMap((category) =>
    category.category.rounds.map((round) => ({ category, round: round.id })),
  );
  const rounds = all.map(({ category, round }): ApprovalRound => ({
    round: `${year.records.year}/${category.id}/${round}`,
    name: roundName(category, round),
    decided: category.decisions.has(round),
    missing: category.decisions.has(round)
      ? approvalsOf(ledger, category, round).filter(({ date }) => date === null).length
      : 0,
  }));
  const wanted =
    rounds.findIndex(({ round }) => round === asked) >= 0
      ? rounds.findIndex(({ round }) => round === asked)
      : [rounds.findIndex(({ missing }) => missing > 0), rounds.findIndex(({ decided }) => decided)].find(
          (at) => at >= 0,
        );
  const one = wanted === undefined ? undefined : all[wanted];
  return {
    year: year.records.year,
    rounds,
    shown: one === undefined ? null : shownOf(ledger, year, one.category, one.round),
  };
};
