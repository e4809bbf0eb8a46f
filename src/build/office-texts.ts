/**
 * What Astro compiles of a policy, a guide or a notice: not the file, but what our reader makes of it, in which all words
 * are quoted. So no text of the ledger can run code in the build, and what the check passes can be built.
 */
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { directorySource } from '../ledger/directory.ts';
import { officeMdx } from '../ledger/office-text.ts';
import { officeFile } from '../ledger/office-texts.ts';
import { placeOf } from '../ledger/paths.ts';

export const officeTexts = (root = process.cwd()): Plugin => ({
  name: 'gongshi-office-texts',
  // Before the plugin of MDX, which comes after what the configuration names.
  enforce: 'pre',
  transform: {
    filter: { id: /\.mdx$/ },
    handler: (_code, id) => {
      const path = relative(root, id).replaceAll('\\', '/');
      if (!path.startsWith('content/')) return undefined;
      const { kind } = placeOf(path);
      if (kind !== 'policy' && kind !== 'guide' && kind !== 'notice') throw new Error(`no text of the ledger: ${path}`);
      const file = officeFile(directorySource('.'), path);
      if (file === undefined) throw new Error(`not readable: ${path}`);
      return { code: officeMdx(file.body, kind), map: null };
    },
  },
});
