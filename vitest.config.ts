import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,tests,bench}/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          // A busy machine is no failure.
          testTimeout: 60_000,
        },
      },
      // What was built: needs dist/, and a browser for some.
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser}/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
