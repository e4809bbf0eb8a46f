/** What a path below `content/` is. The id of a record is its path, never a key in the file. */
import { type Finding, reporter } from '../core/finding.ts';
import { longestId, nameFlaw, type NameFlaw, type Reserving } from '../core/record-name.ts';
import { pathCodes } from './path-codes.ts';
import type { Entry } from './source.ts';

interface OfYear {
  readonly year: number;
}
interface OfCategory extends OfYear {
  readonly category: string;
}

export type RecordPlace =
  | { readonly kind: 'association' | 'whole' }
  | ({ readonly kind: 'calendar' } & OfYear)
  | { readonly kind: 'organization' | 'history' | 'checkpoint' | 'witness' | 'made'; readonly id: string }
  | ({ readonly kind: 'programme' | 'policy' | 'withheld' } & OfYear)
  | ({ readonly kind: 'notice' | 'objection'; readonly id: string } & OfYear)
  | ({ readonly kind: 'category' | 'guide' } & OfCategory)
  | ({ readonly kind: RecordKind; readonly id: string } & OfCategory)
  | { readonly kind: 'unknown' };

/** Records that stand in a folder of their category. */
export type RecordKind = 'application' | 'confirmation' | 'receipt' | 'decision';

const folders: Readonly<Record<string, RecordKind>> = {
  applications: 'application',
  confirmations: 'confirmation',
  receipts: 'receipt',
  decisions: 'decision',
};

/**
 * Each pattern with what its groups say, those of most files first. `id` is whatever stands there; `sortPaths` judges it.
 */
const patterns: readonly (readonly [RegExp, (match: readonly string[]) => RecordPlace])[] = [
  [
    /^content\/(\d{4})\/([^/]+)\/applications\/([^/]+)\.md$/,
    ([, year, category = '', id = '']) => ({ kind: 'application', year: Number(year), category, id }),
  ],
  [
    /^content\/(\d{4})\/([^/]+)\/(confirmations|receipts|decisions)\/([^/]+)\.yaml$/,
    ([, year, category = '', folder = '', id = '']) => ({
      kind: folders[folder] ?? 'receipt',
      year: Number(year),
      category,
      id,
    }),
  ],
  [/^content\/association\.yaml$/, () => ({ kind: 'association' })],
  [/^content\/whole\.yaml$/, () => ({ kind: 'whole' })],
  [/^content\/calendar\/(\d{4})\.yaml$/, ([, year]) => ({ kind: 'calendar', year: Number(year) })],
  [/^content\/organizations\/([^/]+)\.yaml$/, ([, id = '']) => ({ kind: 'organization', id })],
  [/^content\/history\/([^/]+)\.(?:yaml|csv)$/, ([, id = '']) => ({ kind: 'history', id })],
  [/^content\/checkpoints\/([^/]+)\.yaml$/, ([, id = '']) => ({ kind: 'checkpoint', id })],
  [/^content\/witnesses\/([^/]+)\.yaml$/, ([, id = '']) => ({ kind: 'witness', id })],
  [/^content\/made\/([^/]+)\.yaml$/, ([, id = '']) => ({ kind: 'made', id })],
  [/^content\/(\d{4})\/programme\.yaml$/, ([, year]) => ({ kind: 'programme', year: Number(year) })],
  [/^content\/(\d{4})\/withheld\.yaml$/, ([, year]) => ({ kind: 'withheld', year: Number(year) })],
  [/^content\/(\d{4})\/policy\.mdx$/, ([, year]) => ({ kind: 'policy', year: Number(year) })],
  [/^content\/(\d{4})\/notices\/([^/]+)\.mdx$/, ([, year, id = '']) => ({ kind: 'notice', year: Number(year), id })],
  [
    /^content\/(\d{4})\/objections\/([^/]+)\.yaml$/,
    ([, year, id = '']) => ({ kind: 'objection', year: Number(year), id }),
  ],
  [
    /^content\/(\d{4})\/([^/]+)\/category\.yaml$/,
    ([, year, category = '']) => ({ kind: 'category', year: Number(year), category }),
  ],
  [
    /^content\/(\d{4})\/([^/]+)\/guide\.mdx$/,
    ([, year, category = '']) => ({ kind: 'guide', year: Number(year), category }),
  ],
];

/** What the office keeps for others to go by: who it is, the calendars, the register and the tables of a year. */
export const tableKinds = [
  'association',
  'calendar',
  'organization',
  'programme',
  'policy',
  'category',
  'guide',
] as const satisfies readonly RecordPlace['kind'][];

export const placeOf = (path: string): RecordPlace => {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(path);
    if (match !== null) return read(match);
  }
  return { kind: 'unknown' };
};

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Paths of the same key are one file on a disk that knows no case, or to a reader's eye. */
export const collisionKey = (path: string): string => path.normalize('NFKC').toLowerCase();

/** Where an application stands. */
export const applicationPath = (year: number, category: string, id: string): string =>
  `content/${year}/${category}/applications/${id}.md`;

/** Where its county's confirmation stands. */
export const confirmationPath = (year: number, category: string, id: string): string =>
  `content/${year}/${category}/confirmations/${id}.yaml`;

/** Whose work a file is; a finding on a file of the office or of a county is never the applicant's fault. */
export const ownerOf = (path: string): 'applicant' | 'county' | 'office' => {
  const { kind } = placeOf(path);
  if (kind === 'application') return 'applicant';
  return kind === 'confirmation' ? 'county' : 'office';
};

/** The ending that files of a folder have. */
const extensionIn = (path: string): string | undefined => {
  if (/^content\/\d{4}\/[^/]+\/applications\/[^/]+$/.test(path)) return '.md';
  if (/^content\/\d{4}\/notices\/[^/]+$/.test(path)) return '.mdx';
  return /^content\/(?:organizations|calendar|checkpoints|witnesses|made|\d{4}\/objections|\d{4}\/[^/]+\/(?:confirmations|receipts|decisions))\/[^/]+$/.test(
    path,
  )
    ? '.yaml'
    : undefined;
};

const report = reporter(pathCodes);

const flaws: { readonly [Flaw in Exclude<NameFlaw, 'letters'>]: string } = {
  long: `超过${longestId}个字符`,
  device: '是 Windows 保留的名字',
  address: '是网站自己的网址',
};

/** Records that share the name of their application share its address. */
const namedAs: { readonly [Kind in RecordPlace['kind']]?: Reserving } = {
  application: 'application',
  confirmation: 'application',
  receipt: 'application',
  decision: 'decision',
  notice: 'notice',
  objection: 'objection',
  organization: 'organization',
};

/** Names of folders below `content/`, and the name of the file without its ending, each with what it names. */
const namesIn = (path: string, place: RecordPlace): readonly (readonly [Reserving | undefined, string])[] => {
  const names = path.replace(/\.(?:md|mdx|yaml|csv)$/, '').split('/');
  return names.map((name, index) => {
    if (index === names.length - 1) return [namedAs[place.kind], name] as const;
    return ['category' in place && index === 2 ? 'category' : undefined, name] as const;
  });
};

const nameFinding = (path: string, place: RecordPlace): Finding | undefined => {
  const flaw = namesIn(path, place)
    .map(([kind, name]) => nameFlaw(kind, name))
    .find((one) => one !== undefined);
  if (flaw === undefined) return undefined;
  return flaw === 'letters' ? report('path-name', {}) : report('path-reserved', { reason: flaws[flaw] });
};

/** An entry that may be read, with what it is. */
export interface PlacedEntry extends Entry {
  readonly place: RecordPlace;
}

export const ofKind = (entries: readonly PlacedEntry[], kind: RecordPlace['kind']): PlacedEntry[] =>
  entries.filter(({ place }) => place.kind === kind);

/** What a desktop leaves behind in a folder that was looked at, or beside a document that is open. */
const systemFile =
  /(?:^|\/)(?:\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini|\._[^/]*|~\$[^/]*|__MACOSX\/.*|\.~lock\.[^/]*#)$/i;

/** A policy or a year's settings beside those of the year: in a file or a folder of another name, or in a folder of an award. */
const secondPolicy =
  /^content\/(\d{4})(?:[^/]*\/(?:policy[^/]*\.mdx|programme[^/]*\.yaml)|\/[^/]+\/(?:policy\.mdx|programme\.yaml))$/;

const findingOf = ({ path, kind, place }: PlacedEntry): Finding | undefined => {
  if (kind !== 'file') return report('path-not-file', {});
  if (systemFile.test(path)) return report('path-system-file', {});
  const extension = extensionIn(path);
  if (extension !== undefined && !path.endsWith(extension)) {
    const help = path.toLowerCase().endsWith(extension) ? { help: `把文件名的结尾改成小写的 ${extension}` } : {};
    return report('path-extension', { extension }, help);
  }
  const second = secondPolicy.exec(path);
  if (place.kind === 'unknown')
    return second === null ? report('path-unknown', {}) : report('path-second-policy', { year: second[1] ?? '' });
  return nameFinding(path, place);
};

/** The size is asked of what is read: a copy of the entry would ask it of every file. */
const placed = (entry: Entry): PlacedEntry => ({
  path: entry.path,
  kind: entry.kind,
  place: placeOf(entry.path),
  get size() {
    return entry.size;
  },
});

/** Entries that may be read, and what is wrong with the others. */
export const sortPaths = (
  entries: readonly Entry[],
): { readonly good: readonly PlacedEntry[]; readonly findings: readonly Finding[] } => {
  const judged = entries.map(placed).map((entry) => ({ entry, finding: findingOf(entry) }));
  const same = Map.groupBy(entries, ({ path }) => collisionKey(path));
  const collisions = [...same.values()].flatMap(([first, ...others]) =>
    others.map(({ path }) => ({ ...report('path-collision', { other: first?.path ?? '' }), file: path })),
  );
  return {
    good: judged.flatMap(({ entry, finding }) => (finding === undefined ? entry : [])),
    findings: [
      ...judged.flatMap(({ entry, finding }) => (finding === undefined ? [] : { ...finding, file: entry.path })),
      ...collisions,
    ],
  };
};
