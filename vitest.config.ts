import { defineConfig } from 'vitest/config';

/** Modules are loaded by Node, as the command line loads them: nothing is mocked that would need Vite's own loader. */
const asNodeDoes = { viteModuleRunner: false, nodeLoader: false };

const built = 'tests/{any-ledger,site,browser}/**/*.test.ts';
const long = '{src,scripts,tests}/**/*.long.test.ts';

export default defineConfig({
  test: {
    // Many tests wait for a program they started: three at a time, also on two cores.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          experimental: asNodeDoes,
          include: ['{src,scripts,tests}/**/*.test.ts'],
          exclude: [built, long],
          // The core is pure and a verb is given its world, so files share one worker: a quarter of the time.
          isolate: false,
          // A busy machine is no failure, nor a disk that takes long to remove an installation.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // What was built: needs dist/, and a browser for some.
      {
        test: {
          name: 'site',
          experimental: asNodeDoes,
          // A file starts its own server and browser; what they are made of is loaded once.
          isolate: false,
          // Whatever sub-path the ledger names: what is built for the tests is at the root (`scripts/dev/test.ts`).
          env: { GONGSHI_BASE: '/' },
          include: [built],
          exclude: [long],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      // What takes too long for every commit: `npm run test:long`.
      {
        test: {
          name: 'long',
          experimental: asNodeDoes,
          include: [long],
          // What a test beside it does some of (`tests/depth.ts`) is done whole.
          env: { GONGSHI_TESTS: 'whole', GONGSHI_BASE: '/' },
          testTimeout: 30 * 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
