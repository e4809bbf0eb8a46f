/** 补正、撤回、确认: what was asked of applicants and came back, what they took back, and confirmations that are awaited. */
import { daysBetween, inChinese } from '../../core/dates.ts';
import type { ApplicationRecord, CategoryRecords } from '../../core/records.ts';
import { applicationTitle } from '../../view/names.ts';
import type { Status } from '../../view/status.ts';
import type { YearView } from '../../view/site.ts';
import type { DeskLedger } from '../ledger.ts';

interface Line {
  /** As an act names it. */
  readonly application: string;
  readonly title: string;
  readonly number: string | null;
}

export interface FollowUpScreen {
  readonly year: number;
  readonly supplements: readonly (Line & {
    readonly asked: string;
    readonly due: string;
    readonly answered: string | null;
    readonly conditions: readonly string[];
    readonly status: Status;
    /** Neither answered nor gone with the round. */
    readonly open: boolean;
  })[];
  readonly withdrawn: readonly (Line & { readonly date: string; readonly document: string })[];
  /** Of awards that ask for a county's confirmation: applications that have none and were not taken back. */
  readonly unconfirmed: readonly (Line & { readonly award: string })[];
}

const statusOf = (due: string, answered: string | undefined, today: string): Status => {
  if (answered !== undefined) return { shape: 'disc-tick', tone: 'lv', word: '已答复' };
  const days = daysBetween(today, due);
  if (days < 0) return { shape: 'square-cross', tone: 'zhu', word: `过期${-days}天` };
  return { shape: 'clock', tone: 'zhe', word: days === 0 ? '今天到期' : `还有${days}天` };
};

export const followUpScreen = ({ site, today }: DeskLedger, year: YearView): FollowUpScreen => {
  const lineOf = (category: CategoryRecords, application: ApplicationRecord): Line => ({
    application: `${year.records.year}/${category.id}/${application.id}`,
    title: applicationTitle(site, category, application),
    number: category.receipts.get(application.id)?.value.number ?? null,
  });
  const all = [...year.records.categories.values()].flatMap((category) =>
    [...category.applications.values()].map((application) => ({
      category,
      application,
      receipt: category.receipts.get(application.id)?.value,
    })),
  );
  const supplements = all.flatMap(({ category, application, receipt }) =>
    (receipt?.supplements ?? []).map(({ asked, due, answered, conditions }) => ({
      ...lineOf(category, application),
      asked: inChinese(asked),
      due: inChinese(due),
      answered: answered === undefined ? null : inChinese(answered),
      conditions,
      status: statusOf(due, answered, today),
      open: answered === undefined,
    })),
  );
  return {
    year: year.records.year,
    supplements: [...supplements.filter(({ open }) => open), ...supplements.filter(({ open }) => !open)],
    withdrawn: all.flatMap(({ category, application, receipt }) =>
      receipt?.withdrawn === undefined
        ? []
        : [
            {
              ...lineOf(category, application),
              date: inChinese(receipt.withdrawn.date),
              document: receipt.withdrawn.document,
            },
          ],
    ),
    unconfirmed: all
      .filter(
        ({ category, application, receipt }) =>
          category.category.rows.some(({ rule }) => rule === 'confirmed-by-place') &&
          !category.confirmations.has(application.id) &&
          receipt?.withdrawn === undefined,
      )
      .map(({ category, application }) => ({ ...lineOf(category, application), award: category.category.name })),
  };
};
