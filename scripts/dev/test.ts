/**
 * Everything that CI does, stage by stage, on any machine: `npm test`, or `npm test lint unit` for some of it. A step that
 * fails does not hide the next one; the last line counts steps. Where the output is kept and not watched, what a failed
 * step said last is said again at the end, since a forge shows the end of a log.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const node = (file: string, ...args: string[]): readonly string[] => [process.execPath, file, ...args];
const tsc = node(join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit');

const steps: Readonly<Record<string, readonly string[]>> = {
  browser: node('scripts/dev/install-browser.ts'),
  format: ['oxfmt', '--check', '.'],
  lint: ['oxlint', '--deny-warnings'],
  unused: ['knip'],
  content: ['astro', 'sync'],
  types: [...tsc, '-p', '.'],
  'types-of-core': [...tsc, '-p', join('src', 'core')],
  'types-of-pages': node('scripts/dev/types-of-pages.ts'),
  check: node('scripts/gongshi', 'check'),
  verify: node('scripts/gongshi', 'verify'),
  codeowners: node('scripts/gongshi', 'codeowners', '--check'),
  schemas: node('scripts/gongshi', 'schema', '--check'),
  build: ['npm', 'run', '--silent', 'build'],
  'build-of-2017': node('tests/programmes/build.ts'),
  // Both projects in one run: when the last file of the one is waited for, the other goes on.
  tests: ['vitest', 'run', '--project', 'unit', '--project', 'site'],
  unit: ['vitest', 'run', '--project', 'unit'],
  site: ['vitest', 'run', '--project', 'site'],
};

/** Steps of a stage run side by side and need nothing of one another, but may need what came before. */
const stages: readonly (readonly string[])[] = [
  ['browser'],
  ['content', 'format', 'lint', 'unused'],
  ['types-of-pages', 'types', 'types-of-core'],
  ['build', 'build-of-2017', 'check', 'verify', 'codeowners', 'schemas'],
  ['tests'],
];

const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  // What one program stripped of its types and compiled, the next need not.
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(process.cwd(), 'node_modules', '.cache', 'compiled'),
  // Built for the tests at the root of a server, whatever sub-path the ledger names.
  GONGSHI_BASE: '/',
  PATH: [join(process.cwd(), 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
};

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: string;
  readonly said: string;
}

/** Lines of a failed step that are said again. */
const LAST = 150;
const watched = process.stdout.isTTY;

/** `alone`: what it says is shown as it says it; else when it has ended, so that two do not talk at once. */
const run = async (name: string, alone: boolean): Promise<Outcome> => {
  const [program = '', ...args] = steps[name] ?? [];
  const started = performance.now();
  const parts: Buffer[] = [];
  const how = alone && watched ? 'inherit' : 'pipe';
  if (alone) console.log(`\n── ${name}`);
  const step = spawn(program, args, { stdio: ['ignore', how, how], env });
  for (const stream of [step.stdout, step.stderr]) {
    stream?.on('data', (part: Buffer) => {
      parts.push(part);
      if (alone) process.stdout.write(part);
    });
  }
  const passed = await once(step, 'close').then(
    ([code]) => code === 0,
    (error: unknown) => {
      console.error(error);
      return false;
    },
  );
  const said = Buffer.concat(parts).toString('utf8').trimEnd();
  if (!alone) console.log(`\n── ${name}\n${said}`);
  return { name, passed, seconds: ((performance.now() - started) / 1000).toFixed(1), said };
};

const runAll = async (chosen: readonly (readonly string[])[]): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const stage of chosen) outcomes.push(...(await Promise.all(stage.map((name) => run(name, stage.length === 1)))));
  return outcomes;
};

/** What a step cannot do without, also where it alone is asked for: on a fresh clone nothing of Astro's has types yet. */
const before: Readonly<Record<string, readonly string[]>> = { types: ['content'], 'types-of-pages': ['content'] };

const asked = process.argv.slice(2);
const wanted = [...new Set(asked.flatMap((name) => [...(before[name] ?? []), name]))];
const unknown = wanted.filter((name) => !Object.hasOwn(steps, name));

if (unknown.length > 0) {
  console.error(`no step ${unknown.join(', ')}; the steps are ${Object.keys(steps).join(', ')}`);
  process.exitCode = 2;
} else {
  const chosen = wanted.length === 0 ? stages : wanted.map((name) => [name]);
  // What an earlier build left must not pass for this one's.
  if (chosen.flat().includes('build')) rmSync('dist', { recursive: true, force: true });
  const outcomes = await runAll(chosen);
  const failed = outcomes.filter((outcome) => !outcome.passed);
  if (!watched) {
    for (const { name, said } of failed) {
      console.log(`\n── ${name} failed, and said last:\n${said.split('\n').slice(-LAST).join('\n')}`);
    }
  }
  console.log();
  for (const { name, passed, seconds } of outcomes) {
    console.log(`${passed ? '✓' : '✗'} ${name.padEnd(16)}${seconds.padStart(6)} s`);
  }
  console.log(`\n${outcomes.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
