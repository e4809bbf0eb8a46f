/**
 * How long a way through the house is: the modules of `src/` and `scripts/` in which a function is called, by V8's own
 * coverage, from the files on a disk to what a verb says, to the model of a page, and from a key in the form to its verdict.
 * `npm run touched` prints a line a way: all of them, those that carry a record from one place to the next (command line,
 * reading, Git, page), and those that say what it must be; `npm run touched -- FOLDER` counts in another checkout of this repository.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

const checkout = resolve(process.argv[2] ?? '.');
const folder = mkdtempSync(join(tmpdir(), 'gongshi-touched-'));
const ledger = join(checkout, 'tests', 'pull-request', 'ledger');
const added = 'content/2017/service-station/applications/nursing-wound-care.md';

/** The module at the first of these places that is there: a room may have moved. */
const module = (...places: readonly string[]): string => {
  const found = places.map((place) => join(checkout, place)).find((place) => existsSync(place));
  if (found === undefined) throw new Error(`none of ${places.join(', ')} in ${checkout}`);
  return JSON.stringify(pathToFileURL(found).href);
};

const read = `
  const { directorySource } = await import(${module('src/ledger/directory.ts')});
  const { load } = await import(${module('src/ledger/load.ts')});
  const { records, findings } = load(directorySource('.'));
  const [year] = records.years.values();
  const category = year.categories.get('service-station');
  const [application] = category.applications.values();`;

const gongshi = (...words: readonly string[]): readonly string[] => [join(checkout, 'scripts', 'gongshi'), ...words];
const evaluate = (code: string): readonly string[] => ['--input-type=module', '--eval', code];

const ways: Readonly<Record<string, readonly string[]>> = {
  'disk → check': gongshi('check'),
  'change → pr': gongshi(
    'pr',
    '--base',
    'main',
    '--head',
    'change',
    '--author',
    'github:900002',
    '--at',
    '2017-05-20T10:00:00+08:00',
  ),
  'disk → decide': gongshi('decide', '2017', 'service-station', 'cultivation', '--dry-run'),
  'disk → verify': gongshi('verify'),
  'disk → page': evaluate(`${read}
    const { viewSite, yearView } = await import(${module('src/view/site.ts')});
    const { applicationPage } = await import(${module('src/view/application.ts')});
    // Older versions are given the findings as well.
    const before = viewSite.length === 4 ? [records, findings] : [records];
    const site = viewSite(...before, records.association.asOf ?? '2017-06-01', '/');
    applicationPage(site, { year: yearView(site, year.year), category, application });`),
  'key → verdict': evaluate(`${read}
    const { readFileSync, writeFileSync } = await import('node:fs');
    const { Session } = await import('node:inspector/promises');
    const form = await import(${module('src/view/form.ts')});
    const { ownOf } = await import(${module('src/view/own.ts')});
    const filing = await import(${module('src/filing/year-tables.ts', 'src/form/world.ts')});
    const { knowing } = await import(${module('src/filing/own.ts', 'src/form/own.ts')});
    const { checkFile } = await import(${module('src/filing/check.ts', 'src/form/check.ts')});
    const { readFileText } = await import(${module('src/filing/read-file.ts', 'src/form/read-file.ts')});
    const { checkMarkdown } = await import(${module('src/ledger/markdown.ts')});
    const own = ownOf(records, year);
    // The second names are those of older versions.
    const [tablesOf, Tables, open] = [
      form.yearTablesOf ?? form.worldOf, filing.YearTables ?? filing.World, filing.openTables ?? filing.openWorld];
    const sent = Tables.parse(JSON.parse(JSON.stringify(tablesOf(records, year))));
    const opened = open(sent, async (id) => JSON.parse(JSON.stringify(own.get(id) ?? null)));
    const { file } = readFileText(readFileSync(application.file, 'utf8'));
    const tables = await knowing(opened, file.data.organization);
    const compiled = tables.year.categories.get(category.id);
    const session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true });
    checkFile(file, application.id, compiled, tables, '2017-05-20', checkMarkdown);
    writeFileSync(process.env.TOUCHED, JSON.stringify(await session.post('Profiler.takePreciseCoverage')));`),
};

/** The first function of a module is the module itself; a module in which no other ran was only loaded. */
const called = (file: string): readonly string[] => {
  const { result }: Coverage = JSON.parse(readFileSync(file, 'utf8'));
  const root = pathToFileURL(checkout).href;
  return result
    .filter(({ url }) => ['/src/', '/scripts/'].some((room) => url.startsWith(root + room)))
    .filter(({ functions }) => functions.slice(1).some(({ ranges }) => (ranges[0]?.count ?? 0) > 0))
    .map(({ url }) => url.slice(root.length + 1));
};

/** Rooms and files that say what a record, a text or a change must be; all others carry it. */
const says = [
  'src/core/',
  'src/pull-request/layers/',
  ...['markdown', 'leaks', 'seen', 'office-', 'to-fill-in', 'last-years-lines', 'references'].map(
    (name) => `src/ledger/${name}`,
  ),
];

const repository = join(folder, 'ledger');
const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: repository, stdio: 'pipe' });
cpSync(ledger, repository, { recursive: true });
git('init', '-q', '-b', 'main');
git('config', 'user.name', 'Touched');
git('config', 'user.email', 'touched@users.noreply.github.com');
git('add', '.');
git('commit', '-q', '-m', 'The ledger');
git('switch', '-q', '-c', 'change');
cpSync(join(ledger, '..', 'drafts', 'station.md'), join(repository, added));
git('add', '.');
git('commit', '-q', '-m', 'An application');
git('switch', '-q', 'main');

console.log(`${' '.repeat(16)}  all carry  say`);
for (const [way, words] of Object.entries(ways)) {
  const place = join(folder, String(Object.keys(ways).indexOf(way)));
  mkdirSync(place);
  const own = join(place, 'own.json');
  const env = { ...process.env, NODE_V8_COVERAGE: way.startsWith('key') ? '' : place, TOUCHED: own };
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd: way.endsWith('pr') ? repository : checkout,
    env,
    encoding: 'utf8',
  });
  const files = readdirSync(place).map((name) => join(place, name));
  if (files.length === 0 || (status !== 0 && status !== 1)) throw new Error(`${way}: ${status} ${stderr}`);
  const modules = [...new Set(files.flatMap(called))];
  const saying = modules.filter((file) => says.some((place) => file.startsWith(place)));
  const counts = [modules.length, modules.length - saying.length, saying.length];
  console.log(way.padEnd(16) + counts.map((count) => String(count).padStart(5)).join(''));
}
rmSync(folder, { recursive: true });
