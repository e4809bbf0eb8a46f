/** `gongshi disclose --to <folder>`: from the office's whole ledger, writes the one that is published. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writing } from '../../src/office/act.ts';
import { carryOut } from '../../src/office/carry-out.ts';
import { differenceOf, differenceKinds } from '../../src/office/difference.ts';
import { disclosing, rememberDisclosed } from '../../src/office/disclose.ts';
import { asked } from '../../src/office/git.ts';
import { findingText, openLedger } from '../kernel/ledger.ts';
import { CannotRun, type ExitCode, type Io, verb } from '../kernel/verb.ts';

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
    const today = io.today(ledger.records.association.asOf);
    const plan = disclosing(ledger, io.cwd, options.to, today);
    if (!plan.ok) {
      if (plan.findings.length === 0) throw new CannotRun(plan.why);
      io.err(findingText(ledger, plan.findings));
      io.err(plan.why);
      return 1;
    }
    const { folder, files } = plan;
    const removed = files.filter(({ after }) => after === undefined);
    for (const change of files) io.out(`${differenceKinds[differenceOf(change).kind]} ${change.path}`);
    if (removed.length > 0 && options['allow-removal'] !== true) {
      io.err('公开台账里有完整台账没有的文件，没有写。确实要删的，加上 --allow-removal 再做一次。');
      return 1;
    }
    if (files.length === 0) io.out('公开台账已经是最新的。');
    if (options['dry-run'] === true) return 0;
    if (files.length === 0) {
      rememberDisclosed(io.cwd, options.to);
      return 0;
    }
    const done = carryOut(folder, writing(files), { commit: false });
    if (!done.ok) throw new CannotRun(done.why);
    rememberDisclosed(io.cwd, options.to);
    io.out(`写了${files.length}个文件。到公开台账的文件夹里运行 npx gongshi check，没有错误再提交。`);
    return 0;
  },
});
