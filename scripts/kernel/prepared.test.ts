import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { prepare } from './prepare.ts';
import { always, entryFile, madeFile, prepared, programIn } from './prepared.ts';

const made = mkdtempSync(join(tmpdir(), 'gongshi-prepared-'));
afterAll(() => rmSync(made, { recursive: true }));

const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(always.map((path) => [path, '{}'])),
  'package.json': '{ "name": "small", "type": "module" }',
  'scripts/quick.ts': `import { word } from './word.ts';\nimport { end } from 'ending';\nexport const main = async (typed: readonly string[]): Promise<string> => \`\${typed.join(' ')} \${word} \${end} \${(await import('./late.ts')).here}\`;\n`,
  'scripts/word.ts': `export const word: string = 'one';\n`,
  'scripts/late.ts': `export const here: string = import.meta.dirname;\n`,
  'node_modules/ending/package.json': '{ "name": "ending", "version": "1.0.0", "main": "index.cjs" }',
  'node_modules/ending/index.cjs': `exports.end = 'two';\n`,
};

let count = 0;
/** A small program in a folder of its own. */
const small = async (): Promise<string> => {
  count += 1;
  const root = join(made, `small-${count}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  await prepare(root, 'scripts/quick.ts', ['check']);
  return root;
};

/** A file that a change changes, in place or by another of its name, whatever its size and time. */
const changed = (file: string, change: (text: string) => string): void => {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

const wrong = (root: string, change: (told: Record<string, unknown>) => object): void =>
  changed(join(programIn(root), madeFile), (text) => {
    const told: Record<string, unknown> = JSON.parse(text);
    return JSON.stringify({ ...told, ...change(told) });
  });

describe('a program made of the sources', () => {
  it('runs as they do, and finds what lies beside them', async () => {
    const root = await small();
    const address = prepared(root, 'check');
    const { main }: { main: (typed: readonly string[]) => Promise<string> } = await import(address ?? '');
    expect(address === undefined ? '' : fileURLToPath(address)).toBe(join(programIn(root), entryFile));
    expect(await main(['check', 'it'])).toBe(`check it one two ${join(root, 'scripts')}`);
  });

  it('is for its own verbs', async () => {
    const root = await small();
    expect([prepared(root, 'decide'), prepared(root, '--help'), prepared(root, undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    [
      'a source of the same size',
      (root) => changed(join(root, 'scripts/word.ts'), (text) => text.replace('one', 'two')),
    ],
    [
      'a source whose old time was put back',
      (root) => {
        const file = join(root, 'scripts/word.ts');
        changed(file, (text) => text.replace('one', 'six'));
        utimesSync(file, 1_500_000_000, 1_500_000_000);
      },
    ],
    ['a source that is loaded late', (root) => changed(join(root, 'scripts/late.ts'), (text) => `${text}\n`)],
    ['a package', (root) => changed(join(root, 'node_modules/ending/index.cjs'), (text) => text.replace('two', 'six'))],
    ['a source that is gone', (root) => rmSync(join(root, 'scripts/word.ts'))],
    ['another lock', (root) => changed(join(root, 'package-lock.json'), () => '{ }')],
    ['other packages', (root) => changed(join(root, 'node_modules/.package-lock.json'), () => '{ }')],
    [
      'a byte of the program',
      (root) => changed(join(programIn(root), entryFile), (text) => text.replace('one', 'six')),
    ],
    ['a line added to the program', (root) => changed(join(programIn(root), entryFile), (text) => `${text}\n`)],
    ['half of what is told of it', (root) => changed(join(programIn(root), madeFile), (text) => text.slice(0, 200))],
    ['nothing told of it', (root) => rmSync(join(programIn(root), madeFile))],
    ['what another Node made', (root) => wrong(root, () => ({ node: 'v22.18.0' }))],
    ['another form of telling', (root) => wrong(root, () => ({ format: 2 }))],
    ['what is told of no source', (root) => wrong(root, () => ({ inputs: {} }))],
    ['what is told of no file', (root) => wrong(root, () => ({ files: {} }))],
    [
      'stamps that are no text',
      (root) => wrong(root, () => ({ inputs: Object.fromEntries(always.map((one) => [one, 1])) })),
    ],
  ] satisfies [string, (root: string) => void][])('is not believed after %s', async (_, change) => {
    const root = await small();
    expect(prepared(root, 'check')).toBeDefined();
    // A clock may tick only every few milliseconds.
    await setTimeout(20);
    change(root);
    expect(prepared(root, 'check')).toBeUndefined();
  });

  it('is not believed in a copy of the whole folder, nor from another place', async () => {
    const root = await small();
    const copy = join(made, 'copy');
    cpSync(root, copy, { recursive: true, preserveTimestamps: true });
    expect(prepared(copy, 'check')).toBeUndefined();
    wrong(copy, () => ({ root: copy }));
    expect(prepared(copy, 'check')).toBeUndefined();
    expect(prepared(root, 'check', programIn(copy))).toBeUndefined();
  });

  it('is not made of a source that is written meanwhile', async () => {
    const root = await small();
    const making = prepare(root, 'scripts/quick.ts', ['check']);
    const writing = setInterval(() => changed(join(root, 'scripts/word.ts'), (text) => `${text}\n`), 1);
    await expect(making).rejects.toThrow('scripts/word.ts was written while the program was made');
    clearInterval(writing);
    expect(prepared(root, 'check')).toBeUndefined();
  });
});
