/** The tables that the laws look at: each category and the year itself, with whose file a row stands in. */
import type { Row } from '../compile.ts';
import { programmeRows } from '../compile.ts';
import type { At, Finding } from '../finding.ts';
import { bodyName, type CategoryRecords, ownId, type YearRecords } from '../records.ts';
import type { Association } from '../schema/association.ts';

export interface Year {
  readonly year: YearRecords;
  readonly association: Association;
  /** The receiving body, who mends what a law finds. */
  readonly office: string;
}

/** One law: what in the year's tables breaks it. */
export type Law = (year: Year) => readonly Finding[];

export const lawYear = (year: YearRecords, association: Association): Year => ({
  year,
  association,
  office: bodyName(association, year.programme.office),
});

/** How a message names whose table it is. */
export const tableOwner = (category: CategoryRecords): string => `“${category.category.name}”`;
export const yearOwner = ({ year }: Year): string => `${year.programme.year}年度`;

/** A row with how a message names it and where it stands: own rows in the category's file, common ones in the year's. */
export interface PlacedRow {
  readonly row: Row;
  readonly owner: string;
  readonly user: string;
  readonly file: string;
  readonly at: At;
}

const place = (owner: string, row: Row, file: string, at: At): PlacedRow => ({
  row,
  owner,
  user: `条件“${row.id}”`,
  file,
  at,
});

export const placedRows = (tables: Year, records: CategoryRecords): PlacedRow[] => {
  const { programme, programmeFile } = tables.year;
  const { category, file } = records;
  const own = category.rows.length - programme.common.conditions.length;
  return category.rows.map((row, index) =>
    index < own
      ? place(tableOwner(records), row, file, ['conditions', index])
      : place(yearOwner(tables), row, programmeFile, ['common', 'conditions', index - own]),
  );
};

export const yearRows = (tables: Year): PlacedRow[] =>
  programmeRows(tables.year.programme).map((row, index) =>
    place(yearOwner(tables), row, tables.year.programmeFile, ['conditions', index]),
  );

export const categoriesOf = ({ year }: Year): readonly CategoryRecords[] => [...year.categories.values()];

/** Bodies that a table may name: those of the association, and the association itself. */
export const bodies = ({ association }: Year): readonly { readonly id: string }[] => [
  { id: ownId(association) },
  ...association.bodies,
];
