/** `gongshi notice revoke <announcement>`: tells of what was announced and taken back. */
import { noticeRevoke } from '../../../src/office/notice-revoke.ts';
import { openLedger } from '../../kernel/ledger.ts';
import { writePlanned } from '../../kernel/write-planned.ts';
import { noticeIn, type NoticeTask, publishedOn } from './options.ts';

export const revoke: NoticeTask = ({ options, positionals }, io) => {
  const ledger = openLedger(io);
  const input = {
    notice: noticeIn(positionals),
    published: publishedOn(options, ledger.records, io),
    title: options.title,
    id: options.id,
  };
  const plan = noticeRevoke.plan(ledger, input, io.today(ledger.records.association.asOf));
  return writePlanned(io, ledger, plan, options['dry-run'] === true);
};
