/**
 * What became of applications in earlier years: of the years of this ledger, from their records, and of `content/history/`.
 * A person is known by the name that a notice announced, since no application of a person's award holds one.
 */
import { applicationTitleOn } from './names.ts';
import { departureOf, takenBack } from './departures.ts';
import { foldedName } from './look-alikes.ts';
import type { ApplicationRecord, CategoryRecords, Records, YearRecords } from './records.ts';
import type { HistoryEntry } from './schema/history.ts';
import { standingIn } from './standing.ts';
import type { FieldValues } from './fields/value.ts';

/** One application of an earlier year, and what it may be known by. */
export interface Earlier extends HistoryEntry {
  /** What the application itself held; nothing where only its announcement is known. */
  readonly fields?: FieldValues;
}

const announcedPerson = (year: YearRecords, category: string, application: string) =>
  [...year.notices.values()]
    .flatMap(({ value }) => value.entries)
    .filter((entry) => entry.category === category && entry.application === application)
    .flatMap(({ person }) => person ?? [])
    .pop();

const outcomesOf = (
  year: YearRecords,
  category: CategoryRecords,
  { id }: ApplicationRecord,
  standing: ReturnType<typeof standingIn>,
): Pick<HistoryEntry, 'outcome' | 'tier' | 'barred-until'>[] => {
  const revoked = category.receipts.get(id)?.value.revoked;
  const won = category.category.tiers.filter((tier) => standing(category.id, id, [tier.id]) === 'recognised');
  const taken = category.category.tiers.some(
    (tier) => departureOf(year, { category: category.id, tier: tier.id, application: id })?.kind === 'revoked',
  );
  const rows = won.map((tier) => ({ outcome: 'won' as const, tier: tier.id }));
  if (revoked !== undefined && taken) {
    return [...rows, { outcome: 'revoked', 'barred-until': revoked['barred-until'] }];
  }
  if (rows.length > 0) return rows;
  if (takenBack(year, category, id)) return [{ outcome: 'withdrawn' }];
  const first = category.category.tiers.filter((tier) => tier.from === undefined).map((tier) => tier.id);
  const isLost = category.receipts.has(id) && standing(category.id, id, first) === 'refused';
  return isLost ? [{ outcome: 'lost' }] : [];
};

const known = new WeakMap<YearRecords, readonly Earlier[]>();

/** Of one year of the ledger; records are never changed, so a year is asked once. */
export const outcomesIn = (records: Records, year: YearRecords): readonly Earlier[] => {
  const before = known.get(year);
  if (before !== undefined) return before;
  const standing = standingIn(year);
  const found = [...year.categories.values()].flatMap((category) =>
    [...category.applications.values()].flatMap((application) => {
      const { organization, fields } = application.value;
      const person = announcedPerson(year, category.id, application.id);
      const title = applicationTitleOn(records, category, application, `${year.year + 1}-12-31`);
      const names = { applicant: organization, title, person: person?.name, unit: person?.unit, fields };
      return outcomesOf(year, category, application, standing).map((outcome): Earlier => ({
        year: year.year,
        award: category.id,
        ...names,
        ...outcome,
      }));
    }),
  );
  known.set(year, found);
  return found;
};

/** Everything before a year, in no order. */
export const earlierThan = (records: Records, year: number): readonly Earlier[] =>
  [
    ...[...(records.history?.values() ?? [])].flatMap(({ value }) => value.entries),
    ...[...records.years.values()].flatMap((each) => (each.year < year ? outcomesIn(records, each) : [])),
  ].filter((entry) => entry.year < year);

/** Is it the applicant: by the id of the register, or by a name it has or had? */
export const isApplicant = (records: Records, organization: string, { applicant }: Earlier): boolean => {
  if (applicant === undefined) return false;
  if (applicant === organization) return true;
  const names = records.organizations.get(organization)?.value.names ?? [];
  return names.some(({ name }) => foldedName(name) === foldedName(applicant));
};
