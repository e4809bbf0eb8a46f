import { defineConfig } from 'oxlint';
import { rooms } from './scripts/dev/rooms.ts';

const folders = rooms.map(({ folder }) => folder);

/** Imports of a room go down only, to what stands before it. */
const downwards = folders.slice(0, -1).map((folder, floor) => ({
  from: { element: { type: folder } },
  disallow: { to: { element: { types: { anyOf: folders.slice(floor + 1) } } } },
  message: `${folder} stands below what it imports here (scripts/dev/rooms.ts)`,
}));

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest', 'node'],
  jsPlugins: ['eslint-plugin-boundaries'],
  categories: { correctness: 'error', suspicious: 'error' },
  settings: { 'boundaries/elements': folders.map((folder) => ({ type: folder, pattern: folder })) },
  rules: {
    'boundaries/dependencies': ['error', { default: 'allow', policies: downwards }],
    // Looking for control characters in what strangers send is this program's work.
    'no-control-regex': 'off',
    // `row`, `id` and small functions stand where they are used.
    'no-shadow': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // `zod/mini` calls it so.
    'no-underscore-dangle': ['error', { allow: ['_default'] }],
    // Style sheets, and scripts that enhance a page, are imported for what they do.
    'import/no-unassigned-import': 'off',
    // `({ left, ...rest }) => rest` is how a value loses a key.
    'no-unused-vars': ['error', { ignoreRestSiblings: true }],
    // The second argument says what went wrong.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // fast-check is written `fc.…`, and asserts inside its properties.
    'import/no-named-as-default-member': 'off',
    'vitest/expect-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    'vitest/no-conditional-expect': 'off',
  },
  overrides: [
    // Runs in browsers of offices (Chrome 86), which have no toSorted.
    { files: ['src/search/**'], rules: { 'unicorn/no-array-sort': 'off' } },
  ],
});
