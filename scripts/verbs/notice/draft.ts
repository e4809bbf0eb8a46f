/** `gongshi notice draft <year> <category>/<round>…`: a publicity of decided rounds. */
import { judgeYear } from '../../../src/core/judge.ts';
import { draftPublicity } from '../../../src/core/notice/publicity.ts';
import type { DecidedRound } from '../../../src/core/notice/rounds.ts';
import type { YearRecords } from '../../../src/core/records.ts';
import { noticeText } from '../../../src/ledger/write-notice.ts';
import { findingText, openLedger, yearNamed } from '../../kernel/ledger.ts';
import { readPersons } from '../../kernel/persons.ts';
import { CannotRun } from '../../kernel/verb.ts';
import { writeRecord } from '../../kernel/write-record.ts';
import { isReadable, newNotice, type NoticeTask, publishedOn } from './options.ts';

const roundNamed = (year: YearRecords, typed: string): DecidedRound => {
  const [id = '', round = ''] = typed.split('/');
  const category = year.categories.get(id);
  const decision = category?.decisions.get(round);
  if (category === undefined || decision === undefined) {
    throw new CannotRun(`没有 ${typed} 的评审记录（content/${year.year}/${id}/decisions/${round}.yaml）`);
  }
  return { category, round, decision };
};

export const draft: NoticeTask = ({ options, positionals: [typed, ...typedRounds] }, io) => {
  if (typed === undefined || typedRounds.length === 0) {
    throw new CannotRun('要写年度和轮次，例如：npx gongshi notice draft 2017 function-pilot/award');
  }
  const ledger = openLedger(io);
  const year = yearNamed(ledger, typed);
  const rounds = typedRounds.map((one) => roundNamed(year, one));
  if (!isReadable(ledger, year, io)) return 1;
  const { records } = ledger;
  const published = publishedOn(options, records, io);
  const { drafted, findings } = draftPublicity(records, year, {
    rounds,
    published,
    title: options.title,
    notes: options.note ?? [],
    persons: readPersons(io, options.persons),
    judged: judgeYear(records, year, published),
  });
  if (drafted === undefined) {
    io.err(findingText(ledger, findings));
    io.err('有错误没有解决，不起草公示。');
    return 1;
  }
  const file = newNotice(year, drafted, options.id);
  return writeRecord(io, ledger, { file, text: noticeText(drafted), findings, dryRun: options['dry-run'] === true });
};
