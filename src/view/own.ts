/** What the form's scripts are given of one organisation, once it is known who applies: its own applications of the year. */
import { isDocuments } from '../core/fields/value.ts';
import type { ApplicationRecord, CategoryRecords, Records, YearRecords } from '../core/records.ts';
import type { Own } from '../filing/own.ts';
import { comparedFields } from './compared.ts';

type Compared = Own['applications'][string][string];

/** Titles and papers, and nothing that stays off pages. */
const compared = (
  { category }: CategoryRecords,
  names: ReadonlySet<string>,
  { value }: ApplicationRecord,
): Compared => ({
  organization: value.organization,
  fields: Object.fromEntries(
    category.fields.flatMap(({ id, public: isPublic }): [string, Compared['fields'][string]][] => {
      const stated = value.fields[id];
      if (isPublic === false || !names.has(id)) return [];
      if (typeof stated === 'string') return [[id, stated]];
      if (Array.isArray(stated) && stated.length > 0 && stated.every((each) => typeof each === 'string')) {
        return [[id, stated]];
      }
      if (!isDocuments(stated)) return [];
      return [
        [
          id,
          stated.map(({ title, date, pages, sha256, kind }) => ({
            title,
            date,
            pages,
            sha256,
            ...(kind === undefined ? {} : { kind }),
          })),
        ],
      ];
    }),
  ),
});

/** By organisation; only of those of whom there is something to know. */
export const ownOf = ({ organizations }: Records, year: YearRecords): ReadonlyMap<string, Own> => {
  const all = new Map<string, Own>();
  const of = (organization: string): Own => {
    const own = all.get(organization) ?? { applications: {}, names: {}, objections: {} };
    all.set(organization, own);
    return own;
  };
  for (const [category, records] of year.categories) {
    const fields = comparedFields(records.category.rows);
    for (const [id, application] of records.applications) {
      const { applications } = of(application.value.organization);
      applications[category] = { ...applications[category], [id]: compared(records, fields, application) };
      // The form names a file by its applicant, with a number where that is taken.
      for (const like of new Set([id, id.replace(/-\d+$/, '')]).values()) {
        if (!organizations.has(like)) continue;
        const { names } = of(like);
        names[category] = [...(names[category] ?? []), id];
      }
    }
  }
  for (const [id, { value }] of year.objections) {
    const [category = '', application = ''] = value.application.split('/');
    const organization = year.categories.get(category)?.applications.get(application)?.value.organization;
    if (organization !== undefined) of(organization).objections[id] = value;
  }
  return all;
};
