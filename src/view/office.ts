/** The office that receives applications, as the association calls it. */
import { bodyName } from '../core/records.ts';
import type { Site } from './site.ts';

/** By the newest year's programme; a ledger without a year has named no office yet. */
export const officeName = ({ records, years: [newest] }: Site): string =>
  newest === undefined ? records.association.short : bodyName(records.association, newest.records.programme.office);
