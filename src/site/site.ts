/**
 * The ledger as the site sees it, read and judged once for a build. Every page imports it. A page of many addresses asks
 * `site` in its `getStaticPaths` alone, so that its key says all it shows (`keyed.ts`); the rest here is of the tables and
 * the address, which are part of every key.
 */
import { citeIn } from '../core/citation.ts';
import { dayInShanghai } from '../core/dates.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { memoryOf } from '../ledger/memory.ts';
import { shellOf } from '../view/shell.ts';
import { asksConfirmation, viewSite } from '../view/site.ts';

const source = directorySource('.');
// `gongshi build --no-cache` reads everything, as it renders everything.
const memory = process.argv.includes('--no-cache') ? undefined : memoryOf('.', source.list().length, '.');
// The check, which runs beside, writes down what is read.
const { records } = load(source, memory);
if (records === undefined) throw new Error('content/association.yaml cannot be read: run `npx gongshi check`');

// It is the office's alone: a site of it would show what its programmes keep back.
if (records.whole !== undefined)
  throw new Error('这是办公室的完整台账，不能生成网站：先用 npx gongshi disclose 写出公开台账');

const today = records.association.asOf ?? dayInShanghai(new Date());

export const site = viewSite(records, today, import.meta.env.BASE_URL);
export const shell = shellOf(site);
export const { to, demonstration } = site;
export const { association } = site.records;

/** A clause as people cite it, in the words of that year's policy. */
export const citedClause = (year: string, clause: string): string => citeIn(records, `content/${year}/`, clause);
/** Does any award ask for a confirmation of the place? */
export const hasConfirmation = asksConfirmation(site);
