/** 研究: conditions that a body decides about, those that wait first. */
import { inChinese } from '../../core/dates.ts';
import { clauseWords } from '../../core/citation.ts';
import { bodyName, type CategoryRecords } from '../../core/records.ts';
import { applicationTitle } from '../../view/names.ts';
import { verdictStatus, type Status } from '../../view/status.ts';
import type { YearView } from '../../view/site.ts';
import type { DeskLedger } from '../ledger.ts';
import { valueWords } from '../acts/record-words.ts';

export interface RulingsScreen {
  readonly year: number;
  /** One line for each condition of an application that was received. */
  readonly waiting: readonly {
    readonly application: string;
    readonly title: string;
    readonly number: string | null;
    readonly condition: string;
    readonly clause: string;
    readonly says: string;
    /** Who decides. */
    readonly body: string;
    readonly status: Status;
  }[];
  readonly ruled: readonly {
    readonly application: string;
    readonly title: string;
    readonly condition: string;
    readonly verdict: string;
    readonly body: string;
    readonly date: string;
    readonly reason: string;
  }[];
}

export const rulingsScreen = ({ site, records }: DeskLedger, year: YearView): RulingsScreen => {
  const name = (id: string) => bodyName(records.association, id);
  const clauseOf = ({ category }: CategoryRecords, condition: string): string => {
    const row = category.rows.find(({ id }) => id === condition);
    return row === undefined ? condition : clauseWords(year.records, row.clause);
  };
  const received = [...year.records.categories.values()].flatMap((category) =>
    [...category.applications.values()].flatMap((application) => {
      const receipt = category.receipts.get(application.id)?.value;
      if (receipt === undefined || receipt.withdrawn !== undefined) return [];
      const rows = year.judgements.get(category.id)?.get(application.id)?.rows ?? [];
      const address = `${year.records.year}/${category.id}/${application.id}`;
      return [{ address, title: applicationTitle(site, category, application), receipt, rows, category }];
    }),
  );
  return {
    year: year.records.year,
    waiting: received.flatMap(({ address, title, receipt, rows }) =>
      rows
        .filter(
          ({ verdict, findings }) => verdict === 'waivable' || findings.some(({ code }) => code === 'needs-ruling'),
        )
        .map(({ row, says, verdict }) => ({
          application: address,
          title,
          number: receipt.number,
          condition: row.id,
          clause: row.clause,
          says,
          body: name(
            row.soft?.body ?? (row.rule === 'attested' ? row.body : undefined) ?? year.records.programme.office,
          ),
          status: verdictStatus(verdict),
        })),
    ),
    ruled: received.flatMap(({ address, title, receipt, category }) =>
      receipt.rulings.map(({ condition, verdict, body, date, reason }) => ({
        application: address,
        title,
        condition: clauseOf(category, condition),
        verdict: valueWords['verdict']?.[verdict] ?? verdict,
        body: name(body),
        date: inChinese(date),
        reason,
      })),
    ),
  };
};
