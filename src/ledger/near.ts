/**
 * Which files must be read to judge a few, so that one application costs the same in a ledger of ten and of ten thousand.
 *
 * Complete because of what records read of one another (src/core/rules/rule.ts, src/ledger/references.ts):
 * - an application is judged by its category, its programme, its organisation, its confirmation, its receipt, the decisions
 *   and objections of its year, and the other applications of the same organisation in that year (`own`: recognised,
 *   distinct-project). It is read by nothing but those applications and by records that name its path;
 * - a confirmation and a receipt are read with their application alone; a receipt's number is unique, so receipts with the
 *   same number are read as well;
 * - an organisation is read by its own applications, in every year;
 * - names are looked up in the list of all paths, which is always whole.
 * - a decision is taken again from every application of its category, and a notice is held against all that it lists: a
 *   record of a decided category, and an organisation, may touch them (`touchPublished`), and then everything is read.
 * A category with a row of `once` or `earlier-winner`, or a quota of a place, compares applications of every applicant, some of
 * other years: then everything is read as well.
 * Whatever else changes (tables, policy, calendars, decisions, notices, objections) is the office's and may touch everything:
 * then everything is read.
 */
import type { Association } from '../core/schema/association.ts';
import { organizationNamed } from './organization-named.ts';
import { papers } from './papers.ts';
import { isId } from '../core/record-name.ts';
import { folderOf, placeOf } from './paths.ts';

/** A ledger to look around in: a folder, or the two trees of a change. */
export interface Surroundings {
  /** Every path there is, read or not. */
  readonly paths: Iterable<string>;
  /** What stands at paths; both versions of a change, none of a path where nothing is. */
  readonly read: (paths: readonly string[]) => readonly File[];
  /** Files of folders that hold one of the words. A word that is written otherwise needs an escape: a backslash. */
  readonly holding: (words: readonly string[], folders: readonly string[]) => readonly string[];
}

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const narrow: ReadonlySet<string> = new Set([
  'application',
  'confirmation',
  'receipt',
  'organization',
  'guide',
  'unknown',
]);

/** May files touch any verdict of the ledger? */
export const touchEverything = (paths: readonly string[]): boolean =>
  paths.some((path) => !narrow.has(placeOf(path).kind));

/**
 * May records touch what is decided or published? Then a decision is taken again from every application of its round, and
 * a notice is held against every record that it lists. `paths`: every path there is.
 */
export const touchPublished = (changed: readonly string[], paths: Iterable<string>): boolean => {
  const decided = new Set(
    // Ten thousand paths are told apart by a word before their place is asked.
    [...paths].flatMap((path) =>
      path.includes('/decisions/') && placeOf(path).kind === 'decision' ? folderOf(folderOf(path)) : [],
    ),
  );
  if (decided.size === 0) return false;
  return changed.some((path) => placeOf(path).kind === 'organization' || decided.has(folderOf(folderOf(path))));
};

/** Of a ledger of which only what is near was read: files that all of their judges were read with. */
export const readWithAll = (file: string): boolean => !ofPublished.has(placeOf(file).kind);

const yearOf = (path: string): string | undefined => /^content\/(\d{4})(?:\/|$)/.exec(path)?.[1];

/** What judges applications, and what names them: read whole. */
const ofOffice: ReadonlySet<string> = new Set([
  'calendar',
  'history',
  'made',
  'programme',
  'withheld',
  'whole',
  'policy',
  'category',
  'decision',
  'notice',
  'objection',
]);
/** Judged with everything that they list, near or not. */
const ofPublished: ReadonlySet<string> = new Set(['decision', 'notice']);
/** Where the rows of a year stand. */
const isTable = (path: string): boolean => ['category', 'programme'].includes(placeOf(path).kind);

/**
 * A row that compares applications of any applicant, or of other years: what it reads is not near. However it is written: a
 * word too many costs a moment, a word missed a wrong verdict; in a comment it is no row.
 */
const across =
  /\brule["']?\s*:\s*["']?(?:once|earlier-winner)\b|^(?:(?!(?:^|\s)#).)*(?<![\w-])(?:once|earlier-winner|by-place)(?![\w-])|\\/m;
export const readsAcross = ({ bytes }: Pick<File, 'bytes'>): boolean => across.test(Buffer.from(bytes).toString());

const papersOfMany = /\/(?:applications|confirmations|receipts)$/;

export const numbersIn = ({ bytes }: Pick<File, 'bytes'>): string[] =>
  Buffer.from(bytes)
    .toString()
    .match(/[A-Z]{2,8}-\d{4}-\d{3,5}/g) ?? [];

/** Paths to read for files that do not touch everything. */
export const near = (
  { paths, read, holding }: Surroundings,
  { places }: Association,
  changed: readonly string[],
): ReadonlySet<string> => {
  const beside = changed.flatMap((path) => [path, ...papers(path)]);
  const kinds = changed.map(placeOf);
  // Ten thousand paths lie in a few dozen folders.
  const folders = Map.groupBy(paths, folderOf);
  const everyYear = kinds.some(({ kind }) => kind === 'organization');
  const years = new Set((everyYear ? [...folders.keys()] : changed).flatMap((path) => yearOf(path) ?? []));
  const ofYears = [...folders.keys()].filter((folder) => years.has(yearOf(folder) ?? ''));
  const named = (name: string): string[] => ofYears.filter((folder) => folder.endsWith(`/${name}`));

  const files = read(beside).map((file) => ({ ...file, kind: placeOf(file.path).kind }));
  // What is no id names nobody, however long it is: its application is not read as one, and is compared with no other.
  const organizations = new Set([
    ...kinds.flatMap((place) => (place.kind === 'organization' ? [place.id] : [])),
    ...files.flatMap(({ path, bytes, kind }) =>
      kind === 'application' || kind === 'confirmation' ? [organizationNamed(path, bytes) ?? ''].filter(isId) : [],
    ),
  ]);
  const numbers = files.filter(({ path, kind }) => kind === 'receipt' && changed.includes(path)).flatMap(numbersIn);
  const own = holding([...organizations], named('applications'));
  const sameNumber = holding([...new Set(numbers)], named('receipts'));
  const tables = [...ofYears, 'content/calendar', 'content/history'].filter((folder) => !papersOfMany.test(folder));
  if (read(tables.flatMap((folder) => folders.get(folder) ?? []).filter(isTable)).some(readsAcross)) {
    return new Set([...folders.values()].flat());
  }
  return new Set([
    'content/association.yaml',
    ...tables.flatMap((folder) => (folders.get(folder) ?? []).filter((path) => ofOffice.has(placeOf(path).kind))),
    ...[...organizations, ...places.flatMap(({ confirmer }) => confirmer ?? [])].map(
      (id) => `content/organizations/${id}.yaml`,
    ),
    ...beside,
    ...own.flatMap(papers),
    ...sameNumber,
  ]);
};
