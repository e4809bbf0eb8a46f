/**
 * Personal data in every version of every file and in every message that the change would leave in the history, not only in
 * what its last commit shows: Git keeps them for ever.
 */
import { type Finding, inFile, reporter } from '../../core/finding.ts';
import { type Allowed, allowedOf, nothingAllowed, personalData, personalDataFindings } from '../../core/privacy.ts';
import type { Records } from '../../core/records.ts';
import { placeOf } from '../../ledger/paths.ts';
import { labelIn } from '../../ledger/read-application.ts';
import { openFile } from '../../ledger/reading.ts';
import { limits, safeText } from '../../ledger/safe-text.ts';
import { treeSource } from '../blobs.ts';
import type { Context } from '../context.ts';
import { type Commit, commitOfObject, commitsBetween, type NewObject, objectsBetween } from '../history.ts';
import { compare } from '../introduced.ts';
import { found, type Outcome } from '../layer.ts';
import { touched, type Tree } from '../tree.ts';
import { safetyCodes } from './safety-codes.ts';
import { shapeCodes } from './shape-codes.ts';

const report = reporter({
  ...safetyCodes,
  'change-commits': shapeCodes['change-commits'],
  'change-too-large': shapeCodes['change-too-large'],
});

/** What the form calls the keys of an application; the keys themselves elsewhere. */
const labelAt = (records: Records | undefined, path: string): ((key: string) => string) => {
  const place = placeOf(path);
  const category =
    place.kind === 'application' ? records?.years.get(place.year)?.categories.get(place.category) : undefined;
  return category === undefined ? (key) => key : labelIn(category.category);
};

/** Versions to tell of: the cure is the same for all of them. */
const enough = 20;

const short = (oid: string): string => oid.slice(0, 7);

/** What privacy calls the kinds it finds in a text, each once. */
const kindsIn = (text: string, allowed: Allowed): string[] => {
  const said = personalDataFindings(personalData(text, allowed), () => '').map(({ message }) => message);
  return [...new Set(said.map((message) => message.replace(/^.*有疑似/, '')))];
};

/** Another commit that deletes it would leave it in the history, so the cure is said at once. */
const curedAfresh = (finding: Finding): Finding =>
  finding.code === 'personal-data'
    ? { ...finding, help: `删去，然后${safetyCodes['history-personal-data'].help}。需要时写在交学会部的纸质登记表上` }
    : finding;

/** The changed files as they are at the head, against what they were. */
const atTip = ({ changes, blobs, baseTree, headTree, records }: Context, allowed: Allowed): readonly Finding[] => {
  const paths = changes.flatMap(touched);
  blobs.fetch(changes.flatMap(({ before, after }) => [before?.oid ?? [], after?.oid ?? []].flat()));
  const leaksIn = (tree: Tree) => {
    const reading = { source: treeSource(tree, blobs, paths), allowed };
    return reading.source
      .list()
      .flatMap((entry) => openFile(reading, entry, labelAt(records().base.records, entry.path)).findings);
  };
  return compare(leaksIn(baseTree), leaksIn(headTree), changes).introduced.map(curedAfresh);
};

/** A version that only the history holds. */
const ofVersion = ({ git, request, blobs, office }: Context, { oid, path }: NewObject, allowed: Allowed): Finding[] => {
  const where = { file: path };
  const size = blobs.size(oid);
  if (size > limits.file) {
    const words = { size: Math.ceil(size / 1024), limit: limits.file / 1024 };
    return [report('history-too-large', words, where)];
  }
  // The office's programs are no records; what they hold is for whoever reviews them.
  if (office && !path.startsWith('content/')) return [];
  const safe = safeText(blobs.bytes(oid));
  const text = safe.ok ? safe.text : new TextDecoder().decode(blobs.bytes(oid));
  const kinds = kindsIn(text, allowed);
  const isText = safe.ok || !safe.findings.some(({ code }) => code === 'text-encoding' || code === 'text-control');
  return [
    ...kinds.map((kind) =>
      report(
        'history-personal-data',
        { commit: short(commitOfObject(git, request.base, request.head, oid)), kind },
        where,
      ),
    ),
    ...(isText ? [] : [report('history-unreadable', {}, where)]),
  ];
};

const inHistory = (context: Context, allowed: Allowed): Finding[] => {
  const { git, blobs, request, limits: most, changes } = context;
  const objects = objectsBetween(git, request.base, request.head, most.objects);
  if (objects === undefined) return [report('history-too-long', { limit: most.objects })];
  const types = blobs.info(objects.map(({ oid }) => oid));
  const shown = new Set(changes.flatMap(({ after }) => after?.oid ?? []));
  const past = objects.filter(({ oid }) => types.get(oid)?.type === 'blob' && !shown.has(oid));
  // What is too long for a file is never read, and told one by one.
  const size = past.reduce((sum, { oid }) => sum + (blobs.size(oid) > limits.file ? 0 : blobs.size(oid)), 0);
  if (size > most.bytes) {
    return [report('change-too-large', { size: Math.ceil(size / 1024), limit: most.bytes / 1024 })];
  }
  blobs.fetch(past.map(({ oid }) => oid));
  const findings: Finding[] = [];
  for (const object of past) {
    if (findings.length >= enough) break;
    findings.push(...ofVersion(context, object, allowed));
  }
  return findings;
};

const isHidden = (email: string): boolean => /(?:^|[@.])(?:users\.)?noreply\./i.test(email) || email === '';

const inMessages = (commits: readonly Commit[], allowed: Allowed): Finding[] => [
  ...commits.flatMap(({ oid, text }) =>
    kindsIn(text, allowed).map((kind) => report('message-personal-data', { commit: short(oid), kind })),
  ),
  ...(commits.some(({ emails }) => !emails.every(isHidden)) ? [report('commit-email', {})] : []),
];

export const safety = (context: Context): Outcome => {
  const { git, request, limits: most, records } = context;
  const association = records().base.records?.association;
  const allowed = association === undefined ? nothingAllowed : allowedOf(association);
  const commits = commitsBetween(git, request.base, request.head, most.commits);
  return found(
    inFile('', [
      ...atTip(context, allowed),
      ...inHistory(context, allowed),
      ...(commits === undefined ? [report('change-commits', { limit: most.commits })] : inMessages(commits, allowed)),
    ]),
  );
};
