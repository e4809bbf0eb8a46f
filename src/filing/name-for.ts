import { longestId, nameFlaw } from '../core/record-name.ts';

/** The name of the file: the applicant's, with a number where that is taken. */
export const nameFor = (organization: unknown, taken: readonly string[]): string => {
  const base =
    typeof organization === 'string' && nameFlaw('application', organization) === undefined
      ? organization.slice(0, longestId - 4).replace(/-$/, '')
      : 'application';
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
};
