/** The people of a work or a group, in the order in which the application names them: authors, completers, members. */
import { rowsOf } from './fields/value.ts';
import type { ApplicationRecord, CategoryRecords } from './records.ts';

export interface OrderedPerson {
  /** From 1. */
  readonly order: number;
  readonly name: string;
  /** Empty where the table has no unit. */
  readonly unit: string;
}

export interface People {
  /** Who is honoured. */
  readonly listed: readonly OrderedPerson[];
  /** Who stands behind the number that the tier allows: the last are cut. */
  readonly cut: readonly OrderedPerson[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Of an application, as far as a tier allows; all of them without a tier, or where it sets no number. */
export const peopleOf = ({ category }: CategoryRecords, application: ApplicationRecord, tier?: string): People => {
  const { people } = category;
  if (people === undefined) return { listed: [], cut: [] };
  const all = rowsOf(application.value.fields[people.field]).map((row, index) => ({
    order: index + 1,
    name: text(row[people.name]),
    unit: people.unit === undefined ? '' : text(row[people.unit]),
  }));
  const most = people.limits?.find((limit) => limit.tier === tier)?.max ?? all.length;
  return { listed: all.slice(0, most), cut: all.slice(most) };
};

/** 甲（示例大学）、乙（示例医院）; a unit once where all are of it. */
export const sayPeople = (people: readonly OrderedPerson[]): string => {
  const units = new Set(people.map(({ unit }) => unit));
  const [one = ''] = units;
  if (units.size === 1) return `${people.map(({ name }) => name).join('、')}${one === '' ? '' : `（${one}）`}`;
  return people.map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`)).join('、');
};
