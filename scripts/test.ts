/**
 * Everything that CI does, in order, on any machine: `npm test`, or `npm test lint unit` for some of it. A step that
 * fails does not hide the next one; the last line counts steps.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const node = (file: string, ...args: string[]): readonly string[] => [process.execPath, file, ...args];
const tsc = node(join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit');

const steps: Readonly<Record<string, readonly string[]>> = {
  browser: node('scripts/install-browser.ts'),
  format: ['oxfmt', '--check', '.'],
  lint: ['oxlint', '--deny-warnings'],
  unused: ['knip'],
  content: ['astro', 'sync'],
  types: [...tsc, '-p', '.'],
  'types-of-core': [...tsc, '-p', join('src', 'core')],
  'types-of-pages': node('scripts/types-of-pages.ts'),
  unit: ['vitest', 'run', '--project', 'unit'],
  check: node('scripts/gongshi', 'check'),
  verify: node('scripts/gongshi', 'verify'),
  codeowners: node('scripts/gongshi', 'codeowners', '--check'),
  schemas: node('scripts/gongshi', 'schema', '--check'),
  docs: node('scripts/gongshi', 'docs', '--check'),
  build: ['npm', 'run', '--silent', 'build'],
  site: ['vitest', 'run', '--project', 'site'],
};

const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  PATH: [join(process.cwd(), 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
};

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: string;
}

const run = ([name, [program = '', ...args]]: [string, readonly string[]]): Outcome => {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (error !== undefined) console.error(error.message);
  return { name, passed: status === 0, seconds: ((performance.now() - started) / 1000).toFixed(1) };
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(steps, name));

if (unknown.length > 0) {
  console.error(`no step ${unknown.join(', ')}; the steps are ${Object.keys(steps).join(', ')}`);
  process.exitCode = 2;
} else {
  const chosen = Object.entries(steps).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  // What an earlier build left must not pass for this one's.
  if (chosen.some(([name]) => name === 'build')) rmSync('dist', { recursive: true, force: true });
  const outcomes = chosen.map(run);
  const failed = outcomes.filter((outcome) => !outcome.passed).length;
  console.log();
  for (const { name, passed, seconds } of outcomes) {
    console.log(`${passed ? '✓' : '✗'} ${name.padEnd(16)}${seconds.padStart(6)} s`);
  }
  console.log(`\n${outcomes.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
