/** A package that came from anywhere → its record and evidence, or why nothing of it is taken. Nothing is written here. */
import { unzipSync } from 'fflate';
import { type Finding, reporter } from '../core/finding.ts';
import { checked } from '../core/issues.ts';
import { digestOf } from './evidence.ts';
import { contactName, evidenceName, isTaken, Manifest, manifestName, recordNames } from './manifest.ts';
import { packageCodes } from './codes.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

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

/** What the directory alone gives away, before anything is unpacked. */
const directoryFindings = (entries: readonly ZipEntry[]): readonly Finding[] => {
  const names = entries.map(({ name }) => name.normalize('NFKC').toLowerCase());
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const files = entries.filter(({ isFile }) => isFile);
  const [record, ...more] = files.map(({ name }) => name).filter(looksLikeRecord);
  return [
    ...(entries.some(({ name }) => isAstray(name)) || new Set(names).size < names.length
      ? [report('package-path', {})]
      : []),
    ...(entries.some(({ isFile, isLink }) => isLink || !isFile) ? [report('package-link', {})] : []),
    ...(entries.length > limits.count || size > limits.megabytes * MEGA
      ? [report('package-too-large', { count: limits.count, limit: limits.megabytes })]
      : []),
    ...(entries.some(({ isEncrypted }) => isEncrypted) ? [report('package-unreadable', {})] : []),
    ...(record !== undefined && more.length === 0 && records.includes(record)
      ? []
      : [report('package-two-applications', {})]),
  ];
};

const unpacked = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined => {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
};

const manifestOf = (bytes: Uint8Array | undefined): Manifest | undefined => {
  try {
    const read = checked(Manifest, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
};

const contentFindings = async (
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Finding[]> => {
  const listed = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const held = [...files].filter(([name]) => name !== manifestName);
  const digests = await Promise.all(
    held.map(async ([name, bytes]) => [name, await digestOf(new Uint8Array(bytes))] as const),
  );
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
  if (entries === undefined) return refused(report('package-unreadable', {}));
  const astray = directoryFindings(entries);
  if (astray.length > 0) return refused(...astray);
  const found = unpacked(bytes);
  if (found === undefined) return refused(report('package-unreadable', {}));
  const files = new Map(Object.entries(found));
  // What unpacks to another size than it said was cut off there.
  if (entries.some(({ name, size }) => files.get(name)?.length !== size))
    return refused(report('package-unreadable', {}));
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
