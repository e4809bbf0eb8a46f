/**
 * What citizens ask most, answered above the results in words and numbers of the pages that answer it. The words here are
 * anybody's; a ledger adds its own in `content/association.yaml`. The panels stand in the page, so they need no index.
 */
import { confirmingKinds, confirmingStep } from '../core/confirming.ts';
import { asksConfirmation, type Site } from '../view/site.ts';
import type { AnswerPanel } from './answer-panel.ts';
import { answersOfEveryYear } from './answers-of-every-year.ts';
import { answersOfYear } from './answers-of-year.ts';
import { type AnswerId, saidFor } from './said.ts';

/** What people say of the step whose name the ledger gives; first its name. */
const saidIn = (site: Site, id: AnswerId): readonly string[] =>
  id === 'confirm'
    ? [confirmingStep(site.records.association), confirmingKinds(site.records.association), ...saidFor(id)]
    : saidFor(id);

/** Where two answers have as long a word in a question, the first is given. */
const order: readonly AnswerId[] = [
  'money',
  'scores',
  'apply',
  'deadline',
  'objection',
  'confirm',
  'results',
  'publicity',
  'progress',
  'form',
  'policy',
  'judging',
  'help',
  'contact',
  'proof',
  'privacy',
  'data',
  'subscribe',
];

export const answerPanels = (site: Site): readonly AnswerPanel[] => {
  const [newest] = site.years;
  const said = [...(newest === undefined ? [] : answersOfYear(site, newest)), ...answersOfEveryYear(site)].filter(
    ({ id }) => id !== 'confirm' || asksConfirmation(site),
  );
  const own = site.records.association.search?.leads ?? [];
  return order.flatMap((id) => {
    const panel = said.find((one) => one.id === id);
    const words = saidIn(site, id);
    const more = own.filter(({ to }) => to === id).map(({ said: word }) => word);
    return panel === undefined ? [] : [{ ...panel, example: words[0] ?? panel.title, words: [...words, ...more] }];
  });
};
