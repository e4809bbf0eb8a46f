/** A draft, an application made by hand, or a package → what the form opens. */
import type { Finding } from '../../core/finding.ts';
import type { ApplicationFile } from '../../filing/file.ts';
import { extensionOf } from '../../package/manifest.ts';
import { openApplicationPackage } from '../../package/open.ts';
import { readFileBytes } from '../../filing/read-file.ts';

export type Imported =
  | { readonly ok: true; readonly file: ApplicationFile; readonly evidence: ReadonlyMap<string, File> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export const openImport = async (name: string, bytes: Uint8Array): Promise<Imported> => {
  if (extensionOf(name) !== 'zip') {
    const read = readFileBytes(bytes);
    return read.ok ? { ...read, evidence: new Map() } : read;
  }
  const opened = await openApplicationPackage(bytes);
  if (!opened.ok) return opened;
  const read = readFileBytes(opened.package.record);
  if (!read.ok) return read;
  const evidence = opened.package.evidence.map(({ path, sha256, bytes: held }): [string, File] => [
    sha256,
    new File([new Uint8Array(held)], path.slice(path.lastIndexOf('/') + 1)),
  ]);
  return { ...read, evidence: new Map(evidence) };
};
