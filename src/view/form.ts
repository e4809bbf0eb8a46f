/** What the form's scripts are given of the ledger, as the JSON of one year. */
import { pinyin } from 'pinyin-pro';
import type { Filed, Records, YearRecords } from '../core/records.ts';
import type { YearTables } from '../filing/year-tables.ts';
import { ownOf } from './own.ts';

const values = <Value, Given>(
  records: ReadonlyMap<string, Value>,
  give: (value: Value) => Given,
): Readonly<Record<string, Given>> => Object.fromEntries([...records].map(([id, record]) => [id, give(record)]));

const initialsOf = ({ value }: Records['organizations'] extends ReadonlyMap<string, infer Of> ? Of : never): string =>
  value.names.map(({ name }) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('')).join(' ');

export const yearTablesOf = (records: Records, year: YearRecords): YearTables => ({
  association: records.association,
  calendar: Object.fromEntries(records.calendar),
  // Accounts are nobody's business here.
  organizations: values(records.organizations, ({ value }) => ({ ...value, accounts: [] })),
  initials: values(records.organizations, initialsOf),
  programme: year.programme,
  clauses: Object.fromEntries(year.clauses),
  categories: values(year.categories, (category) => ({
    table: category.category.source,
    decisions: values(
      category.decisions,
      ({ value }: Filed<YearTables['categories'][string]['decisions'][string]>) => ({
        ...value,
        scores: {},
        recusals: [],
        overrides: [],
      }),
    ),
  })),
  applied: [...ownOf(records, year).keys()],
});
