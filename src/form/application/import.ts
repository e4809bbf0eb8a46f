/** A draft, an application made by hand, or a package → what the form opens. */
import { type Finding, reporter } from '../../core/finding.ts';
import type { CategoryRecords } from '../../core/records.ts';
import type { ApplicationFile } from '../../filing/file.ts';
import { type ReadApplicationFile, readFileBytes } from '../../filing/read-file.ts';
import { reused } from '../../filing/reused.ts';
import { Own } from '../../filing/own.ts';
import { nameFlaw } from '../../core/record-name.ts';
import { paperFiles } from '../../package/paper-files.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';
import { packageCodes } from '../../package/codes.ts';
import { openApplicationPackage } from '../../package/open.ts';
import { mayBePackage, wrongFile } from '../../package/wrong-file.ts';

export type Imported =
  | {
      readonly ok: true;
      readonly file: ApplicationFile;
      readonly evidence: ReadonlyMap<string, File>;
      /** Were another year's answers taken, without dates and papers? */
      readonly isReused?: boolean;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const report = reporter(packageCodes);

/** What corrects a published application, or one that was packed, keeps its name. */
const named = (read: ReadApplicationFile, name: string): ReadApplicationFile =>
  read.ok && nameFlaw('application', name) === undefined ? { ...read, file: { ...read.file, name } } : read;

const again = (file: ApplicationFile, category: CategoryRecords): Imported => ({
  ok: true,
  file: reused(file, category),
  evidence: new Map(),
  isReused: true,
});

/** Has this organisation a published application of this name? Where it cannot be asked, it is taken for a new one. */
const isTakenIn = async (
  tables: Pick<OpenedTables, 'readOwn'>,
  category: string,
  name: string,
  organization: unknown,
): Promise<boolean> => {
  if (typeof organization !== 'string') return false;
  try {
    const own = Own.parse(await tables.readOwn(organization));
    return own.applications[category]?.[name] !== undefined;
  } catch {
    return false;
  }
};

/** `category`: the award whose form it is opened in. */
export const openImport = async (
  name: string,
  bytes: Uint8Array,
  tables: Pick<OpenedTables, 'year' | 'readOwn'>,
  category: CategoryRecords,
  isLastYears = false,
): Promise<Imported> => {
  const { year } = tables;
  if (!mayBePackage(name, bytes)) {
    const what = wrongFile(bytes, undefined);
    if (what !== undefined) return { ok: false, findings: [report('package-wrong-file', { what })] };
    const read = readFileBytes(bytes);
    if (!read.ok) return read;
    if (isLastYears) return again(read.file, category);
    const own = name.replace(/(?: ?\(\d+\))?\.md$/i, '');
    const isPublished = await isTakenIn(tables, category.id, own, read.file.data['organization']);
    const kept = isPublished ? named(read, own) : read;
    return kept.ok ? { ...kept, evidence: new Map() } : kept;
  }
  const opened = await openApplicationPackage(bytes);
  if (!opened.ok) return opened;
  const { manifest } = opened.package;
  const isEarlier = manifest.year < year.year && manifest.category === category.id;
  if (isEarlier || (isLastYears && manifest.category === category.id)) {
    const read = readFileBytes(opened.package.record);
    return read.ok ? again(read.file, category) : read;
  }
  if (manifest.year !== year.year || manifest.category !== category.id) {
    const known = manifest.year === year.year ? year.categories.get(manifest.category)?.category.name : undefined;
    const other = known ?? `${manifest.year}年度 ${manifest.category} `;
    return { ok: false, findings: [report('package-other-award', { other, own: category.category.name })] };
  }
  const read = named(readFileBytes(opened.package.record), manifest.name);
  return read.ok ? { ...read, evidence: paperFiles(opened.package.evidence) } : read;
};
