/**
 * Corrects 还有几天 on the day of reading: a static page knows only the day it was built. Without a script the built
 * value stands, and the last day is written out beside it in any case.
 */
import { dayInShanghai } from '../core/dates.ts';
import { daysLeft, daysLeftSentence } from '../view/days-left.ts';

const today = dayInShanghai(new Date());

for (const element of document.querySelectorAll<HTMLElement>('[data-closes]')) {
  const closes = element.dataset['closes'] ?? '';
  const number = element.querySelector('[data-number]');
  const unit = element.querySelector('[data-unit]');
  const left = daysLeft(closes, today);
  if (number === null || unit === null) element.textContent = daysLeftSentence(closes, today);
  else [number.textContent, unit.textContent] = [left.number, left.unit];
}
