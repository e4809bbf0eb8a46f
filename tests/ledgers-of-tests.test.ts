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
    /\b(?:readFileSync|readdirSync|existsSync|statSync|lstatSync|openSync|cpSync|readFile|readdir|cp|filesBelow)\(\s*\[?\s*['"`](?:\.{1,2}\/)*content\b/,
  'files of content/ by their shape': /\bglobSync\(\s*\[?\s*['"`](?:\.{1,2}\/)*content\b(?![^;]*\bcwd:)/,
  'an address of content/': /new URL\(\s*['"`](?:\.{1,2}\/)+content\b/,
  'the site of content/': /\b(?:(?:outDir|cwd|site):|(?:join|readFileSync|preview)\()\s*['"`](?:\.{1,2}\/)*dist\b/,
};

/** A name for a path of the ledger, read as it is: without a fixture's folder before it, that is a path of `content/`. */
const byName = (text: string): boolean =>
  [...text.matchAll(/\b(?:const|let) (\w+) = ['"`]content\//g)].some(([, name = '']) =>
    new RegExp(`\\b(?:readFileSync|existsSync|statSync|cpSync)\\(\\s*${name}\\b`).test(text),
  );

const found = (text: string): string[] => [
  ...Object.entries(readings).flatMap(([what, shape]) => (shape.test(text) ? [what] : [])),
  ...(byName(text) ? ['a file of content/ by a name'] : []),
];

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
    ["globSync(['content/*/*/applications/*.md'])", ['files of content/ by their shape']],
    ["globSync('content/*/*/guide.mdx', { cwd: root });", []],
    ["new URL('../../content/2017/policy.mdx', import.meta.url)", ['an address of content/']],
    ["preview({ outDir: 'dist' })", ['the site of content/']],
    ["const file = 'content/association.yaml'; readFileSync(file, 'utf8');", ['a file of content/ by a name']],
    ["load(directorySource(ledger2017)); const path = 'content/2017/a.md';", []],
  ])('would be found out: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
