/**
 * What a check found, kept for the next one of the same day. Where nothing has changed since but applications, confirmations and
 * receipts that touch no other verdict (`near.ts` says which they may touch), those alone are judged again, with all that
 * judges them; of every other file what was found stands. Whatever else has changed, nothing is taken from here.
 */
import { type Finding, isError, type LocatedFinding } from '../core/finding.ts';
import type { Records } from '../core/records.ts';
import { checkLedger } from './check-ledger.ts';
import type { Digested } from './digests.ts';
import { load } from './load.ts';
import { inOrder, locate } from './locate.ts';
import { nearIn, type Holding } from './near-in-folder.ts';
import { numbersIn, readsAcross, touchPublished } from './near.ts';
import { organizationNamed } from './organization-named.ts';
import { papers } from './papers.ts';
import { collisionKey, placeOf } from './paths.ts';

export interface CheckedBefore {
  /** Of judging, and what the association says it is, where it says so. */
  readonly day: string;
  readonly asOf: string | null;
  /** The address of the ledger's own site. */
  readonly site: string;
  /** By path: the digest, a space, and what others are found by: whose an application is, the number of a receipt. */
  readonly files: Readonly<Record<string, string>>;
  readonly findings: readonly LocatedFinding[];
}

const LENGTH_OF_DIGEST = 64;
const digestIn = (told: string): string => told.slice(0, LENGTH_OF_DIGEST);
const wordIn = (told: string | undefined): string => told?.slice(LENGTH_OF_DIGEST + 1) ?? '';

const wordsOf = ({ years }: Records): ReadonlyMap<string, string> =>
  new Map(
    [...years.values()].flatMap(({ categories }) =>
      [...categories.values()].flatMap(({ applications, receipts }): [string, string][] => [
        ...[...applications.values()].map(({ file, value }): [string, string] => [file, value.organization]),
        ...[...receipts.values()].map(({ file, value }): [string, string] => [file, value.number]),
      ]),
    ),
  );

/** Every file is one, and was read to its end. */
const isWhole = (source: Digested, paths: readonly string[]): boolean =>
  source.list().every(({ kind }) => kind === 'file') && !paths.some(source.isCut);

/** What to keep of a whole check; undefined where a name or a text holds what nobody is to keep, or not every file is one. */
export const toKeep = (
  source: Digested,
  records: Records,
  day: string,
  findings: readonly LocatedFinding[],
): CheckedBefore | undefined => {
  const words = wordsOf(records);
  const paths = source.list().map(({ path }) => path);
  const told = paths.map((path): [string, string] => [path, `${source.glance(path)} ${words.get(path) ?? ''}`]);
  if (!isWhole(source, paths) || findings.some(({ code }) => code === 'personal-data')) return undefined;
  const { asOf = null, site } = records.association;
  return { day, asOf, site: site.url, files: Object.fromEntries(told), findings };
};

/** Whose files these are, the others of the same applicant are judged with, and the office's are not. */
const ofApplicants: ReadonlySet<string> = new Set(['application', 'confirmation', 'receipt']);
const isOfOffice = (path: string): boolean => !ofApplicants.has(placeOf(path).kind);

/** Records of a year that list others, or seal them. */
const listing = /^content\/(\d{4})\/(?:withheld\.yaml$|notices\/|objections\/)/;

/** Is something listed, or told of later (`made-later.ts`), that changed? What a whole ledger seals is not asked. */
const isListed = (source: Digested, paths: readonly string[], changed: readonly string[]): boolean => {
  const years = new Set(changed.map((path) => path.slice('content/'.length).split('/', 1)[0]));
  const tells = (path: string): boolean => {
    const text = Buffer.from(source.read(path)).toString();
    return changed.some((one) => text.includes(one.slice('content/'.length)));
  };
  return paths.some(
    (path) =>
      path === 'content/whole.yaml' ||
      (path.startsWith('content/made/') && tells(path)) ||
      years.has(listing.exec(path)?.[1] ?? ''),
  );
};

/** Where rows stand; of every year, since some look back. */
const table = /\/(?:category|programme)\.yaml$/;

const isCollision = (added: readonly string[], paths: readonly string[]): boolean => {
  if (added.length === 0) return false;
  const keys = Map.groupBy(paths, collisionKey);
  return added.some((path) => (keys.get(collisionKey(path)) ?? []).length > 1);
};

/** May what changed touch a verdict that is not near it? */
const touchesOthers = (
  { files, findings }: CheckedBefore,
  source: Digested,
  paths: readonly string[],
  changed: readonly string[],
): boolean => {
  const added = changed.filter((path) => !Object.hasOwn(files, path));
  return (
    changed.some(isOfOffice) ||
    touchPublished(changed, paths) ||
    isListed(source, paths, changed) ||
    paths.some((path) => table.test(path) && readsAcross({ bytes: source.read(path) })) ||
    findings.some((finding) => isError(finding) && isOfOffice(finding.file)) ||
    // Somebody may have missed what is there now.
    (added.length > 0 && findings.some(({ code }) => code === 'reference-missing' || code === 'category-unread')) ||
    isCollision(added, paths)
  );
};

/** Paths whose bytes are others, or new; undefined where a file is gone. */
const changedSince = ({ files }: CheckedBefore, source: Digested, paths: readonly string[]) => {
  const known = paths.filter((path) => Object.hasOwn(files, path)).length;
  if (known !== Object.keys(files).length) return undefined;
  return paths.filter((path) => source.glance(path) !== digestIn(files[path] ?? ''));
};

/** Files whose verdict may be another: what changed, its papers, those of the same applicant before and now, and of the same number. */
const affectedBy = ({ files }: CheckedBefore, source: Digested, changed: readonly string[]): ReadonlySet<string> => {
  const now = new Set(changed);
  const beside = changed.flatMap((path) => [path, ...papers(path)]);
  const applications = new Set(beside.filter((path) => placeOf(path).kind === 'application'));
  const wanted = new Set([
    ...[...applications, ...changed].map((path) => wordIn(files[path])),
    ...changed.flatMap((path) => {
      if (placeOf(path).kind === 'application') return organizationNamed(path, source.read(path)) ?? '';
      return placeOf(path).kind === 'receipt' ? numbersIn({ bytes: source.read(path) }) : [];
    }),
  ]);
  wanted.delete('');
  const same = Object.entries(files).flatMap(([path, told]) => (wanted.has(wordIn(told)) ? papers(path) : []));
  return new Set([...now, ...beside, ...same]);
};

/** Of files that are as they were it is known what they are found by. */
const holdingIn =
  ({ files }: CheckedBefore, source: Digested, changed: ReadonlySet<string>): Holding =>
  (words) => {
    const sought = new Set(words);
    return (path) =>
      changed.has(path)
        ? words.some((word) => Buffer.from(source.read(path)).includes(word))
        : sought.has(wordIn(files[path]));
  };

export interface CheckedAgain {
  readonly findings: readonly LocatedFinding[];
  /** To keep for the next time; what was kept, where nothing has changed. */
  readonly kept: CheckedBefore;
}

/** `told`: which findings are shown. Undefined where the whole ledger must be checked. */
export const checkedAgain = (
  before: CheckedBefore,
  source: Digested,
  day: string,
  told: (finding: Finding) => boolean,
): CheckedAgain | undefined => {
  if (before.day !== day) return undefined;
  const paths = source.list().map(({ path }) => path);
  const changed = changedSince(before, source, paths);
  if (changed === undefined || !isWhole(source, paths)) return undefined;
  if (changed.length === 0) return { findings: before.findings, kept: before };
  if (touchesOthers(before, source, paths, changed)) return undefined;
  const affected = affectedBy(before, source, changed);
  const there = new Set(paths);
  const judged = [...affected].filter((path) => there.has(path));
  const near = nearIn(source, judged, holdingIn(before, source, new Set(changed)));
  if (near.list().length === paths.length) return undefined;
  const loaded = load(near);
  if (loaded.records === undefined) return undefined;
  const anew = checkLedger(loaded, day, (file) => affected.has(file)).filter(told);
  const findings = [
    ...before.findings.filter(({ file }) => !affected.has(file)),
    ...locate(near, anew, loaded.records),
  ].toSorted(inOrder);
  if (findings.some(({ code }) => code === 'personal-data')) return { findings, kept: before };
  const words = wordsOf(loaded.records);
  const files = { ...before.files };
  for (const path of changed) files[path] = `${source.glance(path)} ${words.get(path) ?? ''}`;
  return { findings, kept: { ...before, files, findings } };
};
