/**
 * What takes too long for every commit: `npm run test:long`, or `npm run test:long after-init` for a part of it. The long
 * tests, and the whole suite of a fresh copy of the repository in each of its situations. Nothing is passed over: what a
 * test would be skipped for is installed first, and a skipped test fails the run.
 */
import { spawn, type SpawnOptions, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { canInstall, install, refresh } from './apt.ts';
import { situations } from './situations.ts';

/** Programs that single tests need, and the packages that bring them. */
const programs: Readonly<Record<string, readonly string[]>> = {
  soffice: ['libreoffice-calc', 'libreoffice-writer'],
  firefox: ['firefox-esr'],
  pdftotext: ['poppler-utils'],
  openssl: ['openssl'],
};

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

const installMissing = (): void => {
  const missing = Object.keys(programs).filter((program) => !isThere(program));
  if (missing.length > 0 && canInstall) {
    refresh();
    for (const program of missing) install(...(programs[program] ?? []));
  }
  const still = missing.filter((program) => !isThere(program));
  if (still.length > 0) throw new Error(`install first: ${still.flatMap((program) => programs[program]).join(' ')}`);
};

/** This Node first: a fresh copy, installed without scripts, has none of its own. */
const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) };

/** Says what it says while it says it, and gives it back when all went well. */
const run = async (words: readonly string[], options: SpawnOptions = {}): Promise<string> => {
  const [program = '', ...args] = words;
  const child = spawn(program, args, { env, ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => {
    parts.push(part);
    process.stdout.write(part);
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${words.join(' ')}: ${status}`);
  return Buffer.concat(parts).toString();
};

const tests = async (words: readonly string[], cwd: string): Promise<void> => {
  // Vitest colours its words also where nobody watches, if asked to by the environment.
  const said = await run(words, { cwd, env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined } });
  const skipped = said.split('\n').filter((line) => /^\s*Tests .*\bskipped\b/.test(line));
  if (skipped.length > 0) throw new Error(`skipped: ${skipped.join('; ')}`);
};

/** Every file that is or would be committed, as a repository of its own. */
const copyRepository = async (folder: string): Promise<void> => {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  for (const file of stdout.split('\0')) if (file !== '' && existsSync(file)) cpSync(file, join(folder, file));
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  for (const words of [
    ['init', '-q'],
    ['add', '-A'],
    [...author, 'commit', '-q', '-m', 'copy'],
  ]) {
    await run(['git', ...words], { cwd: folder });
  }
};

const long = [join('node_modules', '.bin', 'vitest'), 'run', '--project', 'long'];

const inSituation = async (name: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), `gongshi-${name}-`));
  // A test asks another user's program to read what lies here.
  chmodSync(folder, 0o755);
  await copyRepository(folder);
  await run(['npm', 'ci', '--ignore-scripts'], { cwd: folder });
  await situations[name]?.(folder, (...words) => run(['node', 'scripts/gongshi', ...words], { cwd: folder }));
  await tests(['npm', 'test'], folder);
  // Of what was built of this ledger `npm test` looks at some.
  await tests([...long, join('tests', 'any-ledger')], folder);
  // A copy that failed stays, to be looked at.
  rmSync(folder, { recursive: true });
};

/** Some look at what was built. */
const longTests = async (): Promise<void> => {
  await run(['node', 'scripts/dev/test.ts', 'browser', 'build', 'build-of-2017']);
  await tests(long, '.');
};

const parts: Readonly<Record<string, () => Promise<void>>> = {
  'long-tests': longTests,
  ...Object.fromEntries(Object.keys(situations).map((name) => [name, () => inSituation(name)])),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}`);
  process.exitCode = 2;
} else {
  installMissing();
  for (const name of wanted.length === 0 ? Object.keys(parts) : wanted) {
    const started = performance.now();
    console.log(`\n══ ${name}`);
    try {
      await parts[name]?.();
      console.log(`✓ ${name} ${((performance.now() - started) / 1000).toFixed(0)} s`);
    } catch (error) {
      console.error(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}
