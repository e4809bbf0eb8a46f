/** `gongshi disclose --to <folder>`: from the office's whole ledger, writes the one that is published. */
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isError } from '../../src/core/finding.ts';
import { keepsAnything } from '../../src/core/disclosure/rule.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { disclosed, publishedIn } from '../../src/ledger/disclosed.ts';
import { load } from '../../src/ledger/load.ts';
import { placeOf } from '../../src/ledger/paths.ts';
import { type FileChange, writing } from '../../src/office/act.ts';
import { asked } from '../../src/office/git.ts';
import { carryOut } from '../../src/office/carry-out.ts';
import { differenceOf, kindWords } from '../../src/office/difference.ts';
import { findingText, openLedger } from '../kernel/ledger.ts';
import { CannotRun, type ExitCode, type Io, verb } from '../kernel/verb.ts';

/** Records that one ledger has alone: the published one its lines, the whole one its mark. */
const own: ReadonlySet<string> = new Set(['checkpoint', 'witness', 'made', 'unknown']);

const changesIn = (folder: string, wanted: ReadonlyMap<string, Uint8Array>): readonly FileChange[] => {
  const source = directorySource(folder);
  const decoder = new TextDecoder();
  const there = new Map(
    source
      .list()
      .flatMap(({ path, kind }): [string, string][] =>
        kind !== 'file' || own.has(placeOf(path).kind) ? [] : [[path, decoder.decode(source.read(path))]],
      ),
  );
  return [...new Set([...wanted.keys(), ...there.keys()])].toSorted().flatMap((path): FileChange[] => {
    const bytes = wanted.get(path);
    const change = { path, before: there.get(path), after: bytes === undefined ? undefined : decoder.decode(bytes) };
    return change.before === change.after ? [] : [change];
  });
};

const mark = `# 这是办公室的完整台账，不能发布；公开台账由 npx gongshi disclose 写出。这一行是办公室的密码，不给别人。
`;

/** Makes the folder an office's whole ledger. It must lead nowhere that it could be sent to by a slip of the hand. */
const begin = (io: Io): ExitCode => {
  const { records } = openLedger(io);
  if (records.whole !== undefined) throw new CannotRun('这里已经是完整台账，不重写 content/whole.yaml');
  const remotes = asked(io.cwd, 'remote')?.split('\n').filter(Boolean) ?? [];
  if (remotes.length > 0)
    throw new CannotRun(
      `这一份还连着${remotes.join('、')}，完整台账可能被误推送出去。把整个文件夹复制一份，在复制的那一份里运行 git remote remove ${remotes[0] ?? ''}，再做一次`,
    );
  const secret = randomBytes(32).toString('hex');
  writeFileSync(join(io.cwd, 'content', 'whole.yaml'), `${mark}secret: ${secret}\n`, { flag: 'wx' });
  io.out(
    '这里现在是办公室的完整台账：申报、受理、评审都在这里办，再用 npx gongshi disclose --to 公开台账的文件夹 写出公开台账。',
  );
  return 0;
};

export const disclose = verb({
  name: 'disclose',
  summary: '从办公室的完整台账写出公开台账',
  usage: '',
  options: {
    begin: { type: 'boolean', help: '把这个文件夹作为办公室的完整台账' },
    to: { type: 'string', value: '文件夹', help: '公开台账的文件夹，里面有 content/' },
    'dry-run': { type: 'boolean', help: '只列出要写的文件，不写入' },
    'allow-removal': { type: 'boolean', help: '公开台账里有、完整台账里没有的文件，也照样删去' },
  },
  run: ({ options, positionals }, io) => {
    if (options.begin === true) return begin(io);
    if (positionals.length > 0 || options.to === undefined)
      throw new CannotRun('写明公开台账的文件夹，例如：npx gongshi disclose --to ../公开台账');
    const ledger = openLedger(io);
    const { records } = ledger;
    if (records.whole === undefined)
      throw new CannotRun(
        '这里不是办公室的完整台账（没有 content/whole.yaml）。把整个文件夹复制一份，在那里运行 npx gongshi disclose --begin',
      );
    if (![...records.years.values()].some(keepsAnything)) throw new CannotRun('各年度都是全部公开，不需要另写公开台账');
    const folder = resolve(io.cwd, options.to);
    if (folder === resolve(io.cwd)) throw new CannotRun('公开台账要放在另一个文件夹里');
    if (!existsSync(join(folder, 'content'))) throw new CannotRun(`${options.to} 里没有 content 文件夹`);
    if (existsSync(join(folder, 'content', 'whole.yaml')))
      throw new CannotRun(`${options.to} 也是完整台账，没有写。公开台账里不能有 content/whole.yaml`);
    const other = load(directorySource(folder)).records?.association.name;
    if (other !== undefined && other !== records.association.name)
      throw new CannotRun(
        `${options.to} 是“${other}”的台账，不是“${records.association.name}”的，没有写。单位改名的，先改那里的 content/association.yaml`,
      );
    const today = io.today(records.association.asOf);
    const broken = checkLedger(ledger, today).filter(isError);
    if (broken.length > 0) {
      io.err(findingText(ledger, broken));
      io.err('完整台账里有错误，没有写。');
      return 1;
    }
    const files = changesIn(folder, disclosed(ledger.source, records, today, publishedIn(directorySource(folder))));
    const removed = files.filter(({ after }) => after === undefined);
    for (const change of files) io.out(`${kindWords[differenceOf(change).kind]} ${change.path}`);
    if (removed.length > 0 && options['allow-removal'] !== true) {
      io.err('公开台账里有完整台账没有的文件，没有写。确实要删的，加上 --allow-removal 再做一次。');
      return 1;
    }
    if (files.length === 0) io.out('公开台账已经是最新的。');
    if (options['dry-run'] === true || files.length === 0) return 0;
    const done = carryOut(folder, writing(files), { commit: false });
    if (!done.ok) throw new CannotRun(done.why);
    io.out(`写了${files.length}个文件。到公开台账的文件夹里运行 npx gongshi check，没有错误再提交。`);
    return 0;
  },
});
