/** What stands around every screen: whose desk it is, the day, the years, the list of screens with what waits on each. */
import { inChinese, weekday } from '../../core/dates.ts';
import type { Screen } from '../../office/act.ts';
import { acts } from '../../office/acts.ts';
import type { RepositoryState } from '../../office/repository.ts';
import type { DeskLedger } from '../ledger.ts';
import type { ScreenId } from './list.ts';

export interface ActLink {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly screen: Screen;
}

export interface Frame {
  readonly association: string;
  readonly demonstration: boolean;
  readonly day: string;
  readonly weekday: string;
  /** Newest first. */
  readonly years: readonly number[];
  /** Who commits here, as Git knows them; null where it does not. */
  readonly clerk: string | null;
  /** Errors in files of the ledger: what is wrong is not shown elsewhere. */
  readonly faults: readonly { readonly file: string; readonly message: string }[];
  readonly counts: Readonly<Partial<Record<ScreenId, number>>>;
  readonly acts: readonly ActLink[];
  readonly repository: RepositoryState;
}

const mostFaults = 20;

export const frameOf = (
  { records, site, findings, today }: DeskLedger,
  clerk: string | null,
  repository: RepositoryState,
  counts: Frame['counts'],
): Frame => ({
  association: records.association.name,
  demonstration: site.demonstration,
  day: inChinese(today),
  weekday: `星期${'日一二三四五六'.charAt(weekday(today))}`,
  years: site.years.map(({ records: { year } }) => year),
  clerk,
  faults: findings
    .filter(({ level }) => level === 'error')
    .slice(0, mostFaults)
    .map(({ file, message }) => ({ file, message })),
  counts,
  acts: acts.map(({ id, title, purpose, screen }) => ({ id, title, purpose, screen })),
  repository,
});
