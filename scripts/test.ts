/**
 * Everything that CI does, in order, on any machine: `npm test`, or `npm test lint unit` for some of it. A step that
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
  browser: node('scripts/install-browser.ts'),
  format: ['oxfmt', '--check', '.'],
  lint: ['oxlint', '--deny-warnings'],
  unused: ['knip'],
  content: ['astro', 'sync'],
  types: [...tsc, '-p', '.'],
  'types-of-core': [...tsc, '-p', join('src', 'core')],
  'types-of-pages': node('scripts/types-of-pages.ts'),
  check: node('scripts/gongshi', 'check'),
  verify: node('scripts/gongshi', 'verify'),
  codeowners: node('scripts/gongshi', 'codeowners', '--check'),
  schemas: node('scripts/gongshi', 'schema', '--check'),
  docs: node('scripts/gongshi', 'docs', '--check'),
  build: ['npm', 'run', '--silent', 'build'],
  // Both projects in one run: while the one waits for a browser, the other has the processor.
  tests: ['vitest', 'run'],
};

/** Halves of `tests`, run only when they are named. */
const halves: Readonly<Record<string, readonly string[]>> = {
  unit: ['vitest', 'run', '--project', 'unit'],
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
  readonly lastWords: string;
}

/** Lines of a failed step that are said again. */
const LAST = 150;
const watched = process.stdout.isTTY;

const run = async ([name, [program = '', ...args]]: [string, readonly string[]]): Promise<Outcome> => {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const said: Buffer[] = [];
  const step = spawn(program, args, {
    stdio: ['ignore', watched ? 'inherit' : 'pipe', watched ? 'inherit' : 'pipe'],
    env,
  });
  for (const [from, to] of [
    [step.stdout, process.stdout],
    [step.stderr, process.stderr],
  ] as const) {
    from?.on('data', (part: Buffer) => {
      said.push(part);
      to.write(part);
    });
  }
  const passed = await once(step, 'close').then(
    ([code]) => code === 0,
    (error: unknown) => {
      console.error(error);
      return false;
    },
  );
  const lastWords = Buffer.concat(said).toString('utf8').trimEnd().split('\n').slice(-LAST).join('\n');
  return { name, passed, seconds: ((performance.now() - started) / 1000).toFixed(1), lastWords };
};

const wanted = process.argv.slice(2);
const known = { ...steps, ...halves };
const unknown = wanted.filter((name) => !Object.hasOwn(known, name));

if (unknown.length > 0) {
  console.error(`no step ${unknown.join(', ')}; the steps are ${Object.keys(known).join(', ')}`);
  process.exitCode = 2;
} else {
  const chosen = Object.entries(wanted.length === 0 ? steps : known).filter(
    ([name]) => wanted.length === 0 || wanted.includes(name),
  );
  // What an earlier build left must not pass for this one's.
  if (chosen.some(([name]) => name === 'build')) rmSync('dist', { recursive: true, force: true });
  const outcomes: Outcome[] = [];
  for (const step of chosen) outcomes.push(await run(step));
  const failed = outcomes.filter((outcome) => !outcome.passed);
  if (!watched)
    for (const { name, lastWords } of failed) console.log(`\n── ${name} failed, and said last:\n${lastWords}`);
  console.log();
  for (const { name, passed, seconds } of outcomes) {
    console.log(`${passed ? '✓' : '✗'} ${name.padEnd(16)}${seconds.padStart(6)} s`);
  }
  console.log(`\n${outcomes.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
