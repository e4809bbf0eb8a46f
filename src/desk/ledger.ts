/** A ledger as the desk has it: read, judged, on the day it is. */
import type { Finding } from '../core/finding.ts';
import type { Records } from '../core/records.ts';
import type { Memory } from '../ledger/memory.ts';
import type { Source } from '../ledger/source.ts';
import type { Site, YearView } from '../view/site.ts';

export interface DeskLedger {
  readonly source: Source;
  /** What its files hold, for a plan that reads it again with a change. */
  readonly memory: Memory;
  readonly records: Records;
  readonly findings: readonly Finding[];
  readonly site: Site;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The year that was asked for, else the newest; undefined where the ledger holds none. */
export const yearAsked = ({ site }: DeskLedger, asked: string | null): YearView | undefined =>
  asked === null || asked === '' ? site.years[0] : site.years.find(({ records }) => String(records.year) === asked);
