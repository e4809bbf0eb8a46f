/** `gongshi checkpoint`: one line for paper that stands for everything settled today, and the file that keeps what it stands for. */
import { latestLine, nextCheckpoints } from '../../src/core/checkpoint/checkpoint.ts';
import { since } from './verify/since.ts';
import { toYaml } from '../../src/ledger/write-yaml.ts';
import { settledIn } from '../../src/ledger/settled.ts';
import { isError } from '../../src/core/finding.ts';
import { findingText, openLedger } from '../kernel/ledger.ts';
import { unreadable } from '../../src/office/readable.ts';
import { publishedCommit } from '../kernel/published-commit.ts';
import { CannotRun, verb } from '../kernel/verb.ts';
import { writeRecord } from '../kernel/write-record.ts';

export const checkpoint = verb({
  name: 'checkpoint',
  summary: '生成一行核对行，印在文书上，以后凭它核对记录有没有改过',
  usage: '',
  options: {
    'dry-run': { type: 'boolean', help: '只显示，不写入' },
    accept: { type: 'boolean', help: '以前的记录有改动也照样生成；凭旧的核对行仍会查出这些改动' },
  },
  run: ({ options }, io) => {
    const ledger = openLedger(io);
    const { records } = ledger;
    if (records.whole !== undefined)
      throw new CannotRun(
        '这里是办公室的完整台账，核对行在公开台账的文件夹里生成：它写着每一份记录的名字，这里有不公开的',
      );
    const unread = [...records.years.values()].flatMap((year) => unreadable(ledger, year)).filter(isError);
    if (unread.length > 0) {
      io.err(findingText(ledger, unread));
      io.err('有读不出来的记录，没有生成核对行。');
      return 1;
    }
    const today = io.today(records.association.asOf);
    const checkpoints = records.checkpoints ?? new Map();
    const facts = settledIn(records, today);
    const last = latestLine(checkpoints);
    const changed = last === undefined ? [] : since(last, { facts, checkpoints }, io.cwd, undefined).findings;
    if (changed.some(isError) && options.accept !== true) {
      io.err(findingText(ledger, changed));
      io.err('以前的记录改动过，没有生成核对行。');
      return 1;
    }
    const next = nextCheckpoints(checkpoints, facts, today, publishedCommit(io.cwd));
    if (next.length === 0) {
      io.out(last ?? '还没有受理、审定或者公示的记录，不需要核对行。');
      if (checkpoints.size > 0) io.err('上一行核对行以后没有新的记录，继续用这一行。');
      return 0;
    }
    for (const { id, value } of next) {
      const code = writeRecord(io, ledger, {
        file: `content/checkpoints/${id}.yaml`,
        text: toYaml(value, 3),
        dryRun: options['dry-run'] === true,
      });
      if (code !== 0) return code;
      if (value.line !== undefined && options['dry-run'] !== true) io.out(value.line);
    }
    return 0;
  },
});
