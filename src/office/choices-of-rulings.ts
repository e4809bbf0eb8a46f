/** What waits for a body to rule on: only applications and conditions that can be ruled on are offered. */
import { clauseWords } from '../core/citation.ts';
import { writtenTitle } from '../core/names.ts';
import { judgeYear, type RowVerdict } from '../core/judge.ts';
import type { OfficeLedger } from './act.ts';
import type { Choice } from './choices.ts';

type SoFar = Readonly<Record<string, unknown>>;

export interface Awaited {
  readonly address: string;
  readonly label: string;
  readonly rows: readonly RowVerdict[];
}

const isAwaited = ({ verdict, findings }: RowVerdict): boolean =>
  verdict === 'waivable' || findings.some(({ code }) => code === 'needs-ruling');

/** Received applications with a condition that a body has to rule on, newest year first. */
export const awaitedRulings = ({ records }: Pick<OfficeLedger, 'records'>, today: string): readonly Awaited[] =>
  [...records.years.values()]
    .toSorted((a, b) => b.year - a.year)
    .flatMap((year) => {
      const judged = judgeYear(records, year, today);
      return [...year.categories.values()].flatMap((category) =>
        [...category.receipts].flatMap(([id, { value }]) => {
          const application = category.applications.get(id);
          const rows = judged.get(category.id)?.get(id)?.rows.filter(isAwaited) ?? [];
          if (application === undefined || rows.length === 0 || value.withdrawn !== undefined) return [];
          const address = `${year.year}/${category.id}/${id}`;
          return [{ address, label: `${value.number} ${writtenTitle(records, category, application)}`, rows }];
        }),
      );
    });

export const awaitedChoices = (ledger: OfficeLedger, _: SoFar, today: string): readonly Choice[] =>
  awaitedRulings(ledger, today).map(({ address, label }) => ({ value: address, label }));

const rowsOf = (ledger: OfficeLedger, sofar: SoFar, today: string): readonly RowVerdict[] =>
  awaitedRulings(ledger, today).find(({ address }) => address === sofar['application'])?.rows ?? [];

const clauseIn = ({ records }: OfficeLedger, { application }: SoFar, clause: string): string => {
  const year = records.years.get(Number(String(application).split('/')[0]));
  return year === undefined ? clause : clauseWords(year, clause);
};

export const awaitedConditionChoices = (ledger: OfficeLedger, sofar: SoFar, today: string): readonly Choice[] =>
  rowsOf(ledger, sofar, today).map(({ row, says }) => ({
    value: row.id,
    label: `${clauseIn(ledger, sofar, row.clause)}：${says}`,
  }));

/** 原则上: waived or refused; else met or unmet. */
export const rulingVerdictChoices =
  (words: Readonly<Record<'waived' | 'refused' | 'met' | 'unmet', string>>) =>
  (ledger: OfficeLedger, sofar: SoFar, today: string): readonly Choice[] => {
    const row = rowsOf(ledger, sofar, today).find((one) => one.row.id === sofar['condition']);
    const soft = row?.row.soft !== undefined;
    const fitting = (['waived', 'refused', 'met', 'unmet'] as const).filter(
      (one) => row === undefined || soft === (one === 'waived' || one === 'refused'),
    );
    return fitting.map((value) => ({ value, label: words[value] }));
  };

/** `2017/service-station/demo-tea-station 4.2`: what else the same body may decide in the same way at the same meeting. */
export const otherAwaitedChoices = (ledger: OfficeLedger, sofar: SoFar, today: string): readonly Choice[] => {
  const chosen = rowsOf(ledger, sofar, today).find(({ row }) => row.id === sofar['condition']);
  if (chosen === undefined) return [];
  return awaitedRulings(ledger, today).flatMap(({ address, label, rows }) =>
    rows
      .filter(({ row }) => address !== sofar['application'] || row.id !== chosen.row.id)
      .filter(({ row }) => row.soft?.body === chosen.row.soft?.body && row.rule === chosen.row.rule)
      .map(({ row, says }) => ({
        value: `${address} ${row.id}`,
        label: `${label}，${clauseIn(ledger, { application: address }, row.clause)}：${says}`,
      })),
  );
};
