/**
 * What the form must know of the ledger to judge as the command line does: the tables of the year, the register, the
 * calendar, what was decided. Read from one file of the site, `/<year>/form.json`; what one organisation applied for stands
 * in a file of its own (own.ts).
 */
import { z } from 'zod/mini';
import type { Earlier } from '../core/earlier.ts';
import type { FieldValues } from '../core/fields/value.ts';
import type { Receipt } from '../core/schema/receipt.ts';
import { compile } from '../core/compile.ts';
import type { ApplicationRecord, CategoryRecords, Filed, Records, YearRecords } from '../core/records.ts';
import type { Association } from '../core/schema/association.ts';
import type { CalendarYear } from '../core/schema/calendar-year.ts';
import type { Category } from '../core/schema/category.ts';
import type { Decision } from '../core/schema/decision.ts';
import type { Organization } from '../core/schema/organization.ts';
import type { Programme } from '../core/schema/programme.ts';

/**
 * A record that the build read by its whole schema before it wrote it here. It is not read so again: the schemas of tables and
 * of what rules may say are a sixth of the form's weight, and nobody else writes this file.
 */
const written = <Value>() => z.custom<Value>((value) => typeof value === 'object' && value !== null);

/** An application of anybody, as far as rules compare it. */
export interface Rival {
  readonly organization: string;
  readonly fields: FieldValues;
  /** The instant it was submitted; absent until it is received. */
  readonly came?: string;
}

export const YearTables = z.object({
  association: written<Association>(),
  /** Calendars are found by year. */
  calendar: z.record(z.string(), written<CalendarYear>()),
  organizations: z.record(z.string(), written<Organization>()),
  /** Initials of the organizations' names in pinyin, for finding them. */
  initials: z.record(z.string(), z.string()),
  programme: written<Programme>(),
  clauses: z.record(z.string(), z.string()),
  categories: z.record(
    z.string(),
    z.object({
      table: written<Category>(),
      decisions: z.record(z.string(), written<Decision>()),
      /** Of a category that compares applications of every applicant: what it compares, and when they came. */
      rivals: z.optional(z.record(z.string(), written<Rival>())),
    }),
  ),
  /** What became of applications in earlier years, where a row looks at it. */
  earlier: z.optional(z.array(written<Earlier>())),
  /** Organisations that have a file of their own. */
  applied: z.array(z.string()),
});
export type YearTables = z.infer<typeof YearTables>;

export const filedBy = <Value>(values: Readonly<Record<string, Value>>, file: (id: string) => string) =>
  new Map(
    Object.entries(values).map(([id, value]): [string, Filed<Value>] => [
      id,
      { id, file: file(id), digest: '', value },
    ]),
  );

type Rivals = Readonly<Record<string, Rival>> | undefined;

const rivalsIn = (category: string, folder: string, rivals: Rivals = {}): CategoryRecords['applications'] =>
  new Map(
    Object.entries(rivals).map(([id, { organization, fields }]): [string, ApplicationRecord] => {
      const value = { organization, demonstration: false, fields };
      return [id, { id, category, file: `${folder}/applications/${id}.md`, digest: '', value }];
    }),
  );

/** Nothing of a receipt but when the application came, which is all that rules ask of another's. */
const receiptsOf = (rivals: Rivals = {}): Readonly<Record<string, Receipt>> =>
  Object.fromEntries(
    Object.entries(rivals).flatMap(([id, { came }]): [string, Receipt][] =>
      came === undefined
        ? []
        : [
            [
              id,
              {
                number: '',
                application: '',
                submitted: { at: came, by: 'paper' },
                received: { at: came, office: '' },
                evidence: [],
                supplements: [],
                rulings: [],
              },
            ],
          ],
    ),
  );

const categoryOf = (tables: YearTables, id: string): CategoryRecords | undefined => {
  const entry = tables.categories[id];
  if (entry === undefined) return undefined;
  const folder = `content/${tables.programme.year}/${id}`;
  const { places } = tables.association;
  return {
    id,
    file: `${folder}/category.yaml`,
    category: compile(entry.table, tables.programme, { places }),
    applications: rivalsIn(id, folder, entry.rivals),
    confirmations: new Map(),
    receipts: filedBy(receiptsOf(entry.rivals), (name) => `${folder}/receipts/${name}.yaml`),
    decisions: filedBy(entry.decisions, (round) => `${folder}/decisions/${round}.yaml`),
  };
};

export interface OpenedTables {
  readonly records: Records;
  readonly year: YearRecords;
  readonly initials: Readonly<Record<string, string>>;
  /** Organisations that have a file of their own, and how it is read. */
  readonly applied: ReadonlySet<string>;
  readonly readOwn: (organization: string) => Promise<unknown>;
  /** Whose file has been read, and names by category that are taken. */
  readonly knows: {
    readonly organization: string | undefined;
    readonly names: Readonly<Record<string, readonly string[]>>;
  };
}

export const openTables = (tables: YearTables, readOwn: OpenedTables['readOwn']): OpenedTables => {
  const { year } = tables.programme;
  const folder = `content/${year}`;
  const read: YearRecords = {
    year,
    programme: tables.programme,
    programmeFile: `${folder}/programme.yaml`,
    clauses: new Map(Object.entries(tables.clauses)),
    // The form shows a clause by its text; how it is cited is for reports.
    citations: new Map(),
    categories: new Map(
      Object.keys(tables.categories).flatMap((id): [string, CategoryRecords][] => {
        const category = categoryOf(tables, id);
        return category === undefined ? [] : [[id, category]];
      }),
    ),
    notices: new Map(),
    objections: new Map(),
  };
  const records: Records = {
    association: tables.association,
    calendar: new Map(Object.entries(tables.calendar).map(([each, value]) => [Number(each), value])),
    organizations: filedBy(tables.organizations, (id) => `content/organizations/${id}.yaml`),
    years: new Map([[year, read]]),
    ...(tables.earlier === undefined
      ? {}
      : { history: filedBy({ earlier: { source: '', entries: tables.earlier } }, () => 'content/history') }),
  };
  return {
    records,
    year: read,
    initials: tables.initials,
    applied: new Set(tables.applied),
    readOwn,
    knows: { organization: undefined, names: {} },
  };
};
