/** `gongshi save`: commits what was changed in the ledger and is not committed yet, once the check finds no error in it. */
import { faultsIn, save as commit, unsaved } from '../../src/office/save.ts';
import { findingText, openLedger } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';

const shown = 10;

export const save = verb({
  name: 'save',
  summary: '提交台账里还没有提交的改动：先检查，没有错误才提交',
  usage: '',
  options: {
    message: { type: 'string', value: '一句话', help: '这次改了什么，会公开；不写则列出文件' },
    'dry-run': { type: 'boolean', help: '只列出文件，不提交' },
  },
  run: ({ options }, io) => {
    const found = unsaved(io.cwd);
    if (!found.ok) throw new CannotRun(found.why);
    const { files } = found;
    io.out(files.slice(0, shown).join('\n'));
    if (files.length > shown) io.out(`等${files.length}个文件`);
    const ledger = openLedger(io);
    const findings = faultsIn(ledger, io.today(ledger.records.association.asOf), files);
    if (findings.length > 0) {
      io.err(findingText(ledger, findings));
      io.err('改动的文件里有错误，没有提交。');
      return 1;
    }
    if (options['dry-run'] === true) return 0;
    const [first = ''] = files;
    const sentence =
      options.message ??
      `保存改动：${first.replace(/^content\//, '')}${files.length > 1 ? `等${files.length}个文件` : ''}`;
    const done = commit(io.cwd, sentence);
    if (!done.ok) throw new CannotRun(done.why);
    io.err(`已提交（${done.commit?.slice(0, 7) ?? ''}）：${sentence}`);
    return 0;
  },
});
