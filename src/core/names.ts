/** What organisations and applications are called, on a page and in a notice. */
import type { ApplicationRecord, CategoryRecords, Records } from './records.ts';
import { nameOn } from './schema/organization.ts';
import { textOf } from './fields/value.ts';

/** Full name of an organisation on a day; its id where it is not registered. */
export const organizationName = (records: Records, id: string, day: string): string => {
  const organization = records.organizations.get(id);
  return organization === undefined ? id : nameOn(organization.value, day);
};

/** The field that names an application's project: the one by which the category tells projects apart. */
const titleField = (category: CategoryRecords): string | undefined => {
  for (const row of category.category.rows) if (row.rule === 'distinct-project') return row.title;
  return undefined;
};

/** The project's name, or the organisation's where the award is the organisation's. */
export const applicationTitle = (
  records: Records,
  category: CategoryRecords,
  application: ApplicationRecord,
): string => {
  const field = titleField(category);
  const title = field === undefined ? '' : textOf(application.value.fields[field]);
  return title === ''
    ? organizationName(records, application.value.organization, category.category.window.closes)
    : title;
};
