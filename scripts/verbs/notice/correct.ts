/** `gongshi notice correct <notice>`: old and new text in a new, linked record; nothing is edited. */
import type { Notice } from '../../../src/core/schema/notice.ts';
import { isDate } from '../../../src/core/dates.ts';
import { noticeCorrect } from '../../../src/office/notice-correct.ts';
import { openLedger } from '../../kernel/ledger.ts';
import { readPersons } from '../../kernel/persons.ts';
import { CannotRun } from '../../kernel/verb.ts';
import { writePlanned } from '../../kernel/write-planned.ts';
import { type NoticeArguments, noticeIn, type NoticeTask, publishedOn } from './options.ts';

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
  const notice = noticeIn(positionals);
  const { until } = options;
  if (until !== undefined && !isDate(until)) throw new CannotRun(`${until} 不是日期，应写成 2017-06-30`);
  if (options.reason === undefined) throw new CannotRun('要用 --reason 写明更正的原因和依据');
  const input = {
    notice,
    reason: options.reason,
    changes: changesOf(options),
    until,
    published: publishedOn(options, ledger.records, io),
    title: options.title,
    id: options.id,
    persons: Object.fromEntries(readPersons(io, options.persons)),
  };
  const plan = noticeCorrect.plan(ledger, input, io.today(ledger.records.association.asOf));
  return writePlanned(io, ledger, plan, options['dry-run'] === true);
};
