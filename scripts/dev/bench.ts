/**
 * `npm run bench -- --size 10000 --runs 3`: every contestant on the same ledger, one after another, in one run, so that
 * the ratios mean something whatever the machine. `--years 10` makes ten years of that size, and `--only host` weighs what a host, a
 * runner and a clone must hold. Writes nothing into the repository.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argumentsOrEnd } from './bench/arguments.ts';
import { deskLines, type DeskRun, measureDesk } from './bench/desk.ts';
import { bytesLines, measureBytes } from './bench/form-bytes.ts';
import { measureMinutes, minutesLines } from './bench/form-minutes.ts';
import { formLines, type FormRun, measureForm } from './bench/form.ts';
import { generate } from './bench/generate.ts';
import { hostLines } from './bench/host.ts';
import { measurePages, pageLines } from './bench/pages.ts';
import { addSociety, addYears, changeReceipt } from './bench/years.ts';
import { bombs, judging, makeRepository } from './bench/pull-request.ts';
import { type Run, run } from './bench/run.ts';
import { findBrowser } from '../kernel/browser.ts';

interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd?: string;
  readonly expected?: readonly number[];
  /** What has changed since the run before, of which is kept what `publish.yml` keeps; else every run begins with nothing. */
  readonly afterChange?: (folder: string, run: number) => void;
}

const here = (file: string): string => resolve(file);
const node = (file: string, ...args: string[]): readonly string[] => [process.execPath, here(file), ...args];
const oneFile = join('content', '2017', 'service-station', 'applications', 'bench-00001.md');
const astro = [process.execPath, join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'];
/** Beside the sources that were copied, as it stands here. */
const pagesOnly = join('scripts', 'dev', 'bench', 'pages-only.config.ts');
const hasHugo = spawnSync('hugo', ['version']).status === 0;

const contestants: readonly Contestant[] = [
  { name: 'read', command: node('scripts/dev/bench/read.ts') },
  { name: 'js-yaml + zod', command: node('scripts/dev/bench/parse.ts') },
  { name: 'check', command: node('scripts/gongshi', 'check'), expected: [0, 1] },
  {
    name: 'check after one change',
    command: node('scripts/gongshi', 'check'),
    expected: [0, 1],
    afterChange: changeReceipt,
  },
  {
    name: 'verify after one change',
    command: node('scripts/gongshi', 'verify'),
    expected: [0, 1],
    afterChange: changeReceipt,
  },
  { name: 'check one file', command: node('scripts/gongshi', 'check', oneFile), expected: [0, 1] },
  { name: 'pr', command: node('scripts/gongshi', ...judging('ordinary')) },
  { name: 'pr, hostile', command: node('scripts/gongshi', ...judging('hostile')), expected: [1] },
  ...bombs.map((name) => ({ name: `pr, ${name}`, command: node('scripts/gongshi', ...judging(name)), expected: [1] })),
  // Check, verify, site and index.
  { name: 'publish', command: node('scripts/gongshi', 'build') },
  { name: 'publish after one change', command: node('scripts/gongshi', 'build'), afterChange: changeReceipt },
  { name: 'publish after a new society', command: node('scripts/gongshi', 'build'), afterChange: addSociety },
  // What Hugo is compared with: it makes no search index.
  { name: 'build, no search', command: [...astro, '--config', pagesOnly] },
  ...(hasHugo ? [{ name: 'hugo', command: ['hugo', '--quiet', '--destination', 'public'], cwd: 'hugo' }] : []),
];

const values = argumentsOrEnd('bench', {
  size: { type: 'string', default: '10000' },
  runs: { type: 'string', default: '3' },
  years: { type: 'string', default: '1' },
  only: {
    type: 'string',
    multiple: true,
    oneOf: [...contestants.map(({ name }) => name), 'host', 'form', 'pages', 'desk'],
  },
  // A built site whose form and pages are measured, in place of one of the generated ledger.
  site: { type: 'string' },
});
const size = Number(values.size) * Number(values.years);
const folder = mkdtempSync(join(tmpdir(), 'gongshi-bench-'));

/** `ours` at most `limit` times `theirs`, at this size or any. */
const goals = [
  { ours: 'check', theirs: 'read', limit: 4, size: 10_000 },
  { ours: 'build, no search', theirs: 'hugo', limit: 1, size: 10_000 },
  { ours: 'build, no search', theirs: 'hugo', limit: 0.8, size: 50_000 },
  { ours: 'publish after one change', theirs: 'hugo', limit: 0.4, size: 10_000 },
] as const;

/** Seconds that do not grow with the ledger. */
const ceilings = [
  { name: 'check one file', seconds: 0.5 },
  { name: 'pr', seconds: 1 },
  { name: 'pr, hostile', seconds: 10 },
  ...bombs.map((name) => ({ name: `pr, ${name}`, seconds: 10 })),
] as const;

/** The site is built where the generated ledger is: its sources are copied there, its packages linked. */
const prepare = (): void => {
  generate(folder, Number(values.size));
  addYears(folder, Number(values.years) - 1);
  makeRepository(folder);
  for (const path of ['src', 'public', 'schemas', 'astro.config.mjs', 'tsconfig.json', 'package.json'].filter((file) =>
    existsSync(file),
  )) {
    cpSync(path, join(folder, path), { recursive: true });
  }
  symlinkSync(here('node_modules'), join(folder, 'node_modules'), 'dir');
  cpSync(join('scripts', 'dev', 'bench', 'hugo'), join(folder, 'hugo'), { recursive: true });
  cpSync(pagesOnly, join(folder, pagesOnly));
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

interface Result {
  readonly name: string;
  readonly seconds: number;
  readonly spread: string;
  readonly megabytes: number;
}

const summary = (name: string, runs: readonly Run[]): Result => {
  const seconds = runs.map((one) => one.seconds);
  return {
    name,
    seconds: median(seconds),
    spread: `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`,
    megabytes: Math.max(...runs.map((one) => one.megabytes)),
  };
};

const fresh = (alsoKept: boolean): void => {
  const made = ['.astro', join('.cache', 'bundle'), join('hugo', 'public'), join('hugo', 'resources')];
  for (const path of alsoKept ? [...made, '.cache', 'dist'] : made) {
    rmSync(join(folder, path), { recursive: true, force: true });
  }
};

const measure = async ({ name, command, cwd = '.', expected = [0], afterChange }: Contestant): Promise<Result> => {
  const runs: Run[] = [];
  // The run before the change, which fills the cache.
  if (afterChange) await run(command, { cwd: folder, expected });
  for (let index = 0; index < Number(values.runs); index += 1) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${name} ${index + 1}/${values.runs}`);
    fresh(afterChange === undefined);
    afterChange?.(folder, index);
    runs.push(await run(command, { cwd: join(folder, cwd), expected }));
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  return summary(name, runs);
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (results: readonly Result[]): string => {
  const floor = results.find(({ name }) => name === 'read')?.seconds ?? Number.NaN;
  const rows = results.map(({ name, seconds, spread, megabytes }) =>
    row([
      name,
      seconds.toFixed(2),
      spread,
      (seconds / floor).toFixed(1),
      megabytes.toFixed(0),
      ceilings.some((ceiling) => ceiling.name === name) ? '' : ((seconds / size) * 1000).toFixed(2),
    ]),
  );
  const head = ['', 'seconds (median)', 'least–most', '× read', 'peak MB', 'ms an application'];
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
};

const verdicts = (results: readonly Result[]): string[] => {
  const secondsOf = (name: string): number | undefined => results.find((result) => result.name === name)?.seconds;
  const lines = goals
    .filter((goal) => goal.size === size)
    .flatMap(({ ours, theirs, limit }) => {
      const [mine, other] = [secondsOf(ours), secondsOf(theirs)];
      if (mine === undefined || other === undefined) return [];
      const ratio = mine / other;
      return [`${ratio <= limit ? '✓' : '✗'} ${ours} / ${theirs} = ${ratio.toFixed(2)} (goal: at most ${limit})`];
    });
  const fixed = ceilings.flatMap(({ name, seconds }) => {
    const mine = secondsOf(name);
    return mine === undefined
      ? []
      : [`${mine <= seconds ? '✓' : '✗'} ${name} in ${mine.toFixed(2)} s (goal: at most ${seconds})`];
  });
  return [...lines, ...fixed];
};

/** The form and the pages are measured by themselves, in a browser, on the site that the same ledger makes. */
const inBrowser = async (names: readonly string[]): Promise<readonly string[]> => {
  if (names.length === 0) return [];
  if (findBrowser() === undefined) return [`no Chromium or Chrome is installed, so not measured: ${names.join(', ')}`];
  if (values.site === undefined) {
    fresh(true);
    await run([...astro, '--config', pagesOnly], { cwd: folder });
  }
  const dist = values.site ?? join(folder, 'dist');
  const forms: FormRun[] = [];
  for (let index = 0; index < Number(values.runs) && names.includes('form'); index += 1) {
    forms.push(await measureForm(dist));
  }
  const pages = names.includes('pages') ? pageLines(await measurePages(dist, Number(values.runs))) : [];
  // What is filled in leans on what the demonstration's applicants were given before, which no generated ledger holds.
  const minutes = async (): Promise<readonly string[]> =>
    values.site === undefined
      ? ['  form: minutes are measured on the site of the demonstration (--site dist)']
      : minutesLines(await measureMinutes(dist));
  const form = names.includes('form')
    ? [...bytesLines(await measureBytes(dist)), ...formLines(forms), ...(await minutes())]
    : [];
  return [...form, ...pages];
};

const desk = async (): Promise<readonly string[]> => {
  fresh(true);
  const runs: DeskRun[] = [];
  for (let index = 0; index < Number(values.runs); index += 1) runs.push(await measureDesk(folder));
  return deskLines(runs, size);
};

const host = async (): Promise<readonly string[]> => {
  fresh(true);
  await run(node('scripts/gongshi', 'build'), { cwd: folder });
  return hostLines(folder);
};

const isChosen = (name: string): boolean => values.only === undefined || values.only.includes(name);

try {
  const chosen = contestants.filter(({ name }) => isChosen(name));
  if (chosen.length > 0 || isChosen('host') || isChosen('desk') || values.site === undefined) prepare();
  const results: Result[] = [];
  for (const contestant of chosen) results.push(await measure(contestant));
  console.log(
    `${size} applications, ${values.runs} runs, ${availableParallelism()} cores, Node ${process.versions.node}\n`,
  );
  if (results.length > 0) console.log([table(results), '', ...verdicts(results)].join('\n'));
  if (isChosen('host')) console.log((await host()).join('\n'));
  for (const line of await inBrowser(['form', 'pages'].filter(isChosen))) console.log(line);
  if (isChosen('desk')) console.log((await desk()).join('\n'));
  if (!hasHugo)
    console.log('hugo is not installed (Debian: apt-get install hugo), so the build was compared with nothing.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
