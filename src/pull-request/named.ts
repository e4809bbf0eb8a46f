/** The organisation that a file names, read without its category: enough to know whose it is. */
import { readFrontMatter } from '../ledger/front-matter.ts';
import { safeText } from '../ledger/safe-text.ts';
import { parseYaml } from '../ledger/yaml.ts';
import type { Blobs } from './blobs.ts';
import type { Blob } from './tree.ts';

/** Undefined when there is no file, or none that says so readably. */
export const organizationNamed = (blobs: Blobs, path: string, blob: Blob | undefined): string | undefined => {
  if (blob === undefined) return undefined;
  blobs.fetch([blob.oid]);
  const safe = safeText(blobs.bytes(blob.oid));
  if (!safe.ok) return undefined;
  const read = path.endsWith('.yaml') ? parseYaml(safe.text) : readFrontMatter(safe.text);
  const organization = read.ok ? read.data['organization'] : undefined;
  return typeof organization === 'string' ? organization.trim() : undefined;
};
