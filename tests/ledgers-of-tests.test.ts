/**
 * A test that is about one programme reads its ledger from `tests/programmes`. What reads `content/`, or what was built of
 * it, stands in `tests/any-ledger` and holds whatever an adopter makes of it.
 */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = globSync(['{src,scripts}/**/*.{test,fixture}.{ts,tsx}', 'tests/**/*.{ts,tsx}'])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/^tests\/(?:any-ledger|programmes)\/|^tests\/ledgers-of-tests\.test\.ts$/.test(file))
  .toSorted();

/** How a test comes at the repository's own ledger or site, as a shape of its source. */
const readings: Readonly<Record<string, RegExp>> = {
  'the ledger of the working directory': /\b(?:directorySource|openLedger|writtenFiles|ioIn)\(\s*'\.\/?'/,
  'a file or folder of content/':
    /\b(?:readFileSync|readdirSync|existsSync|statSync|lstatSync|openSync|cpSync|globSync|readFile|readdir|cp|filesBelow)\(\s*\[?\s*['"`](?:\.{1,2}\/)*content\b/,
  'an address of content/': /new URL\(\s*['"`](?:\.{1,2}\/)+content\b/,
  'the site of content/': /\b(?:(?:outDir|cwd|site):|(?:join|readFileSync|preview)\()\s*['"`](?:\.{1,2}\/)*dist\b/,
};

const found = (text: string): string[] =>
  Object.entries(readings).flatMap(([what, shape]) => (shape.test(text) ? [what] : []));

describe('tests of one programme', () => {
  it('are there to be looked at', () => {
    expect(sources.length).toBeGreaterThan(150);
  });

  it('read no ledger but those of tests/programmes', () => {
    const wrong = sources.flatMap((file) => found(readFileSync(file, 'utf8')).map((what) => `${file}: ${what}`));
    expect(wrong).toEqual([]);
  });

  it.each([
    ["load(directorySource('.'))", ['the ledger of the working directory']],
    ["const io = ioIn('.', said, today);", ['the ledger of the working directory']],
    ["cpSync('content', join(root, 'content'));", ['a file or folder of content/']],
    ['readFileSync(`content/organizations/${id}.yaml`)', ['a file or folder of content/']],
    ["globSync(['content/*/*/applications/*.md'])", ['a file or folder of content/']],
    ["new URL('../../content/2017/policy.mdx', import.meta.url)", ['an address of content/']],
    ["preview({ outDir: 'dist' })", ['the site of content/']],
    ["load(directorySource(ledger2017)); const path = 'content/2017/a.md';", []],
  ])('would be found out: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
