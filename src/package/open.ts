/** A package that came from anywhere → its record and evidence, or why nothing of it is taken. Nothing is written here. */
import { type Finding, reporter } from '../core/finding.ts';
import { checked } from '../core/issues.ts';
import { digestOfBuffer } from './evidence.ts';
import { contactName, evidenceName, isTaken, Manifest, manifestName, recordNames } from './manifest.ts';
import { packageCodes } from './codes.ts';
import { type UnzipLimits, unzipped, type ZipEntry, zipEntries } from './unzip.ts';
import { wrongFile } from './wrong-file.ts';

export interface Package {
  readonly manifest: Manifest;
  /** Bytes of the file that it brings: the manifest says of which kind. */
  readonly record: Uint8Array;
  readonly contact: Uint8Array | undefined;
  readonly evidence: readonly { readonly path: string; readonly sha256: string; readonly bytes: Uint8Array }[];
}

export type OpenedPackage =
  | { readonly ok: true; readonly package: Package }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const MEGA = 1024 * 1024;
const limits = { count: 100, megabytes: 300 } as const;

/** Scans hardly pack: what unpacks to far more than it is was made to fill a memory. */
const limitsFor = ({ length }: Uint8Array): UnzipLimits => {
  const total = Math.min(limits.megabytes * MEGA, 32 * MEGA + 16 * length);
  return { count: limits.count, total, each: total };
};

const report = reporter(packageCodes);

const records: readonly string[] = Object.values(recordNames);

const isOwnName = (name: string): boolean =>
  [...records, manifestName, contactName].includes(name) || evidenceName.test(name);

/** Would a person take it for a record? */
const looksLikeRecord = (name: string): boolean =>
  /(?:^|\/)(?:application|confirmation)[^/]*\.(?:md|ya?ml)$|^[^/]*\.(?:md|ya?ml)$/i.test(name);

/** Leads it out of the folder it is unpacked in, or into something else's place? */
const isAstray = (name: string): boolean =>
  name === '' ||
  /^[/\\]|^[a-z]:|\\|[\u0000-\u001f\u007f]/i.test(name) ||
  name.split('/').some((part) => part === '..' || part === '.');

/** What systems add to folders and zips: nobody sent it, and nothing of it is unpacked. */
const isAdded = (name: string): boolean =>
  /(?:^|\/)__MACOSX\/|(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i.test(name);

/** The folder that everything lies in when a package was unpacked and packed again: `申报包-x/`; else nothing. */
const topFolder = (names: readonly string[]): string => {
  const [first = ''] = names.filter((name) => name.endsWith(`/${manifestName}`));
  const folder = first.slice(0, -manifestName.length);
  return names.every((name) => name.startsWith(folder)) ? folder : '';
};

/** The files that were sent, by the names that they had when the package was made. */
const sentEntries = (entries: readonly ZipEntry[]): readonly ZipEntry[] => {
  const sent = entries.filter(({ name, isFolder }) => !isFolder && !isAdded(name));
  const folder = topFolder(sent.map(({ name }) => name));
  return sent.map((entry) => ({ ...entry, name: entry.name.slice(folder.length) }));
};

const tooLarge = ({ total }: UnzipLimits): Finding =>
  report('package-too-large', { count: limits.count, limit: Math.floor(total / MEGA) });

/** What the directory alone gives away, before anything is unpacked. */
const directoryFindings = (entries: readonly ZipEntry[], most: UnzipLimits): readonly Finding[] => {
  const names = entries.map(({ name }) => name.normalize('NFKC').toLowerCase());
  const sent = sentEntries(entries);
  const [record, ...more] = sent.map(({ name }) => name).filter(looksLikeRecord);
  const isTooLarge = sent.length > most.count || sent.reduce((sum, { size }) => sum + size, 0) > most.total;
  return [
    ...(entries.some(({ name }) => isAstray(name)) || new Set(names).size < names.length
      ? [report('package-path', {})]
      : []),
    ...(entries.some(({ isFile, isFolder }) => !isFile && !isFolder) ? [report('package-link', {})] : []),
    ...(isTooLarge ? [tooLarge(most)] : []),
    ...(sent.some(({ isEncrypted }) => isEncrypted) ? [report('package-unreadable', {})] : []),
    ...(record !== undefined && more.length === 0 && records.includes(record)
      ? []
      : [report('package-two-applications', {})]),
  ];
};

/** In bytes, more than a manifest of a hundred files takes: a longer one is not ours. */
const longestManifest = 64 * 1024;

const manifestOf = (bytes: Uint8Array | undefined): Manifest | undefined => {
  if (bytes === undefined || bytes.length > longestManifest) return undefined;
  try {
    const read = checked(Manifest, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
};

const contentFindings = async (
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<readonly Finding[]> => {
  const listed = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const held = [...files].filter(([name]) => name !== manifestName);
  const digests = await Promise.all(held.map(async ([name, bytes]) => [name, await digestOfBuffer(bytes)] as const));
  const isStrange = held.some(([name]) => !listed.has(name) || !isOwnName(name));
  const isBad = held.some(([name, bytes]) => name.startsWith('evidence/') && !isTaken(name, bytes));
  return [
    ...(isStrange ? [report('package-entry-unknown', {})] : []),
    ...([...listed.keys()].some((path) => !files.has(path)) ? [report('package-missing', {})] : []),
    ...(digests.some(([name, digest]) => listed.has(name) && listed.get(name) !== digest)
      ? [report('package-digest', {})]
      : []),
    ...(isBad ? [report('package-extension', {})] : []),
  ];
};

const refused = (...findings: readonly Finding[]): OpenedPackage => ({ ok: false, findings });

export const openPackage = async (bytes: Uint8Array): Promise<OpenedPackage> => {
  const entries = zipEntries(bytes);
  const what = wrongFile(bytes, entries);
  if (what !== undefined) return refused(report('package-wrong-file', { what }));
  if (entries === undefined) return refused(report('package-unreadable', {}));
  const most = limitsFor(bytes);
  const astray = directoryFindings(entries, most);
  if (astray.length > 0) return refused(...astray);
  const found = unzipped(bytes, sentEntries(entries), most);
  if (!found.ok) return refused(found.why === 'too-large' ? tooLarge(most) : report('package-unreadable', {}));
  const { files } = found;
  const manifest = manifestOf(files.get(manifestName));
  if (manifest === undefined) return refused(report('package-manifest', {}));
  const record = files.get(recordNames[manifest.format]);
  // It says that it is the other kind.
  if (record === undefined) return refused(report('package-manifest', {}));
  const wrong = await contentFindings(manifest, files);
  if (wrong.length > 0) return refused(...wrong);
  return {
    ok: true,
    package: {
      manifest,
      record,
      contact: files.get(contactName),
      evidence: manifest.files.flatMap(({ path, sha256 }) => {
        const held = files.get(path);
        return evidenceName.test(path) && held !== undefined ? [{ path, sha256, bytes: held }] : [];
      }),
    },
  };
};

/** The same, where only an application will do. */
export const openApplicationPackage = async (bytes: Uint8Array): Promise<OpenedPackage> => {
  const opened = await openPackage(bytes);
  const isOther = opened.ok && opened.package.manifest.format !== 'gongshi-package';
  return isOther ? refused(report('package-other-kind', {})) : opened;
};
