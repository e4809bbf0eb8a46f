/** What the form's scripts are given of the ledger, as the JSON of one year. */
import { pinyin } from 'pinyin-pro';
import type { Filed, Records, YearRecords } from '../core/records.ts';
import type { YearTables } from '../filing/year-tables.ts';
import {
  comparedColumns,
  comparedFields,
  comparedWithOthers,
  comparesOthers,
  mentions,
  withColumns,
} from './compared.ts';
import type { KnownBy } from '../core/rules/ledger-options.ts';
import { ownOf } from './own.ts';
import { keepsAnything } from '../core/disclosure/rule.ts';
import { type Earlier, earlierThan } from '../core/earlier.ts';
import type { FieldValues } from '../core/fields/value.ts';
import type { Condition } from '../core/rules/condition.ts';
import { cameAt, isReceived, isWithdrawn } from '../core/rules/in-turn.ts';
import type { CategoryRecords } from '../core/records.ts';
import type { Rival } from '../filing/year-tables.ts';

const values = <Value, Given>(
  records: ReadonlyMap<string, Value>,
  give: (value: Value) => Given,
): Readonly<Record<string, Given>> => Object.fromEntries([...records].map(([id, record]) => [id, give(record)]));

const initialsOf = ({ value }: Records['organizations'] extends ReadonlyMap<string, infer Of> ? Of : never): string =>
  value.names.map(({ name }) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('')).join(' ');

/** Only what is compared, and nothing that stays off pages. */
const comparedOf = ({ category }: CategoryRecords, fields: FieldValues, by: readonly KnownBy[]): FieldValues => {
  const seen = comparedColumns(by);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, value]) =>
      value !== undefined && seen.has(id) && category.field(id)?.public !== false
        ? [[id, withColumns(value, seen.get(id))]]
        : [],
    ),
  );
};

/** Applications of others, where a row compares with them: the same work or person, those of one place. */
const rivalsOf = (year: YearRecords, category: CategoryRecords): { rivals?: Readonly<Record<string, Rival>> } => {
  const rows = [...year.categories.values()].flatMap(({ id, category: { rows: own } }) =>
    own.filter((row) => comparesOthers(row, id === category.id ? undefined : category.id)),
  );
  if (rows.length === 0) return {};
  const by = rows.flatMap(comparedWithOthers);
  const rivals = [...category.applications.values()].filter((application) => !isWithdrawn(year, application));
  return {
    rivals: Object.fromEntries(
      rivals.map((application): [string, Rival] => {
        const came = cameAt(year, application);
        const { organization, fields } = application.value;
        return [
          application.id,
          { organization, fields: comparedOf(category, fields, by), ...(isReceived(came) ? { came } : {}) },
        ];
      }),
    ),
  };
};

const looksBack = (row: Condition): boolean => row.rule === 'once' || mentions(row, 'earlier-winner');

const earlierOf = (records: Records, year: YearRecords): { earlier?: Earlier[] } => {
  const rows = [...year.categories.values()].flatMap(({ category }) => category.rows);
  if (!rows.some(looksBack)) return {};
  const names = new Set(rows.flatMap((row) => [...comparedFields([row])]));
  return {
    earlier: earlierThan(records, year.year).map(({ fields, ...entry }) => ({
      ...entry,
      ...(fields === undefined
        ? {}
        : { fields: Object.fromEntries(Object.entries(fields).filter(([id]) => names.has(id))) }),
    })),
  };
};

const withoutForge = ({ forge: _, ...association }: Records['association']): Records['association'] => association;

export const yearTablesOf = (records: Records, year: YearRecords): YearTables => ({
  // Where the office works in a ledger of its own, applications come there, and not through the published one.
  association: keepsAnything(year) ? withoutForge(records.association) : records.association,
  calendar: Object.fromEntries(records.calendar),
  // Accounts are nobody's business here.
  organizations: values(records.organizations, ({ value }) => ({ ...value, accounts: [] })),
  initials: values(records.organizations, initialsOf),
  programme: year.programme,
  clauses: Object.fromEntries(year.clauses),
  ...earlierOf(records, year),
  categories: values(year.categories, (category) => ({
    table: category.category.source,
    ...rivalsOf(year, category),
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
