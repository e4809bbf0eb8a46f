/** `gongshi notice close <notice>`: the window is over; what came in is written down, and the records are free again. */
import { noticeClose } from '../../../src/office/notice-close.ts';
import { openLedger } from '../../kernel/ledger.ts';
import { writePlanned } from '../../kernel/write-planned.ts';
import { noticeIn, type NoticeTask, publishedOn } from './options.ts';

export const close: NoticeTask = ({ options, positionals }, io) => {
  const ledger = openLedger(io);
  const input = { notice: noticeIn(positionals), published: publishedOn(options, ledger.records, io) };
  const plan = noticeClose.plan(ledger, input, io.today(ledger.records.association.asOf));
  const code = writePlanned(io, ledger, plan, options['dry-run'] === true);
  if (plan.ok) io.err(plan.next[0] ?? '');
  return code;
};
