/**
 * `gongshi intake <package.zip>`: an application that came by e-mail or on a stick, into its place on a branch. Everything
 * is checked before anything is written; evidence and contacts go where Git does not look.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Finding, inFile, reporter } from '../src/core/finding.ts';
import type { CategoryRecords, YearRecords } from '../src/core/records.ts';
import { formText } from '../src/form/manifest.ts';
import { openPackage, type Package } from '../src/form/open-package.ts';
import { packageCodes } from '../src/form/package-codes.ts';
import { type Taken, takeApplication } from '../src/ledger/intake.ts';
import { digestOf } from '../src/ledger/record.ts';
import { judgementText } from '../src/report/judgement.ts';
import { applicationTitle } from '../src/view/names.ts';
import { createFile } from './create-file.ts';
import { findingText, type Ledger, openLedger } from './ledger.ts';
import { CannotRun, type Io, verb } from './verb.ts';

const MEGA = 1024 * 1024;
const largest = 400;
const report = reporter(packageCodes);

const readPackage = (path: string): Uint8Array => {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new CannotRun(`没有 ${path} 这个文件`);
  if (size > largest * MEGA) throw new CannotRun(`${path} 超过${largest}MB，不打开`);
  return new Uint8Array(readFileSync(path));
};

const categoryFor = (ledger: Ledger, { manifest }: Package): { year: YearRecords; category: CategoryRecords } => {
  const year = ledger.records.years.get(manifest.year);
  const category = year?.categories.get(manifest.category);
  if (year === undefined || category === undefined) {
    throw new CannotRun(`台账里没有${manifest.year}年度的 ${manifest.category}，这个申报包不是给这里的`);
  }
  return { year, category };
};

const git = (cwd: string, ...args: readonly string[]): string | undefined => {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  } catch {
    return undefined;
  }
};

/** On a branch of its own, so that it is looked at before it is published. Undefined where there is no repository. */
const commitOnBranch = (cwd: string, branch: string, file: string, title: string): string | undefined => {
  if (git(cwd, 'switch', '--create', branch) === undefined) return undefined;
  git(cwd, 'add', '--', file);
  const committed = git(cwd, 'commit', '--quiet', '--message', `Take in the application ${title}`, '--', file);
  return committed === undefined ? undefined : branch;
};

/** Evidence and contacts, in a folder that Git ignores. */
const keepAside = (cwd: string, folder: string, opened: Package): void => {
  for (const { path, bytes } of opened.evidence) {
    const place = join(cwd, folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  if (opened.contact === undefined) return;
  mkdirSync(join(cwd, folder), { recursive: true });
  writeFileSync(join(cwd, folder, 'contact.txt'), opened.contact);
};

interface Looked {
  readonly taken: Taken;
  readonly findings: readonly Finding[];
}

const look = (io: Io, ledger: Ledger, opened: Package, packageName: string): Looked => {
  const { year, category } = categoryFor(ledger, opened);
  const { name, form } = opened.manifest;
  const today = io.today(ledger.records.association.asOf);
  const taken = takeApplication(ledger.records, { year, category, name, bytes: opened.application }, today);
  const held = new Set(opened.evidence.map(({ sha256 }) => sha256));
  const missing = taken.evidence.filter((sha256) => !held.has(sha256)).length;
  const registered = new Set(taken.evidence);
  const isStrange = taken.application !== undefined && opened.evidence.some(({ sha256 }) => !registered.has(sha256));
  const ofPackage = [
    ...(form === digestOf(new TextEncoder().encode(formText(category.category)))
      ? []
      : [report('package-form-changed', {})]),
    ...(isStrange ? [report('package-entry-unknown', {})] : []),
    ...(existsSync(join(io.cwd, taken.file)) ? [report('package-exists', {})] : []),
    ...(missing > 0 ? [report('package-evidence-missing', { n: missing })] : []),
  ];
  return { taken, findings: [...inFile(packageName, ofPackage), ...taken.findings] };
};

/** What the office must look at, after it was taken in. */
const tell = (io: Io, ledger: Ledger, opened: Package, { taken, findings }: Looked): void => {
  const { category } = categoryFor(ledger, opened);
  if (findings.length > 0) io.out(findingText(ledger, findings));
  if (taken.application !== undefined && taken.judgement !== undefined) {
    const title = `${applicationTitle(ledger.records, category, taken.application)}　${taken.file}`;
    io.out(judgementText(title, taken.judgement).trimEnd());
  }
};

export const intake = verb({
  name: 'intake',
  summary: '收进一个申报包：先全部核对，再放进台账的新分支',
  usage: '<申报包.zip，或者填好的申报表.docx>',
  options: { 'no-branch': { type: 'boolean', help: '不建分支也不提交，只写文件' } },
  run: async ({ options, positionals: [typed, ...more] }, io) => {
    if (typed === undefined || more.length > 0)
      throw new CannotRun('要写一个申报包，例如：npx gongshi intake ../收件/申报包.zip');
    if (/\.docx$/i.test(typed)) return (await import('./intake-word.ts')).intakeWord(typed, io);
    const opened = await openPackage(readPackage(resolve(io.cwd, typed)));
    const ledger = openLedger(io);
    if (!opened.ok) {
      io.err(findingText(ledger, inFile(typed, opened.findings)));
      io.err('没有收进，什么也没有写。');
      return 1;
    }
    const looked = look(io, ledger, opened.package, typed);
    const { taken } = looked;
    const isUnsound = looked.findings.some(({ level, file }) => level === 'error' && file === typed);
    if (taken.application === undefined || isUnsound) {
      io.err(findingText(ledger, looked.findings));
      io.err('没有收进，什么也没有写。');
      return 1;
    }
    const { year, category, name } = opened.package.manifest;
    const branch = `intake/${year}-${category}-${name}`;
    const folder = `inbox/${year}/${category}/${name}`;
    if (existsSync(join(io.cwd, folder))) throw new CannotRun(`已经有 ${folder}，是以前收进的。核对以后移走，再收一次`);
    const isRepository = git(io.cwd, 'rev-parse', '--is-inside-work-tree') === 'true';
    const wantsBranch = isRepository && options['no-branch'] !== true;
    if (wantsBranch && git(io.cwd, 'rev-parse', '--verify', '--quiet', branch) !== undefined) {
      throw new CannotRun(`已经有 ${branch} 这个分支，是以前收进的。处理完以后再收一次`);
    }
    const text = new TextDecoder().decode(opened.package.application);
    if (!createFile(join(io.cwd, taken.file), text)) throw new CannotRun(`已经有 ${taken.file}`);
    keepAside(io.cwd, folder, opened.package);
    const made = wantsBranch ? commitOnBranch(io.cwd, branch, taken.file, `${year}/${category}/${name}`) : undefined;
    tell(io, ledger, opened.package, looked);
    io.out(`申报书已写入 ${taken.file}${made === undefined ? '，还没有提交' : `，在分支 ${made} 上`}。`);
    io.out(
      `材料${opened.package.evidence.length}件和联系单放在 ${folder}/，不进入台账。受理：npx gongshi receive ${taken.file} --evidence ${folder}/evidence …`,
    );
    return looked.findings.some(({ level }) => level === 'error') ? 1 : 0;
  },
});
