/** Application + register + programme + today → a verdict per clause. Pure, and the same function in both passes. */
import { settledDay } from './approval.ts';
import { inFile, type Finding, softened } from './finding.ts';
import { dayOf } from './dates.ts';
import type { Row } from './compile.ts';
import type { ApplicationRecord, CategoryRecords, Records, YearRecords } from './records.ts';
import { applicationRuleOf, judgesApplication } from './rules/of-application.ts';
import type { ApplicationFacts, How, Scope } from './rules/rule.ts';
import { ruled, type RuledVerdict } from './rulings.ts';
import { effectiveClosing } from './window.ts';
import { type YearFacts, yearFacts } from './year-facts.ts';

export interface RowVerdict {
  readonly row: Row;
  readonly scope: Scope;
  readonly how: How;
  readonly verdict: RuledVerdict;
  /** Does it stand in the way of a decision? */
  readonly blocks: boolean;
  /** One sentence of fact. */
  readonly says: string;
  readonly findings: readonly Finding[];
}

/** `eligible`: no row blocks. `ineligible`: some row is unmet. `pending`: blocked otherwise. */
export type Eligibility = 'eligible' | 'ineligible' | 'pending';

export interface Judgement {
  readonly eligibility: Eligibility;
  /** One verdict a row, in the order of the category's table. */
  readonly rows: readonly RowVerdict[];
}

export const blocking: ReadonlySet<RuledVerdict> = new Set(['unmet', 'pending', 'waivable']);

const eligibilityOf = (rows: readonly RowVerdict[]): Eligibility => {
  const blockers = rows.filter((row) => row.blocks);
  if (blockers.length === 0) return 'eligible';
  return blockers.some((row) => row.verdict === 'unmet') ? 'ineligible' : 'pending';
};

/** Is a row asked of one round or one tier only? Then it stands in the way there (`decide/round.ts`), and of nothing else. */
const isLater = ({ category: { rounds, tiers } }: CategoryRecords, row: string): boolean =>
  [...rounds, ...tiers].some(({ conditions }) => conditions?.includes(row));

const judgeRow = (facts: Omit<ApplicationFacts, 'clause'>, row: Row): RowVerdict | undefined => {
  if (!judgesApplication(row)) return undefined;
  const rule = applicationRuleOf(row);
  const seen = { ...facts, clause: row.clause };
  const { verdict, says, findings } = ruled(seen, row, rule.check(seen, row));
  const stands = row.advisory !== true && !isLater(facts.category, row.id);
  return {
    row,
    scope: rule.scope,
    how: rule.how,
    verdict,
    blocks: stands && blocking.has(verdict),
    says,
    findings: inFile(facts.application.file, stands ? findings : softened(findings)),
  };
};

/**
 * Judges one application on a day. Undefined when it cannot be judged for a reason of the office's: its organisation is
 * not registered, or the closing day needs a calendar that the ledger lacks; both are findings of the reader.
 */
export const judge = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
  application: ApplicationRecord,
  today: string,
  shared: YearFacts = yearFacts(year, settledDay(category)),
): Judgement | undefined => {
  const organization = records.organizations.get(application.value.organization)?.value;
  const closing = effectiveClosing(records.calendar, category.category.window);
  if (organization === undefined || !closing.ok) return undefined;
  const receipt = category.receipts.get(application.id)?.value;
  const facts = {
    records,
    year,
    category,
    application,
    organization,
    calendar: records.calendar,
    closing: closing.date,
    today,
    submitted: receipt === undefined ? today : dayOf(receipt.submitted.at),
    standing: shared.standing,
    own: shared.byOrganization.get(application.value.organization) ?? [],
  };
  const rows = category.category.rows.flatMap((row) => judgeRow(facts, row) ?? []);
  return { eligibility: eligibilityOf(rows), rows };
};

/** Judgements of a year by category and application. */
export type YearJudgements = ReadonlyMap<string, ReadonlyMap<string, Judgement>>;

/**
 * Judges every application of a category; what they share is built once. A category whose rounds are all settled is
 * judged with the standings of that day: who left another award since does not undo what was approved here.
 */
export const judgeCategory = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
  today: string,
): ReadonlyMap<string, Judgement> => {
  const shared = yearFacts(year, settledDay(category));
  return new Map(
    [...category.applications].flatMap(([id, application]): [string, Judgement][] => {
      const judgement = judge(records, year, category, application, today, shared);
      return judgement === undefined ? [] : [[id, judgement]];
    }),
  );
};

interface Judged {
  readonly records: Records;
  readonly today: string;
  readonly judgements: YearJudgements;
}

/** Records never change, so a year that was judged on a day is not judged again for the next who asks. */
const lastJudged = new WeakMap<YearRecords, Judged>();

/** Judges every application of a year. */
export const judgeYear = (records: Records, year: YearRecords, today: string): YearJudgements => {
  const last = lastJudged.get(year);
  if (last?.records === records && last.today === today) return last.judgements;
  const judgements = new Map(
    [...year.categories].map(([id, category]) => [id, judgeCategory(records, year, category, today)]),
  );
  lastJudged.set(year, { records, today, judgements });
  return judgements;
};
