/** A comment cites only what a reader can open: a file of the repository, the policy, a standard. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = globSync(['{src,scripts,hooks,tests}/**/*.{ts,tsx,astro,css}', 'hooks/*', '*.{ts,mjs}']).filter(
  (file) =>
    !file.startsWith('tests/programmes/') &&
    !file.startsWith('tests/pull-request/cases/') &&
    file !== 'tests/comments.test.ts',
);

const comments = (text: string): readonly string[] => text.match(/\/\*[^]*?\*\/|(?<=^|\s)(?:\/\/|#) .*$/gm) ?? [];

/** Names in a comment that end like a document's, but for those of the ledger's own kind in an example. */
const cited = (text: string): readonly string[] =>
  comments(text).flatMap((comment) => comment.match(/(?<![\w/.<>-])[\w./-]+\.md\b(?!`)/g) ?? []);

describe('comments', () => {
  it.each([
    ['/** A place (look.md 4). */', ['look.md']],
    ['// as docs/design.md says', ['docs/design.md']],
    ['const file = "nothing.md";', []],
  ])('of %j cite %j', (text, names) => {
    expect(cited(text)).toEqual(names);
  });

  it('cite no document that is not in the repository', () => {
    const missing = sources.flatMap((file) =>
      cited(readFileSync(file, 'utf8'))
        .filter((name) => !name.startsWith('content/') && !existsSync(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
