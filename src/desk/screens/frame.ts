/** What stands around every screen: whose desk it is, the day, the years, the list of screens with what waits on each. */
import { inChinese, weekday } from '../../core/dates.ts';
import type { DeskLedger } from '../ledger.ts';

/** The screens there are, in the order of the rail. Its second part is of the whole year. */
export const screenNames = {
  receive: '受理',
  approval: '审定',
  notices: '公示公告',
  year: '年度',
  documents: '文书',
  history: '历史',
} as const;
export type ScreenId = keyof typeof screenNames;

/** Here the rail's second part begins. */
export const secondPart: ScreenId = 'year';

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
}

const mostFaults = 20;

export const frameOf = (
  { records, site, findings, today }: DeskLedger,
  clerk: string | null,
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
});
