/** What a year's 公开范围 keeps back, and whether its term is over on a day. */
import type { Records, YearRecords } from '../records.ts';
import type { Disclosure } from '../schema/disclosure.ts';

export type Subject = keyof Disclosure;

/** Does the year keep something of it back? A year without a rule publishes everything. */
export const keepsBack = ({ programme: { disclosure } }: Pick<YearRecords, 'programme'>, subject: Subject): boolean =>
  disclosure !== undefined && disclosure[subject].show !== 'all';

/** What of its records may be shown. */
export interface DisclosureScope {
  readonly unsuccessful: boolean;
  readonly judges: boolean;
  readonly marks: boolean;
}

export const scopeOf = (year: Pick<YearRecords, 'programme'>): DisclosureScope => ({
  unsuccessful: !keepsBack(year, 'unsuccessful'),
  judges: !keepsBack(year, 'judges'),
  marks: !keepsBack(year, 'marks'),
});

export const keepsAnything = (year: Pick<YearRecords, 'programme'>): boolean =>
  keepsBack(year, 'unsuccessful') || keepsBack(year, 'judges') || keepsBack(year, 'marks');

/** Is the last day over on which pages show it? */
export const isOver = (
  { programme: { disclosure } }: Pick<YearRecords, 'programme'>,
  subject: Subject,
  today: string,
): boolean => {
  const until = disclosure?.[subject].until;
  return until !== undefined && today > until;
};

/** An office's whole ledger holds what its years keep back; every other one must not. */
export const isWhole = ({ whole }: Pick<Records, 'whole'>): boolean => whole !== undefined;
