/** `gongshi notice announce <notice> --number …`: the result of a closed publicity, under a document number where its papers have one. */
import { draftAnnouncement } from '../../../src/core/notice/announcement.ts';
import { isNumbered } from '../../../src/core/paper-name.ts';
import { noticeText } from '../../../src/ledger/write-notice.ts';
import { findingText, openLedger } from '../../kernel/ledger.ts';
import { CannotRun } from '../../kernel/verb.ts';
import { writeRecord } from '../../kernel/write-record.ts';
import { isReadable, newNotice, noticeNamed, type NoticeTask, publishedOn } from './options.ts';

export const announce: NoticeTask = ({ options, positionals }, io) => {
  const ledger = openLedger(io);
  const { year, notice } = noticeNamed(ledger, positionals);
  const numbered = isNumbered(year.programme);
  if (options.number === undefined && numbered)
    throw new CannotRun('要用 --number 写明发文字号，例如 示例协〔2017〕8号；没有文号的写 --number 无');
  if (!isReadable(ledger, year, io)) return 1;
  const { drafted, findings } = draftAnnouncement(ledger.records, year, {
    concludes: notice,
    published: publishedOn(options, ledger.records, io),
    number: options.number === '无' ? undefined : options.number,
    title: options.title,
    to: options.to,
    notes: options.note ?? [],
    recommended: options.recommend ?? [],
  });
  if (drafted === undefined) {
    io.err(findingText(ledger, findings));
    io.err('有错误没有解决，不起草公告。');
    return 1;
  }
  const file = newNotice(year, drafted, options.id);
  return writeRecord(io, ledger, { file, text: noticeText(drafted), findings, dryRun: options['dry-run'] === true });
};
