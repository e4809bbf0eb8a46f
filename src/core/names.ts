/**
 * What organisations and applications are called, on a page and in a notice. A wording that a correction changed is changed
 * everywhere from the day the correction was published: these functions are the only ones that name an application.
 */
import type { ApplicationRecord, CategoryRecords, Filed, Records, YearRecords } from './records.ts';
import { noticesInOrder } from './notice/chain.ts';
import { nameOn } from './schema/organization.ts';
import type { Notice, NoticeEntry } from './schema/notice.ts';
import { textOf } from './fields/value.ts';

/** Full name of an organisation on a day; its id where it is not registered. */
export const organizationName = (records: Records, id: string, day: string): string => {
  const organization = records.organizations.get(id);
  return organization === undefined ? id : nameOn(organization.value, day);
};

export interface NameChange {
  readonly old: string;
  readonly new: string;
  /** The correction that says so. */
  readonly notice: Filed<Notice>;
}

/** By `category/application`, in the order of publication. Records are never changed, so a year is asked once. */
const known = new WeakMap<YearRecords['notices'], ReadonlyMap<string, readonly NameChange[]>>();

const allChanges = ({ notices }: YearRecords): ReadonlyMap<string, readonly NameChange[]> => {
  const before = known.get(notices);
  if (before !== undefined) return before;
  const found = new Map<string, NameChange[]>();
  for (const notice of noticesInOrder([...notices.values()].filter(({ value }) => value.kind === 'correction'))) {
    for (const change of notice.value.changes ?? []) {
      found.set(change.application, [
        ...(found.get(change.application) ?? []),
        { old: change.old, new: change.new, notice },
      ]);
    }
  }
  known.set(notices, found);
  return found;
};

/** What was corrected of one application by a day. */
export const changesOf = (
  year: YearRecords,
  { category, application }: Pick<NoticeEntry, 'category' | 'application'>,
  day: string,
): readonly NameChange[] =>
  (allChanges(year).get(`${category}/${application}`) ?? []).filter(({ notice }) => notice.value.published <= day);

/** Does a text say the new wording already? A wording that was shortened stands in the old one too. */
const says = (text: string, change: NameChange): boolean =>
  text.includes(change.new) && !(change.old.includes(change.new) && text.includes(change.old));

/** Old wording → new. A text that already says the new wording (the file was corrected as well) is left as it is. */
export const corrected = (changes: readonly NameChange[], text: string): string =>
  changes.reduce((now, change) => (says(now, change) ? now : now.split(change.old).join(change.new)), text);

/** The year that a category's folder stands in. */
const yearOf = (records: Records, { file }: CategoryRecords): YearRecords | undefined =>
  records.years.get(Number(/^content\/(\d{4})\//.exec(file)?.[1] ?? 0));

const changesTo = (
  records: Records,
  category: CategoryRecords,
  application: ApplicationRecord,
  day: string,
): readonly NameChange[] => {
  const year = yearOf(records, category);
  return year === undefined ? [] : changesOf(year, { category: category.id, application: application.id }, day);
};

/** The field that names an application: the declared one, else the one by which the category tells projects apart. */
export const projectField = (category: CategoryRecords): string | undefined => {
  if (category.category.title !== undefined) return category.category.title;
  for (const row of category.category.rows) if (row.rule === 'distinct-project') return row.title;
  return undefined;
};

/** The project's name, or the organisation's where the award is the organisation's, as the application has it. */
export const writtenTitle = (records: Records, category: CategoryRecords, application: ApplicationRecord): string => {
  const field = projectField(category);
  const title = field === undefined ? '' : textOf(application.value.fields[field]);
  return title === ''
    ? organizationName(records, application.value.organization, category.category.window.closes)
    : title;
};

/** What an application is called on a day. */
export const applicationTitleOn = (
  records: Records,
  category: CategoryRecords,
  application: ApplicationRecord,
  day: string,
): string => corrected(changesTo(records, category, application, day), writtenTitle(records, category, application));

/** What the applicant is called on a day, by its name of the closing day. */
export const applicantNameOn = (
  records: Records,
  category: CategoryRecords,
  application: ApplicationRecord,
  day: string,
): string =>
  corrected(
    changesTo(records, category, application, day),
    organizationName(records, application.value.organization, category.category.window.closes),
  );

/** The name and the unit of a person whom a notice names, as they stand on a day. */
export const personOn = (
  year: YearRecords,
  entry: Pick<NoticeEntry, 'category' | 'application' | 'person'>,
  day: string,
): NoticeEntry['person'] => {
  const { person } = entry;
  if (person === undefined) return undefined;
  const changes = changesOf(year, entry, day);
  return { name: corrected(changes, person.name), unit: corrected(changes, person.unit) };
};
