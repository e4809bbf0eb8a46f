/** `gongshi notice correct <notice>`: old and new text in a new, linked record; nothing is edited. */
import { judgeYear } from '../../../src/core/judge.ts';
import { draftCorrection } from '../../../src/core/notice/correction.ts';
import { leftUntold } from '../../../src/core/notice/leaving.ts';
import { isDate } from '../../../src/core/dates.ts';
import type { Notice } from '../../../src/core/schema/notice.ts';
import { noticeText } from '../../../src/ledger/write-notice.ts';
import { findingText, openLedger } from '../../kernel/ledger.ts';
import { readPersons } from '../../kernel/persons.ts';
import { CannotRun } from '../../kernel/verb.ts';
import { writeRecord } from '../../kernel/write-record.ts';
import { isReadable, newNotice, type NoticeArguments, noticeNamed, type NoticeTask, publishedOn } from './options.ts';

/** The n-th --application goes with the n-th --old and the n-th --new. */
const changesOf = (options: NoticeArguments['options']): NonNullable<Notice['changes']> => {
  const { application = [], old = [], new: now = [] } = options;
  if (application.length !== old.length || old.length !== now.length) {
    throw new CannotRun('--application、--old、--new 要一样多：每更正一处文字，三个各写一次');
  }
  return application.map((each, index) => ({ application: each, old: old[index] ?? '', new: now[index] ?? '' }));
};

export const correct: NoticeTask = ({ options, positionals }, io) => {
  const ledger = openLedger(io);
  const { year, notice } = noticeNamed(ledger, positionals, ['publicity', 'announcement']);
  if (options.reason === undefined) throw new CannotRun('要用 --reason 写明更正的原因和依据');
  if (!isReadable(ledger, year, io)) return 1;
  const { records } = ledger;
  const published = publishedOn(options, records, io);
  const { until } = options;
  if (until !== undefined && !isDate(until)) throw new CannotRun(`${until} 不是日期，应写成 2017-06-30`);
  const { drafted, findings } = draftCorrection(records, year, {
    corrects: notice,
    published,
    title: options.title,
    changes: changesOf(options),
    reason: options.reason,
    until,
    persons: readPersons(io, options.persons),
    judged: judgeYear(records, year, published),
  });
  if (drafted === undefined) {
    io.err(findingText(ledger, findings));
    io.err('有错误没有解决，不起草更正。');
    return 1;
  }
  const nobodyLeft = leftUntold(year, notice, published).length === 0;
  if (
    nobodyLeft &&
    drafted.notice.entries.length === 0 &&
    drafted.notice.decisions.length === 0 &&
    until === undefined
  ) {
    throw new CannotRun('没有要更正的：名单和所依据的记录都与公示时一样，也没有写 --old 和 --new');
  }
  const file = newNotice(year, drafted, options.id);
  return writeRecord(io, ledger, { file, text: noticeText(drafted), findings, dryRun: options['dry-run'] === true });
};
