/**
 * What the form must know of the ledger to judge as the command line does: the tables of the year, the register, the
 * calendar, and of other applications only what a rule compares. Read from one file of the site, `/<year>/form.json`.
 */
import { z } from 'zod/mini';
import { compile } from '../core/compile.ts';
import type { ApplicationRecord, CategoryRecords, Filed, Records, YearRecords } from '../core/records.ts';
import { Association } from '../core/schema/association.ts';
import { CalendarYear } from '../core/schema/calendar-year.ts';
import { Category } from '../core/schema/category.ts';
import { Decision } from '../core/schema/decision.ts';
import { Objection } from '../core/schema/objection.ts';
import { Organization } from '../core/schema/organization.ts';
import { Programme } from '../core/schema/programme.ts';

const Paper = z.object({ title: z.string(), date: z.string(), pages: z.number(), sha256: z.string() });

const OtherApplication = z.object({
  organization: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(Paper)])),
});

export const World = z.object({
  association: Association,
  /** By year. */
  calendar: z.record(z.string(), CalendarYear),
  organizations: z.record(z.string(), Organization),
  /** Initials of the organizations' names in pinyin, for finding them. */
  initials: z.record(z.string(), z.string()),
  programme: Programme,
  clauses: z.record(z.string(), z.string()),
  categories: z.record(
    z.string(),
    z.object({
      /** With the sections and conditions of the programme joined to its own. */
      table: Category,
      applications: z.record(z.string(), OtherApplication),
      decisions: z.record(z.string(), Decision),
    }),
  ),
  objections: z.record(z.string(), Objection),
});
export type World = z.infer<typeof World>;

const filedBy = <Value>(values: Readonly<Record<string, Value>>, file: (id: string) => string) =>
  new Map(
    Object.entries(values).map(([id, value]): [string, Filed<Value>] => [
      id,
      { id, file: file(id), digest: '', value },
    ]),
  );

const categoryOf = (world: World, id: string): CategoryRecords | undefined => {
  const entry = world.categories[id];
  if (entry === undefined) return undefined;
  const folder = `content/${world.programme.year}/${id}`;
  const { places } = world.association;
  // The table holds the programme's sections already; its conditions it does not.
  const programme = { ...world.programme, common: { ...world.programme.common, start: [], end: [] } };
  const applications = Object.entries(entry.applications).map(([name, value]): [string, ApplicationRecord] => [
    name,
    {
      id: name,
      file: `${folder}/applications/${name}.md`,
      digest: '',
      value: { ...value, demonstration: false },
      category: id,
    },
  ]);
  return {
    id,
    file: `${folder}/category.yaml`,
    category: compile(entry.table, programme, { places }),
    applications: new Map(applications),
    confirmations: new Map(),
    receipts: new Map(),
    decisions: filedBy(entry.decisions, (round) => `${folder}/decisions/${round}.yaml`),
  };
};

export interface OpenedWorld {
  readonly records: Records;
  readonly year: YearRecords;
  readonly initials: Readonly<Record<string, string>>;
}

export const openWorld = (world: World): OpenedWorld => {
  const { year } = world.programme;
  const folder = `content/${year}`;
  const read: YearRecords = {
    year,
    programme: world.programme,
    programmeFile: `${folder}/programme.yaml`,
    clauses: new Map(Object.entries(world.clauses)),
    categories: new Map(
      Object.keys(world.categories).flatMap((id): [string, CategoryRecords][] => {
        const category = categoryOf(world, id);
        return category === undefined ? [] : [[id, category]];
      }),
    ),
    notices: new Map(),
    objections: filedBy(world.objections, (id) => `${folder}/objections/${id}.yaml`),
  };
  const records: Records = {
    association: world.association,
    calendar: new Map(Object.entries(world.calendar).map(([each, value]) => [Number(each), value])),
    organizations: filedBy(world.organizations, (id) => `content/organizations/${id}.yaml`),
    years: new Map([[year, read]]),
  };
  return { records, year: read, initials: world.initials };
};
