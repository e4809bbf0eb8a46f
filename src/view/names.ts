/** What things are called on a page, on the day the site shows: what a correction changed by then is changed everywhere. */
import { addDays } from '../core/dates.ts';
import * as core from '../core/names.ts';
import type { ApplicationRecord, CategoryRecords } from '../core/records.ts';
import type { Site } from './site.ts';

type Shown = Pick<Site, 'records' | 'today'>;

export const applicationTitle = (site: Shown, category: CategoryRecords, application: ApplicationRecord): string =>
  core.applicationTitleOn(site.records, category, application, site.today);

export const applicantName = (site: Shown, category: CategoryRecords, application: ApplicationRecord): string =>
  core.applicantNameOn(site.records, category, application, site.today);

const yearWith = (site: Shown, category: CategoryRecords) =>
  [...site.records.years.values()].find(({ categories }) => categories.get(category.id) === category);

/** What it was called before the corrections, with the last of them; null where nothing was corrected. */
export const formerTitle = (
  site: Shown,
  category: CategoryRecords,
  application: ApplicationRecord,
): { readonly text: string; readonly corrected: string; readonly notice: string } | null => {
  const written = core.writtenTitle(site.records, category, application);
  const now = applicationTitle(site, category, application);
  const year = yearWith(site, category);
  if (year === undefined || written === now) return null;
  const last = core
    .changesOf(year, { category: category.id, application: application.id }, site.today)
    .findLast(
      ({ notice }) =>
        core.applicationTitleOn(site.records, category, application, addDays(notice.value.published, -1)) !== now,
    );
  return last === undefined ? null : { text: written, corrected: last.notice.value.published, notice: last.notice.id };
};

/** A field's own text with what corrections changed in it. */
export const correctedValue = (
  site: Shown,
  category: CategoryRecords,
  application: ApplicationRecord,
  value: string,
): string => {
  const year = yearWith(site, category);
  return year === undefined
    ? value
    : core.corrected(core.changesOf(year, { category: category.id, application: application.id }, site.today), value);
};
