/**
 * Which files must be read to judge a change, so that one application costs the same in a ledger of ten and of ten thousand.
 *
 * Complete because of what records read of one another (src/core/rules/rule.ts, src/ledger/references.ts):
 * - an application is judged by its category, its programme, its organisation, its confirmation, its receipt, the decisions
 *   and objections of its year, and the other applications of the same organisation in that year (`own`: recognised,
 *   distinct-project). It is read by nothing but those applications and by records that name its path;
 * - a confirmation and a receipt are read with their application alone; a receipt's number is unique, so receipts with the
 *   same number are read as well;
 * - an organisation is read by its own applications, in every year;
 * - names are looked up in the list of all paths, which is always whole.
 * Whatever else changes (tables, policy, calendars, decisions, notices, objections) is the office's and may touch everything:
 * then everything is read.
 */
import { placeOf } from '../ledger/paths.ts';
import type { Association } from '../core/schema/association.ts';
import type { Blobs } from './blobs.ts';
import { type Git, pieces } from './git.ts';
import { organizationNamed } from './named.ts';
import { papers } from './papers.ts';
import { type FileChange, touched, type Tree } from './tree.ts';

const narrow: ReadonlySet<string> = new Set([
  'application',
  'confirmation',
  'receipt',
  'organization',
  'guide',
  'unknown',
]);

/** May the change touch any verdict of the ledger? */
export const touchesEverything = (changes: readonly FileChange[]): boolean =>
  changes.some((change) => touched(change).some((path) => !narrow.has(placeOf(path).kind)));

const yearOf = (path: string): string | undefined => /^content\/(\d{4})\//.exec(path)?.[1];

const folders = (paths: Iterable<string>, name: string, years: ReadonlySet<string>): string[] => [
  ...new Set(
    [...paths].flatMap((path) => {
      const folder = new RegExp(`^content/(\\d{4})/[^/]+/${name}(?=/)`).exec(path);
      return folder !== null && years.has(folder[1] ?? '') ? [folder[0]] : [];
    }),
  ),
];

/** Files of those folders that hold one of the words. A word that is written otherwise needs an escape: a backslash. */
const holding = ({ ask }: Git, commit: string, words: readonly string[], within: readonly string[]): string[] => {
  if (words.length === 0 || within.length === 0) return [];
  const patterns = [...words, '\\'].flatMap((word) => ['-e', word]);
  const answer = ask(['grep', '-l', '-z', '-F', '--no-textconv', '--no-color', ...patterns, commit, '--', ...within], {
    also: 1,
  });
  return pieces(answer).map((line) => line.slice(commit.length + 1));
};

const ofYear =
  /^content\/\d{4}\/(?:(?:programme\.yaml|policy\.mdx)$|(?:notices|objections)\/|[^/]+\/(?:category\.yaml$|decisions\/))/;

const numbersIn = (bytes: Uint8Array): string[] =>
  Buffer.from(bytes)
    .toString()
    .match(/[A-Z]{2,8}-\d{4}-\d{3,5}/g) ?? [];

export interface Trees {
  readonly base: Tree;
  readonly head: Tree;
}

/** Paths to read when the change does not touch everything. */
export const reach = (
  git: Git,
  blobs: Blobs,
  commit: string,
  trees: Trees,
  changes: readonly FileChange[],
  association: Association,
): ReadonlySet<string> => {
  const changed = changes.flatMap(touched);
  const beside = changed.flatMap((path) => [path, ...papers(path)]);
  const all = new Set([...trees.base.keys(), ...trees.head.keys()]);
  const places = changed.map(placeOf);
  const everyYear = places.some(({ kind }) => kind === 'organization');
  const years = new Set([...(everyYear ? all : changed)].flatMap((path) => yearOf(path) ?? []));

  const files = [trees.base, trees.head].flatMap((tree) =>
    beside.flatMap((path) => {
      const blob = tree.get(path);
      return blob === undefined ? [] : [{ path, blob, kind: placeOf(path).kind }];
    }),
  );
  blobs.fetch(files.map(({ blob }) => blob.oid));
  const organizations = new Set([
    ...places.flatMap((place) => (place.kind === 'organization' ? [place.id] : [])),
    ...files.flatMap(({ path, blob, kind }) =>
      kind === 'application' || kind === 'confirmation' ? (organizationNamed(blobs, path, blob) ?? []) : [],
    ),
  ]);
  const numbers = files.flatMap(({ path, blob, kind }) =>
    kind === 'receipt' && changed.includes(path) ? numbersIn(blobs.bytes(blob.oid)) : [],
  );

  const own = holding(git, commit, [...organizations], folders(all, 'applications', years));
  const sameNumber = holding(git, commit, [...new Set(numbers)], folders(all, 'receipts', years));
  const confirmers = association.places.map(({ confirmer }) => confirmer);
  return new Set([
    'content/association.yaml',
    ...[...all].filter((path) => path.startsWith('content/calendar/')),
    ...[...all].filter((path) => years.has(yearOf(path) ?? '') && ofYear.test(path)),
    ...[...organizations, ...confirmers].map((id) => `content/organizations/${id}.yaml`),
    ...beside,
    ...own.flatMap(papers),
    ...sameNumber,
  ]);
};
