/** What the form's scripts are given of the ledger, as the JSON of one year. */
import { pinyin } from 'pinyin-pro';
import type { ApplicationRecord, CategoryRecords, Filed, Records, YearRecords } from '../core/records.ts';
import { isDocuments } from '../core/fields/value.ts';
import { Category } from '../core/schema/category.ts';
import type { World } from '../form/world.ts';

const values = <Value, Given>(
  records: ReadonlyMap<string, Value>,
  give: (value: Value) => Given,
): Readonly<Record<string, Given>> => Object.fromEntries([...records].map(([id, record]) => [id, give(record)]));

/** Of another's application, what a rule compares: titles and papers. Nothing that stays off pages. */
const compared = ({ category }: CategoryRecords, { value }: ApplicationRecord) => ({
  organization: value.organization,
  fields: Object.fromEntries(
    category.fields.flatMap(
      ({
        id,
        public: isPublic,
      }): [string, string | { title: string; date: string; pages: number; sha256: string }[]][] => {
        const stated = value.fields[id];
        if (isPublic === false || category.prose.has(category.label(id))) return [];
        if (typeof stated === 'string') return [[id, stated]];
        if (!isDocuments(stated)) return [];
        return [[id, stated.map(({ title, date, pages, sha256 }) => ({ title, date, pages, sha256 }))]];
      },
    ),
  ),
});

/** The table as data: what a compiled category has beside it is made anew where it is used. */
const tableOf = ({ category }: CategoryRecords): Category =>
  Category.parse(
    Object.fromEntries(
      Object.keys(Category.shape).flatMap((key) => {
        const found = Object.entries(category).find(([name]) => name === key);
        return found === undefined || found[1] === undefined ? [] : [found];
      }),
    ),
  );

const initialsOf = ({ value }: Records['organizations'] extends ReadonlyMap<string, infer Of> ? Of : never): string =>
  value.names.map(({ name }) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('')).join(' ');

export const worldOf = (records: Records, year: YearRecords): World => ({
  association: records.association,
  calendar: Object.fromEntries(records.calendar),
  // Accounts are nobody's business here.
  organizations: values(records.organizations, ({ value }) => ({ ...value, accounts: [] })),
  initials: values(records.organizations, initialsOf),
  programme: year.programme,
  clauses: Object.fromEntries(year.clauses),
  categories: values(year.categories, (category) => ({
    table: tableOf(category),
    applications: values(category.applications, (application) => compared(category, application)),
    decisions: values(category.decisions, ({ value }: Filed<World['categories'][string]['decisions'][string]>) => ({
      ...value,
      scores: {},
      recusals: [],
      overrides: [],
    })),
  })),
  objections: values(year.objections, ({ value }) => value),
});
