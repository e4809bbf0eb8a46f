/**
 * Makes the desk's page into the folder that is named, in a program of its own that ends with it: what the bundler takes of
 * memory is not the desk's for the rest of the day.
 */
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';

const repository = join(import.meta.dirname, '../../..');

/** Browsers of offices of the last five years. */
const kernels = ['chrome96', 'edge96', 'firefox95', 'safari15'];

const [outDir = ''] = process.argv.slice(2);
if (outDir === '') throw new Error('the folder is named after the program');

await build({
  configFile: false,
  root: repository,
  logLevel: 'error',
  publicDir: false,
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: '.',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    target: kernels,
    rolldownOptions: { input: join(repository, 'src/desk/page/main.tsx') },
  },
});
