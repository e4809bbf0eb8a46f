/** The ledger as the site sees it, read and judged once for a build. Every page imports it. */
import { dayInShanghai } from '../core/dates.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { shellOf } from '../view/shell.ts';
import { viewSite } from '../view/site.ts';

const { records } = load(directorySource('.'));
if (records === undefined) throw new Error('content/association.yaml cannot be read: run `npx gongshi check`');

const today = records.association.asOf ?? dayInShanghai(new Date());

export const site = viewSite(records, today, import.meta.env.BASE_URL);
export const shell = shellOf(site);
