/** The policy and the tables cover each other: every clause that must be is cited, and every clause cited exists. */
import { cite } from '../citation.ts';
import type { At, Finding } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, tableOwner, placedRows, type Year, yearOwner, yearRows } from './tables.ts';

/** A year that has no award yet has nothing that could cite. */
export const everyClauseCited: Law = (year) => {
  if (year.year.categories.size === 0) return [];
  const rows = [...categoriesOf(year).flatMap((records) => placedRows(year, records)), ...yearRows(year)];
  const cited = new Set(rows.map(({ row }) => row.clause));
  return [...year.year.citations]
    .filter(([clause, { judged }]) => judged && !cited.has(clause))
    .map(([clause]) => {
      const words = { owner: yearOwner(year), clause: cite(year.year, clause), office: year.office };
      return reportLaw('law-clause-uncited', words, { file: year.year.programmeFile, at: ['common'], clause });
    });
};

interface Citation {
  readonly owner: string;
  readonly user: string;
  readonly clause: string;
  readonly file: string;
  readonly at: At;
}

const citationsOf = (year: Year, records: CategoryRecords): Citation[] => {
  const { category, file } = records;
  const owner = tableOwner(records);
  const rows = placedRows(year, records).map((placed) => ({ ...placed, clause: placed.row.clause }));
  const cites = (key: string, things: readonly { readonly name: string; readonly clause: string }[]): Citation[] =>
    things.map(({ name, clause }, index) => ({ owner, user: `“${name}”`, clause, file, at: [key, index, 'clause'] }));
  return [
    ...rows,
    ...cites('tiers', category.tiers),
    ...cites(
      'criteria',
      category.criteria.map(({ label, clause }) => ({ name: label, clause })),
    ),
    ...category.fields.flatMap(({ label, clause }) =>
      clause === undefined ? [] : [{ owner, user: `“${label}”`, clause, file, at: ['sections'] }],
    ),
    { owner, user: '申报时间', clause: category.window.clause, file, at: ['window', 'clause'] },
  ];
};

export const everyCitationExists: Law = (year) => {
  const sources = new Set(year.year.programme.sources.map(({ id }) => id));
  const exists = (clause: string): boolean => {
    const [source = '', article] = clause.split('#');
    return article === undefined ? year.year.clauses.has(clause) : sources.has(source);
  };
  const ofYear = yearRows(year).map((placed) => ({ ...placed, clause: placed.row.clause }));
  const { disclosure } = year.year.programme;
  const ofDisclosure = Object.entries(disclosure ?? {}).map(([subject, { clause }]) => ({
    owner: yearOwner(year),
    user: '公开范围',
    clause,
    file: year.year.programmeFile,
    at: ['disclosure', subject, 'clause'],
  }));
  return [...categoriesOf(year).flatMap((records) => citationsOf(year, records)), ...ofYear, ...ofDisclosure]
    .filter(({ clause }) => !exists(clause))
    .map(({ owner, user, clause, file, at }): Finding =>
      reportLaw('law-clause-unknown', { owner, user, clause, office: year.office }, { file, at, clause }),
    );
};
