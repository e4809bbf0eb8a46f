/** The page 自行核对: a judge's own line, typed; only the round that it belongs to is fetched, and the line goes nowhere. */
import { element } from '../search/element.ts';
import type { LinedRound, PublishedCards } from './own-line.ts';
import type { OwnWords } from './own-line-words.ts';
import type { PublishedRound } from './published-round.ts';
import { tableOf } from './table.ts';

const load = async (address: string): Promise<PublishedRound | PublishedCards> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
};

const answer = async (typed: string, rounds: readonly LinedRound[]): Promise<OwnWords> => {
  // What recounts brings the schemas, which nobody needs to read the page.
  const [{ answerOf }, { mistypedOwn, ownWords, unknownOwn }] = await Promise.all([
    import('./own-line.ts'),
    import('./own-line-words.ts'),
  ]);
  const found = await answerOf(typed, rounds, load);
  if (found === 'mistyped') return mistypedOwn;
  return found === 'unknown' ? unknownOwn : ownWords(found);
};

const start = (section: HTMLElement, rounds: readonly LinedRound[]): void => {
  const form = section.querySelector('form');
  const input = section.querySelector('input');
  const place = section.querySelector('[data-answer]');
  if (form === null || input === null || place === null) throw new Error('the page of 自行核对 lacks a part');
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    place.replaceChildren(element('p', {}, '正在核对…'));
    try {
      const { conclusion, details, rows } = await answer(input.value, rounds);
      place.replaceChildren(
        element('p', {}, element('strong', {}, conclusion)),
        ...details.map((text) => element('p', {}, text)),
        ...(rows.length === 0 ? [] : [tableOf('您的评分', rows, 'words')]),
      );
    } catch (error) {
      place.replaceChildren(element('p', {}, '没有核对成，可能是网络断了。请稍后再试。'));
      console.error(error);
    }
  });
};

for (const section of document.querySelectorAll<HTMLElement>('[data-own-lines]')) {
  start(section, JSON.parse(section.dataset['ownLines'] ?? '[]'));
}
