/** The years that are worked through from an empty ledger, each with the ledger that holds what they give. */
import { ledger2017, ledgerOfPapers } from '../programmes/folders.ts';
import type { Private, Step } from './steps.ts';
import * as year2017 from './year-2017.ts';
import * as yearOfPapers from './year-of-papers.ts';

export interface Year {
  readonly name: string;
  readonly ledger: string;
  readonly kept: Private;
  readonly steps: readonly Step[];
}

export const years: readonly Year[] = [
  { name: 'the demonstration of 2017', ledger: ledger2017, ...year2017 },
  { name: 'an award to papers in three levels', ledger: ledgerOfPapers, ...yearOfPapers },
];
