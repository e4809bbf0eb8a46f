/** The years that are worked through from an empty ledger, each with the ledger that holds what they give. */
import { ledger2017, ledgerOfPapers, ledgerOfPersons } from '../programmes/folders.ts';
import type { Private, Step } from './steps.ts';
import { kept, steps } from './year-2017.ts';
import { kept as keptOfPapers, steps as stepsOfPapers } from './year-of-papers.ts';
import { kept as keptOfPersons, steps as stepsOfPersons } from './year-of-persons.ts';

export interface Year {
  readonly name: string;
  readonly ledger: string;
  readonly kept: Private;
  readonly steps: readonly Step[];
}

export const years: readonly Year[] = [
  { name: 'the demonstration of 2017', ledger: ledger2017, kept, steps },
  { name: 'an award to papers in three levels', ledger: ledgerOfPapers, kept: keptOfPapers, steps: stepsOfPapers },
  { name: 'a prize to persons in two stages', ledger: ledgerOfPersons, kept: keptOfPersons, steps: stepsOfPersons },
];
