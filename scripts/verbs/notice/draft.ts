/** `gongshi notice draft <year> <category>/<round>…`: a publicity of decided rounds. */
import { noticeDraft } from '../../../src/office/notice-draft.ts';
import { openLedger, yearNamed } from '../../kernel/ledger.ts';
import { readPersons } from '../../kernel/persons.ts';
import { CannotRun } from '../../kernel/verb.ts';
import { writePlanned } from '../../kernel/write-planned.ts';
import { type NoticeTask, publishedOn } from './options.ts';

export const draft: NoticeTask = ({ options, positionals: [typed, ...rounds] }, io) => {
  if (typed === undefined || rounds.length === 0) {
    throw new CannotRun('要写年度和轮次，例如：npx gongshi notice draft 2017 function-pilot/award');
  }
  const ledger = openLedger(io);
  const { year } = yearNamed(ledger, typed);
  const input = {
    rounds: rounds.map((one) => `${year}/${one}`),
    published: publishedOn(options, ledger.records, io),
    title: options.title,
    id: options.id,
    note: options.note,
    persons: Object.fromEntries(readPersons(io, options.persons)),
  };
  const plan = noticeDraft.plan(ledger, input, io.today(ledger.records.association.asOf));
  return writePlanned(io, ledger, plan, options['dry-run'] === true);
};
