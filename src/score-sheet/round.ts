/** The sheets of a round: what is to be scored in it, and what stands in the way of that. */
import { decideRound } from '../core/decide/round.ts';
import { type Finding, isError } from '../core/finding.ts';
import { judgeYear } from '../core/judge.ts';
import type { CategoryRecords, Filed, Records, YearRecords } from '../core/records.ts';
import type { Decision } from '../core/schema/decision.ts';
import type { Experts } from './experts.ts';
import { type ScoreSheet, scoreSheets } from './sheet.ts';

export interface ToScore {
  readonly applications: readonly string[];
  /** Applications whose eligibility is still open, and rounds that must come first. */
  readonly findings: readonly Finding[];
}

const unscored: Decision = { scores: {}, recusals: [], approvals: [], overrides: [], selection: {} };

/**
 * Whoever would only lack scores is scored, whoever would only lack votes is voted on: eligible, in what the round draws from, and
 * not taken back.
 */
export const toScore = (
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  judged: Parameters<typeof decideRound>[4],
): ToScore => {
  const file = `content/${year.year}/${category.id}/decisions/${round}.yaml`;
  const empty: Filed<Decision> = { id: round, file, digest: '', value: unscored };
  const result = decideRound(year, category, round, empty, judged);
  return {
    applications: result.applications
      .filter(({ computed: { kind } }) => kind === 'too-few-scores' || kind === 'not-voted')
      .map(({ application }) => application),
    findings: result.findings.filter(isError),
  };
};

export interface RoundSheets extends Pick<ToScore, 'findings'> {
  readonly sheets: readonly ScoreSheet[];
}

export const sheetsOf = (
  { records }: { readonly records: Records },
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  experts: Experts,
  today: string,
): RoundSheets => {
  const judged = judgeYear(records, year, today).get(category.id) ?? new Map();
  const { applications, findings } = toScore(year, category, round, judged);
  return { sheets: scoreSheets(records, year, category, round, experts, applications), findings };
};
