/** What things are called on a page. */
export { applicationTitle, organizationName } from '../core/names.ts';
export { measureWord } from '../core/words.ts';
