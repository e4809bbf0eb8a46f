/**
 * `gongshi intake <package.zip>`: an application, or a county's confirmation, that came by e-mail or on a stick, into its
 * place on a branch. Everything is checked before anything is written; evidence and contacts go where Git does not look.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Finding, inFile, isError } from '../../src/core/finding.ts';
import { openPackage, type Package } from '../../src/package/open.ts';
import { intake as registered } from '../../src/office/intake.ts';
import { judgementText } from '../../src/report/judgement.ts';
import { writtenTitle } from '../../src/core/names.ts';
import { categoryFor, isConfirmation, look, type Examined } from './intake/look.ts';
import { asked, isSeenByGit, leaveBehind } from './intake/write.ts';
import { findingText, type Ledger, openLedger } from '../kernel/ledger.ts';
import { CannotRun, type ExitCode, type Io, verb } from '../kernel/verb.ts';

const MEGA = 1024 * 1024;
const largest = 400;

const readPackage = (path: string): Uint8Array => {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new CannotRun(`没有 ${path} 这个文件`);
  if (size > largest * MEGA) throw new CannotRun(`${path} 超过${largest}MB，不打开`);
  return new Uint8Array(readFileSync(path));
};

/** What the office must look at, after it was taken in. */
const tell = (io: Io, ledger: Ledger, opened: Package, { taken, findings }: Examined): void => {
  const { year, category } = categoryFor(ledger, opened);
  if (findings.length > 0) io.out(findingText(ledger, findings));
  if (taken.application !== undefined && taken.judgement !== undefined) {
    const title = `${writtenTitle(ledger.records, category, taken.application)}　${taken.application.file}`;
    io.out(judgementText(title, taken.judgement, year).trimEnd());
  }
};

const refuse = (io: Io, ledger: Ledger, findings: readonly Finding[]): ExitCode => {
  io.err(findingText(ledger, findings));
  io.err('没有收进，什么也没有写。');
  return 1;
};

/** Where what stays out of Git is kept: a confirmation's papers lie with those of its application. */
const folderOf = (opened: Package): string => {
  const { year, category, name } = opened.manifest;
  return `inbox/${year}/${category}/${name}${isConfirmation(opened) ? '/confirmation' : ''}`;
};

const branchOf = (opened: Package): string => {
  const { year, category, name } = opened.manifest;
  return `intake/${year}-${category}-${name}${isConfirmation(opened) ? '-confirmation' : ''}`;
};

const contentsOf = ({ evidence, contact }: Package): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ...evidence.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
    ...(contact === undefined ? [] : [['contact.txt', contact] as const]),
  ]);

const refuseWhatIsThere = (io: Io, folder: string, branch: string | undefined): void => {
  if (existsSync(join(io.cwd, folder))) throw new CannotRun(`已经有 ${folder}，是以前收进的。核对以后移走，再收一次`);
  if (branch === undefined) return;
  if (isSeenByGit(io.cwd, folder)) {
    throw new CannotRun('.gitignore 里没有 inbox/ 这一行：材料和联系电话会被提交到公开的台账里。先写上这一行');
  }
  const at = asked(io.cwd, 'branch', '--show-current') ?? '';
  // A county's confirmation rests on the application that came just before; anything else would travel with what it has nothing to do with.
  if (at.startsWith('intake/') && branch !== `${at}-confirmation`)
    throw new CannotRun(
      `现在在 ${at} 上，是以前收进的。先换回主分支（git switch main）再收，不然两份会在同一个合并请求里`,
    );
  if (asked(io.cwd, 'rev-parse', '--verify', '--quiet', branch) !== undefined) {
    throw new CannotRun(`已经有 ${branch} 这个分支，是以前收进的。处理完以后再收一次`);
  }
};

const takeIn = async (typed: string, wantsBranch: boolean, io: Io): Promise<ExitCode> => {
  const read = await openPackage(readPackage(resolve(io.cwd, typed)));
  const ledger = openLedger(io);
  if (!read.ok) return refuse(io, ledger, inFile(typed, read.findings));
  const opened = read.package;
  const looked = look(io, ledger, opened, typed);
  const { taken } = looked;
  const isUnsound = looked.findings.some(({ level, file }) => level === 'error' && file === typed);
  if (taken.application === undefined || isUnsound) return refuse(io, ledger, looked.findings);

  const folder = folderOf(opened);
  const isRepository = asked(io.cwd, 'rev-parse', '--is-inside-work-tree') === 'true';
  const branch = isRepository && wantsBranch ? branchOf(opened) : undefined;
  refuseWhatIsThere(io, folder, branch);
  const { year, category, name } = opened.manifest;
  const [english, chinese] = isConfirmation(opened) ? ['confirmation', '确认记录'] : ['application', '数据文件'];
  const unwritten = leaveBehind(io.cwd, {
    file: taken.file,
    text: new TextDecoder().decode(opened.record),
    folder,
    aside: contentsOf(opened),
    commit:
      branch === undefined ? undefined : { branch, message: `Take in the ${english} ${year}/${category}/${name}` },
  });
  if (unwritten !== undefined) return refuse(io, ledger, inFile(typed, [unwritten]));
  tell(io, ledger, opened, looked);
  io.out(`${chinese}已写入 ${taken.file}${branch === undefined ? '，还没有提交' : `，在分支 ${branch} 上`}。`);
  io.out(
    isConfirmation(opened)
      ? `盖章页${opened.evidence.length}件和联系单放在 ${folder}/，不进入台账。`
      : `材料${opened.evidence.length}件和联系单放在 ${folder}/，不进入台账。受理：npx gongshi receive ${taken.file} --evidence ${folder}/evidence …`,
  );
  return looked.findings.some(isError) ? 1 : 0;
};

export const intake = verb({
  name: 'intake',
  summary: '收进一个申报包或者确认包：先全部核对，再放进台账的新分支',
  usage: '<申报包或者确认包.zip，或者填好的申报表.docx>',
  options: {
    'no-branch': { type: 'boolean', help: '不建分支也不提交，只写文件' },
    replaces: { type: 'boolean', help: '替换原来收下、还没有受理的那一份，并提交' },
  },
  run: async ({ options, positionals: [typed, ...more] }, io) => {
    if (typed === undefined || more.length > 0)
      throw new CannotRun('要写一个申报包或者确认包，例如：npx gongshi intake ../收件/申报包.zip');
    if (/\.(?:docx?|docm|dotx?|wps|rtf|odt)$/i.test(typed))
      return (await import('./intake/word.ts')).intakeWord(typed, io);
    if (options.replaces === true) {
      const { verbOf } = await import('../kernel/act-verb.ts');
      return verbOf([registered], registered.purpose).run({ options: { replaces: true }, positionals: [typed] }, io);
    }
    return takeIn(typed, options['no-branch'] !== true, io);
  },
});
