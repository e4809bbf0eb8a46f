/** `gongshi notice close <notice>`: the window is over; what came in is written down, and the records are free again. */
import { closingOf } from '../../../src/core/notice/closing.ts';
import { lastDay } from '../../../src/core/last-day.ts';
import { objectionsInWords, objectionsTo } from '../../../src/core/notice/objections.ts';
import { withClosed } from '../../../src/ledger/write-notice.ts';
import { findingText, openLedger } from '../../kernel/ledger.ts';
import { CannotRun } from '../../kernel/verb.ts';
import { writeRecord } from '../../kernel/write-record.ts';
import { isReadable, noticeNamed, type NoticeTask, publishedOn } from './options.ts';

const decoder = new TextDecoder();

export const close: NoticeTask = ({ options, positionals }, io) => {
  const ledger = openLedger(io);
  const { year, notice } = noticeNamed(ledger, positionals);
  if (notice.value.closed !== undefined) throw new CannotRun(`${notice.id} 已于${notice.value.closed.date}结束`);
  if (!isReadable(ledger, year, io)) return 1;
  const date = publishedOn(options, ledger.records, io);
  const { closed, findings } = closingOf(year, notice, date);
  if (closed === undefined) {
    io.err(findingText(ledger, findings));
    return 1;
  }
  const text = withClosed(decoder.decode(ledger.source.read(notice.file)), closed);
  if (text === undefined) throw new CannotRun(`${notice.file} 的写法无法自动改写。在开头部分的末尾加一行 closed`);
  const code = writeRecord(io, ledger, { file: notice.file, text, findings, dryRun: options['dry-run'] === true });
  if (code === 0) io.err(objectionsInWords(objectionsTo(year, notice.id, date), lastDay(year, notice)));
  return code;
};
