/** How a rule's sentence names who and what it speaks of. */
import { bodyName } from '../records.ts';
import { nameOn } from '../schema/organization.ts';
import type { ApplicationFacts, CategoryFacts } from './rule.ts';

/** The receiving body (5.1.c), as the association calls it: 学会部. */
export const officeName = ({ records, year }: ApplicationFacts | CategoryFacts): string =>
  bodyName(records.association, year.programme.office);

/** An organisation's name on a day; its id where the register lacks it. */
export const organizationName = ({ records }: ApplicationFacts, id: string, day: string): string => {
  const organization = records.organizations.get(id)?.value;
  return organization === undefined ? id : nameOn(organization, day);
};

/** A name or a title without what varies in typing: width of letters, spaces and marks (NFKC; letters and digits). */
export const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** 甲、乙和丙; one name stays as it is. */
export const listed = (names: readonly string[], last: '和' | '或'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}${last}${names.at(-1)}`;
