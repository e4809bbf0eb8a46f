/**
 * What one organisation applied for this year, as far as rules compare it. A file of the site for each,
 * `/<year>/form/<organization>.json`, since a year's applications together would be megabytes.
 */
import { z } from 'zod/mini';
import type { ApplicationRecord, CategoryRecords } from '../core/records.ts';
import { Objection } from '../core/schema/objection.ts';
import { filedBy, type OpenedTables } from './year-tables.ts';

const Paper = z.object({
  title: z.string(),
  date: z.string(),
  pages: z.number(),
  sha256: z.string(),
  kind: z.optional(z.string()),
});

const OwnApplication = z.object({
  organization: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.array(Paper)])),
});

export const Own = z.object({
  /** Applications are found by category and name. */
  applications: z.record(z.string(), z.record(z.string(), OwnApplication)),
  /** By category: names like the organisation's own that a file has already, whoever's it is. */
  names: z.record(z.string(), z.array(z.string())),
  /** Against one of the applications. */
  objections: z.record(z.string(), Objection),
});
export type Own = z.infer<typeof Own>;

/** The applications of one category as records. */
const ownApplications = (
  { applications }: Own,
  category: string,
  folder: string,
): ReadonlyMap<string, ApplicationRecord> =>
  new Map(
    Object.entries(applications[category] ?? {}).map(([id, value]): [string, ApplicationRecord] => [
      id,
      {
        id,
        file: `${folder}/applications/${id}.md`,
        digest: '',
        value: { ...value, demonstration: false },
        category,
      },
    ]),
  );

/** Is there nothing more to be known of an applicant? Until then no rule judges its application. */
export const isKnown = ({ applied, knows }: OpenedTables, organization: unknown): boolean =>
  typeof organization !== 'string' || !applied.has(organization) || knows.organization === organization;

/** Of its own applications rules may compare more fields than of everybody's. */
const together = (
  rivals: CategoryRecords['applications'],
  own: CategoryRecords['applications'],
): CategoryRecords['applications'] =>
  new Map([
    ...rivals,
    ...[...own].map(([id, application]): [string, ApplicationRecord] => {
      const fields = { ...rivals.get(id)?.value.fields, ...application.value.fields };
      return [id, { ...application, value: { ...application.value, fields } }];
    }),
  ]);

const withOwn = (tables: OpenedTables, organization: string, own: Own): OpenedTables => {
  const folder = `content/${tables.year.year}`;
  const categories = [...tables.year.categories].map(([id, category]): [string, CategoryRecords] => [
    id,
    {
      ...category,
      applications: together(category.applications, ownApplications(own, id, `${folder}/${id}`)),
    },
  ]);
  const year = {
    ...tables.year,
    categories: new Map(categories),
    objections: filedBy(own.objections, (id) => `${folder}/objections/${id}.yaml`),
  };
  return {
    ...tables,
    year,
    records: { ...tables.records, years: new Map([[year.year, year]]) },
    knows: { organization, names: own.names },
  };
};

/** The tables with what this applicant applied for; rejects when that cannot be had. */
export const knowing = async (tables: OpenedTables, organization: unknown): Promise<OpenedTables> => {
  if (typeof organization !== 'string' || isKnown(tables, organization)) return tables;
  return withOwn(tables, organization, Own.parse(await tables.readOwn(organization)));
};
