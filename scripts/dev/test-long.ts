/**
 * What takes too long for every commit: `npm run test:long`, or `npm run test:long after-init` for a part of it. The long
 * tests, and the whole suite of a fresh copy of the repository in each of its situations. Nothing is passed over: what a
 * test would be skipped for is installed first, and a skipped test fails the run.
 */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { canInstall, install, refresh } from './apt.ts';
import { situations } from './situations.ts';

/** Programs that single tests need, and the packages that bring them. */
const programs: Readonly<Record<string, readonly string[]>> = {
  soffice: ['libreoffice-calc', 'libreoffice-writer'],
  firefox: ['firefox-esr'],
};

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

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

/** Says what it says, and gives it back when all went well. */
const run = (words: readonly string[], options: SpawnSyncOptions = {}): string => {
  const [program = '', ...args] = words;
  const { status, stdout } = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e9,
    env,
    ...options,
  });
  const said = String(stdout);
  process.stdout.write(said);
  if (status !== 0) throw new Error(`${words.join(' ')}: ${status}`);
  return said;
};

const tests = (words: readonly string[], cwd: string): void => {
  // Vitest colours its words also where nobody watches, if asked to by the environment.
  const said = run(words, { cwd, env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined } });
  const skipped = said.split('\n').filter((line) => /^\s*Tests .*\bskipped\b/.test(line));
  if (skipped.length > 0) throw new Error(`skipped: ${skipped.join('; ')}`);
};

/** Every file that is or would be committed, as a repository of its own. */
const copyRepository = (folder: string): void => {
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
    run(['git', ...words], { cwd: folder });
  }
};

const inSituation = (name: string): void => {
  const folder = mkdtempSync(join(tmpdir(), `gongshi-${name}-`));
  copyRepository(folder);
  run(['npm', 'ci', '--ignore-scripts'], { cwd: folder });
  situations[name]?.(folder, (...words) => run(['node', 'scripts/gongshi', ...words], { cwd: folder }));
  tests(['npm', 'test'], folder);
  // A copy that failed stays, to be looked at.
  rmSync(folder, { recursive: true });
};

const parts: Readonly<Record<string, () => void>> = {
  'long-tests': () => tests([join('node_modules', '.bin', 'vitest'), 'run', '--project', 'long'], '.'),
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
      parts[name]?.();
      console.log(`✓ ${name} ${((performance.now() - started) / 1000).toFixed(0)} s`);
    } catch (error) {
      console.error(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}
