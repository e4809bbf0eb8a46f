/** How a rule's sentence names who and what it speaks of. */
import { bodyName } from '../records.ts';
import type { ApplicationFacts, CategoryFacts } from './rule.ts';

/** The receiving body, as the association calls it. */
export const officeNameIn = ({ records, year }: ApplicationFacts | CategoryFacts): string =>
  bodyName(records.association, year.programme.office);

/** 甲、乙和丙; names that themselves read as lists (市委、市政府) are put in quotes. */
export const listedNames = (names: readonly string[], last: '和' | '或'): string => {
  const isList = (name: string) => /[、或]/.test(name) && !name.startsWith('“');
  const shown = names.length > 1 && names.some(isList) ? names.map((name) => `“${name}”`) : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join('、')}${last}${shown[shown.length - 1]}`;
};
