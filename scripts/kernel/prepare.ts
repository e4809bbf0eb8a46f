/** Makes the program that `prepared.ts` looks for: the quick verbs with all that they import, packages included, in a few files. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { always, digestOfFile, entryFile, type Made, madeFile, programIn, stampOf } from './prepared.ts';

/** Two writes within so many milliseconds may leave the same time: what is younger is waited for. */
const TICK = 100;

/** A module finds what lies beside it by its own place, and its own place is not the program's. */
const withPlace = (code: string, file: string): string =>
  code
    .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(dirname(file)))
    .replaceAll(/\bimport\.meta\.filename\b/g, JSON.stringify(file))
    .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(file).href));

const settled = async (file: string): Promise<void> => {
  const age = Date.now() - statSync(file).ctimeMs;
  if (age < TICK) await setTimeout(TICK - age);
};

/** `entry`: the module that the program begins with, which exports `main`; `verbs`: what it can do. */
export const prepare = async (
  root: string,
  entry: string,
  verbs: readonly string[],
  folder = programIn(root),
): Promise<Made> => {
  const { build } = await import('vite');
  const stamps = new Map<string, string>();
  const take = async (file: string): Promise<void> => {
    await settled(file);
    const path = relative(root, file).split(sep).join('/');
    stamps.set(path, stampOf(root, path));
  };
  for (const file of always) await take(join(root, file));
  const beside = `${folder}.${process.pid}`;
  const made = await build({
    configFile: false,
    envDir: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true },
    plugins: [
      {
        name: 'stamped',
        enforce: 'pre',
        // Stamped before it is read, and looked at again when all is done: what was written meanwhile is another file.
        load: async (id) => {
          if (!isAbsolute(id)) return null;
          await take(id);
          return withPlace(readFileSync(id, 'utf8'), id);
        },
      },
    ],
    build: {
      ssr: true,
      outDir: beside,
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [entryFile.replace(/\.mjs$/, '')]: join(root, entry) },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const written = [made].flat().flatMap((one) => ('output' in one ? one.output.map(({ fileName }) => fileName) : []));
  const changed = [...stamps].find(([file, stamp]) => stampOf(root, file) !== stamp);
  if (changed !== undefined) {
    rmSync(beside, { recursive: true, force: true });
    throw new Error(`${changed[0]} was written while the program was made`);
  }
  const told: Made = {
    format: 1,
    node: process.version,
    root,
    verbs,
    inputs: Object.fromEntries(stamps),
    files: Object.fromEntries(written.map((name) => [name, digestOfFile(join(beside, name))])),
  };
  writeFileSync(join(beside, madeFile), JSON.stringify(told));
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
  return told;
};
