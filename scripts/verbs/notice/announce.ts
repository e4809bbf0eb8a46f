/** `gongshi notice announce <notice> --number …`: the result of a closed publicity, under a document number where its papers have one. */
import { noticeAnnounce } from '../../../src/office/notice-announce.ts';
import { openLedger } from '../../kernel/ledger.ts';
import { writePlanned } from '../../kernel/write-planned.ts';
import { noticeIn, type NoticeTask, publishedOn } from './options.ts';

export const announce: NoticeTask = ({ options, positionals }, io) => {
  const ledger = openLedger(io);
  const notice = noticeIn(positionals);
  const input = {
    notice,
    number: options.number,
    published: publishedOn(options, ledger.records, io),
    title: options.title,
    to: options.to,
    note: options.note,
    recommend: options.recommend,
    id: options.id,
  };
  const plan = noticeAnnounce.plan(ledger, input, io.today(ledger.records.association.asOf));
  return writePlanned(io, ledger, plan, options['dry-run'] === true);
};
