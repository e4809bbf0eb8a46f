import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Modules are loaded by Node, as the command line loads them: nothing is mocked that would need Vite's own loader. */
const asNodeDoes = { viteModuleRunner: false, nodeLoader: false };

const built = 'tests/{any-ledger,site,browser}/**/*.test.ts';
const long = '{src,scripts,tests}/**/*.long.test.ts';

/** Does a test file start programs, by itself or by a fixture? */
const startsPrograms = ({ moduleId }: TestSpecification): boolean =>
  /child_process|(?:repository|office|change)\.fixture/.test(readFileSync(moduleId, 'utf8'));

/** Is one test of a quarter of a minute or more: what comes last is waited for by one worker, while the other has nothing to do. */
const takesLongest = ({ moduleId }: TestSpecification): boolean =>
  /any-ledger\/browser|tests\/replay\/|tests\/checkpoint\/grown|verbs\/rehearse\.|site\/incremental/.test(moduleId);

/**
 * A program is started by copying the process that starts it: from a worker in which all modules have been loaded that takes
 * ten times as long as from a young one, so these files come first in their project.
 */
class ProgramsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Not the one of an array.
    const ordered = await super.sort(files);
    const byProject = Map.groupBy(ordered, ({ project }) => project);
    return [...byProject.values()].flatMap((those) => [
      ...those.filter(takesLongest),
      ...those.filter((file) => !takesLongest(file) && startsPrograms(file)),
      ...those.filter((file) => !takesLongest(file) && !startsPrograms(file)),
    ]);
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: ProgramsFirst },
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
