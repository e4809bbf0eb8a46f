/** The organisation that a file names, read without its category: enough to know whose it is. */
import { readFrontMatter } from './front-matter.ts';
import { safeText } from './safe-text.ts';
import { parseYaml } from './yaml.ts';

/** Undefined when it does not say so readably. */
export const organizationNamed = (path: string, bytes: Uint8Array): string | undefined => {
  const safe = safeText(bytes);
  if (!safe.ok) return undefined;
  const read = path.endsWith('.yaml') ? parseYaml(safe.text) : readFrontMatter(safe.text);
  const organization = read.ok ? read.data['organization'] : undefined;
  return typeof organization === 'string' ? organization.trim() : undefined;
};
