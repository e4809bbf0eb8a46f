/**
 * Personal data in every version of every file and in every message that the change would leave in the history, not only in
 * what its last commit shows: Git keeps them for ever.
 */
import { type Finding, inFile, reporter } from '../../core/finding.ts';
import { personalData, personalDataFindings } from '../../core/privacy.ts';
import { type Allowed, allowedOf, nothingAllowed } from '../../core/privacy/allowed.ts';
import type { Association } from '../../core/schema/association.ts';
import type { Records } from '../../core/records.ts';
import { placeOf } from '../../ledger/paths.ts';
import { labelIn } from '../../ledger/application-text.ts';
import { openFile } from '../../ledger/reading.ts';
import { limits, safeText } from '../../ledger/safe-text.ts';
import { treeSource } from '../blobs.ts';
import type { Context } from '../context.ts';
import type { NewObject } from '../history.ts';
import type { RawCommit } from '../raw-commit.ts';
import { compareFindings } from '../introduced.ts';
import { found, type LayerOutcome } from '../layer.ts';
import { touched, type Tree } from '../tree.ts';
import { safetyCodes } from './safety-codes.ts';
import { shapeCodes } from './shape-codes.ts';

const report = reporter({
  ...safetyCodes,
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
    ? { ...finding, help: `删去，然后${safetyCodes['history-personal-data'].help}。需要时写在交主办单位的纸质登记表上` }
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
  return compareFindings(leaksIn(baseTree), leaksIn(headTree), changes).introduced.map(curedAfresh);
};

/** A version that only the history holds. */
const ofVersion = ({ blobs, office }: Context, { oid, path, commit }: NewObject, allowed: Allowed): Finding[] => {
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
    ...kinds.map((kind) => report('history-personal-data', { commit: short(commit), kind }, where)),
    ...(isText ? [] : [report('history-unreadable', {}, where)]),
  ];
};

const folder = '40000';
const submodule = '160000';

/** Every name that the history would keep, also of what was moved away again. */
const inNames = ({ history: { objects }, office, headTree }: Context, allowed: Allowed): Finding[] =>
  objects
    .filter(({ path }) => (path.startsWith('content/') || !office) && !headTree.has(path))
    .flatMap(({ path, commit }) =>
      kindsIn(path, allowed).map((kind) => report('name-personal-data', { commit: short(commit), kind })),
    );

/** The same kind in the same commit is told once: the name itself is not repeated. */
const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.message, finding])).values(),
];

const inHistory = (context: Context, allowed: Allowed): Finding[] => {
  const { blobs, history, limits: most, changes } = context;
  const shown = new Set(changes.flatMap(({ before, after }) => [before?.oid ?? [], after?.oid ?? []].flat()));
  const versions = history.objects.filter(({ mode, oid }) => mode !== folder && mode !== submodule && !shown.has(oid));
  const past = [...new Map(versions.toReversed().map((object) => [object.oid, object])).values()].toReversed();
  blobs.info(past.map(({ oid }) => oid));
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

/** The addresses that forges give out so that nobody has to show their own, and no other that has the word in it. */
const hidden = /^(?:\d{1,10}(?:\+[A-Za-z0-9-]+(?:\[bot\])?)?@users\.noreply\.github\.com|noreply@github\.com)$/;

const isHidden = (email: string, forge: Association['forge']): boolean => {
  if (email === '' || hidden.test(email)) return true;
  if (forge === undefined || forge.kind === 'github') return false;
  const { hostname } = new URL(forge.url);
  const [name = '', domain = ''] = email.toLowerCase().split('@');
  // Gitea and Forgejo: noreply.<host>; GitLab: users.noreply.<host>. Both before it a login or a number.
  return (
    /^(?:\d{1,10}-)?[a-z0-9][\w.-]{0,99}$/.test(name) &&
    !/\d{11}/.test(name) &&
    [`noreply.${hostname}`, `users.noreply.${hostname}`].includes(domain)
  );
};

const inMessages = (commits: readonly RawCommit[], allowed: Allowed, forge: Association['forge']): Finding[] => {
  const shownBy = ({ emails }: RawCommit) => emails.filter((email) => !isHidden(email, forge));
  // A number before the @ is as public as one in the message; that there is an address at all is a warning of its own.
  const names = (commit: RawCommit) => shownBy(commit).map((email) => email.replace(/@[^@]*$/, ''));
  return [
    ...commits.flatMap((commit) =>
      kindsIn([commit.text, ...names(commit)].join('\n'), allowed).map((kind) =>
        report('message-personal-data', { commit: short(commit.oid), kind }),
      ),
    ),
    ...(commits.some((commit) => shownBy(commit).length > 0) ? [report('commit-email', {})] : []),
  ];
};

/** What a forge writes into the merge commit. */
const inRequest = ({ request: { branch = '', title = '' } }: Context, allowed: Allowed): Finding[] => [
  ...kindsIn(branch, allowed).map((kind) => report('branch-personal-data', { kind })),
  ...kindsIn(title, allowed).map((kind) => report('title-personal-data', { kind })),
];

export const safety = (context: Context): LayerOutcome => {
  const { history, records } = context;
  const association = records().base.records?.association;
  const allowed = association === undefined ? nothingAllowed : allowedOf(association);
  return found(
    inFile('', [
      ...atTip(context, allowed),
      ...inHistory(context, allowed),
      ...distinct(inNames(context, allowed)),
      ...inMessages(history.commits, allowed, association?.forge),
      ...inRequest(context, allowed),
    ]),
  );
};
