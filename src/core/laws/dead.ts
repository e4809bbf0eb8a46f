/**
 * Rows that can never fail or never be met, rows that contradict each other, tiers that another shadows and lines out of reach.
 * Each is proved from the tables alone: what is only unlikely is not reported.
 */
import type { Row } from '../compile.ts';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import { deadCodes } from './dead-codes.ts';
import { limitFindings } from './dead-limits.ts';
import { lineFindings } from './dead-lines.ts';
import { emptyPlaces } from './dead-places.ts';
import { alwaysMet, neverMet } from './dead-row.ts';
import { against } from './rows-against.ts';
import { categoriesOf, type Law, placedRows, tableOwner, type Year } from './tables.ts';

const report = reporter(deadCodes satisfies CodeTable);

const blocksAlways = ({ advisory, soft }: Row, later: ReadonlySet<string>, id: string): boolean =>
  advisory !== true && soft === undefined && !later.has(id);

const rowFindings = (tables: Year, records: CategoryRecords): Finding[] => {
  const { category } = records;
  const placed = placedRows(tables, records);
  const later = new Set([...category.rounds, ...category.tiers].flatMap(({ conditions = [] }) => conditions));
  const hard = placed.filter(({ row }) => blocksAlways(row, later, row.id));
  const alone = placed.flatMap(({ row, user, file, at }) => {
    const words = { owner: tableOwner(records), office: tables.office, user };
    const where = { file, at, clause: row.clause };
    const idle = alwaysMet(category, row);
    const dead = neverMet(category, row, tables.year.year);
    return [
      ...(idle === undefined ? [] : [report('law-row-never-fails', { ...words, why: idle }, where)]),
      ...(dead === undefined ? [] : [report('law-row-never-met', { ...words, why: dead }, where)]),
    ];
  });
  const pairs = hard.flatMap(({ row: one }, index) =>
    hard.slice(index + 1).flatMap(({ row, user, file, at }) => {
      const why = against(category, one, row);
      const words = { owner: tableOwner(records), office: tables.office, user, other: one.id, why: why ?? '' };
      return why === undefined ? [] : [report('law-rows-contradict', words, { file, at, clause: row.clause })];
    }),
  );
  return [...alone, ...pairs];
};

export const nothingDead: Law = (year) =>
  categoriesOf(year).flatMap((records) => [
    ...rowFindings(year, records),
    ...lineFindings(year, records),
    ...emptyPlaces(year, records),
    ...limitFindings(year, records),
  ]);
