/** What is settled in a ledger that was read, as facts. */
import { type Fact, settledFacts } from '../core/checkpoint/facts.ts';
import { judgeYear } from '../core/judge.ts';
import type { Records } from '../core/records.ts';

export const settledIn = (records: Records, today: string): readonly Fact[] =>
  settledFacts(records, new Map([...records.years].map(([id, year]) => [id, judgeYear(records, year, today)])), today);
