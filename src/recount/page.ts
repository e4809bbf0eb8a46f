/** The page 自行核对: fetches what was published of a round, counts it again with the office's own functions, says how it went. */
import type { PublishedRound } from './published-round.ts';
import { recountRound } from './recount.ts';
import { tableOf } from './table.ts';
import { conclusionOf, comparedRows } from './words.ts';

const load = async (address: string): Promise<PublishedRound> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
};

const count = async (section: HTMLElement, address: string): Promise<void> => {
  const output = section.querySelector('output');
  const table = section.querySelector('[data-table]');
  if (output === null || table === null) throw new Error('the page of 自行核对 lacks a place for the answer');
  output.textContent = '正在计算…';
  table.replaceChildren();
  try {
    const published = await load(address);
    const recounted = recountRound(published);
    output.textContent = conclusionOf(published, recounted);
    table.replaceChildren(tableOf(published.name, comparedRows(published, recounted)));
  } catch (error) {
    output.textContent = '没有算成，可能是网络断了。请稍后再试，或者用命令行重新计算。';
    console.error(error);
  }
};

for (const section of document.querySelectorAll<HTMLElement>('[data-round]')) {
  const button = section.querySelector('button');
  if (button === null) continue;
  button.hidden = false;
  button.addEventListener('click', () => void count(section, section.dataset['round'] ?? ''));
}
