/** Bounds that leave nothing between them: of what may be filled in, and of the days of a call. */
import type { Finding } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import { reportLaw } from './codes.ts';
import { categoriesOf, type Law, tableOwner, type Year, yearOwner } from './tables.ts';

interface Bounded {
  readonly id: string;
  readonly label: string;
  readonly [bound: string]: unknown;
}

const isCrossed = ({ min, max }: Bounded): boolean => typeof min === 'number' && typeof max === 'number' && min > max;

/** Columns are fields of their own; what they are bounded by is said of the table that they stand in. */
const fieldFindings = ({ office }: Year, records: CategoryRecords): Finding[] =>
  records.category.fields.flatMap((field) => {
    const columns: readonly Bounded[] = field.type === 'table' ? field.columns : [];
    return [field, ...columns]
      .filter(isCrossed)
      .map(({ label, min, max }: Bounded) =>
        reportLaw(
          'law-bounds-crossed',
          { owner: tableOwner(records), field: label, min: String(min), max: String(max), office },
          { file: records.file },
        ),
      );
  });

export const fieldBounds: Law = (year) => categoriesOf(year).flatMap((records) => fieldFindings(year, records));

/** A day of the year, as a table writes it. */
interface Day {
  readonly what: string;
  readonly day: string;
}

export const daysInOrder: Law = (year) => {
  const { programme, programmeFile } = year.year;
  const late = (owner: string, first: Day, then: Day, file: string, at: Finding['at']): Finding[] =>
    first.day <= then.day
      ? []
      : [
          reportLaw(
            'law-days-in-order',
            { owner, what: then.what, day: then.day, other: first.what, since: first.day, office: year.office },
            { file, at },
          ),
        ];
  const call = { what: '年度通知的日期', day: programme.call.date };
  const { from, to } = programme['year-window'];
  return [
    ...late(
      yearOwner(year),
      { what: '“年内”的起算日', day: from },
      { what: '“年内”的最后一天', day: to === 'closing' ? from : to },
      programmeFile,
      ['year-window'],
    ),
    ...categoriesOf(year).flatMap((records) => {
      const { opens, closes } = records.category.window;
      const closing = { what: '申报截止日', day: closes };
      const at = ['window', 'closes'];
      return [
        ...late(tableOwner(records), { what: '申报开始日', day: opens }, closing, records.file, at),
        ...late(tableOwner(records), call, closing, records.file, at),
        ...(to === 'closing'
          ? late(tableOwner(records), { what: '“年内”的起算日', day: from }, closing, records.file, at)
          : []),
      ];
    }),
  ];
};
