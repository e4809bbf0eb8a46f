/** The site as it is, in another folder, and with another ledger where one is named. */
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const sources = ['src', 'public', 'schemas', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** `ledger`: a folder that holds `content/`. */
export const copySite = (root: string, ledger = '.'): void => {
  for (const path of sources) cpSync(path, join(root, path), { recursive: true });
  cpSync(join(ledger, 'content'), join(root, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
};
