/** A draft, an application made by hand, or a package → what the form opens. */
import { type Finding, reporter } from '../../core/finding.ts';
import type { CategoryRecords } from '../../core/records.ts';
import type { ApplicationFile } from '../../filing/file.ts';
import { readFileBytes } from '../../filing/read-file.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';
import { packageCodes } from '../../package/codes.ts';
import { openApplicationPackage } from '../../package/open.ts';
import { mayBePackage, wrongFile } from '../../package/wrong-file.ts';

export type Imported =
  | { readonly ok: true; readonly file: ApplicationFile; readonly evidence: ReadonlyMap<string, File> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const report = reporter(packageCodes);

/** `category`: the award whose form it is opened in. */
export const openImport = async (
  name: string,
  bytes: Uint8Array,
  { year }: Pick<OpenedTables, 'year'>,
  category: CategoryRecords,
): Promise<Imported> => {
  if (!mayBePackage(name, bytes)) {
    const what = wrongFile(bytes, undefined);
    if (what !== undefined) return { ok: false, findings: [report('package-wrong-file', { what })] };
    const read = readFileBytes(bytes);
    return read.ok ? { ...read, evidence: new Map() } : read;
  }
  const opened = await openApplicationPackage(bytes);
  if (!opened.ok) return opened;
  const { manifest } = opened.package;
  if (manifest.year !== year.year || manifest.category !== category.id) {
    const known = manifest.year === year.year ? year.categories.get(manifest.category)?.category.name : undefined;
    const other = known ?? `${manifest.year}年度 ${manifest.category} `;
    return { ok: false, findings: [report('package-other-award', { other, own: category.category.name })] };
  }
  const read = readFileBytes(opened.package.record);
  if (!read.ok) return read;
  const evidence = opened.package.evidence.map(({ path, sha256, bytes: held }): [string, File] => [
    sha256,
    new File([new Uint8Array(held)], path.slice(path.lastIndexOf('/') + 1)),
  ]);
  return { ...read, evidence: new Map(evidence) };
};
