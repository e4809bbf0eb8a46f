/**
 * What must hold across the tables of a year and no single file can hold: names exist, numbers add up, every clause is
 * cited, no two awards rest on each other. A finding here is the office's error, never an applicant's.
 */
import type { Finding } from './finding.ts';
import { askedOfPersons } from './laws/asked-of-persons.ts';
import { daysInOrder, fieldBounds } from './laws/bounds.ts';
import { everyCitationExists, everyClauseCited } from './laws/clauses.ts';
import { consent } from './laws/consent.ts';
import { disclosureLaw } from './disclosure/law.ts';
import { copiedYear } from './laws/copied-year.ts';
import { nothingDead } from './laws/dead.ts';
import { acyclic } from './laws/graph.ts';
import { namesExist } from './laws/names.ts';
import { readsExist } from './laws/reads.ts';
import { budgetLaw, floors, tierRounds, weights } from './laws/numbers.ts';
import { roundsAgree } from './laws/rounds.ts';
import { titled } from './laws/titled.ts';
import { type Law, lawYear } from './laws/tables.ts';
import { unique } from './laws/unique.ts';
import type { YearRecords } from './records.ts';
import type { Association } from './schema/association.ts';

const allLaws: readonly Law[] = [
  readsExist,
  namesExist,
  unique,
  fieldBounds,
  daysInOrder,
  weights,
  floors,
  budgetLaw,
  tierRounds,
  roundsAgree,
  everyClauseCited,
  everyCitationExists,
  acyclic,
  consent,
  titled,
  askedOfPersons,
  copiedYear,
  disclosureLaw,
  nothingDead,
];

/** Every breach in a year's tables; each once, though a common row breaks the same law in every category. */
export const laws = (year: YearRecords, association: Association): readonly Finding[] => {
  const tables = lawYear(year, association);
  const found = allLaws.flatMap((law) => law(tables));
  return [...new Map(found.map((finding) => [`${finding.file} ${finding.message}`, finding])).values()];
};
