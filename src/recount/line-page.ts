/** The page 自行核对: a line that is typed, or that a scanned code brings with the address, held against what the site publishes. */
import { readLine } from '../core/checkpoint/line.ts';
import { dayInShanghai } from '../core/dates.ts';
import { element } from '../search/element.ts';
import type { LineAnswer } from './line-words.ts';
import type { PublishedFacts } from './published-facts.ts';

const load = async (address: string): Promise<PublishedFacts> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
};

/** Undefined where there is no such page, which is an answer; a network that fails is none. */
const textAt = async (address: URL): Promise<string | undefined> => {
  const response = await fetch(address);
  return response.ok ? response.text() : undefined;
};

const answer = async (typed: string, address: string): Promise<LineAnswer> => {
  const line = readLine(typed);
  // What compares is fetched when somebody asks: it brings the schemas, which nobody needs to read the page.
  const [{ lineAnswer, mistyped }, { sinceLine }, { checkpointsIn }, { sitePlaces }, { untoldWithoutTerm }] =
    await Promise.all([
      import('./line-words.ts'),
      import('../core/checkpoint/since.ts'),
      import('./published-facts.ts'),
      import('../core/checkpoint/site.ts'),
      import('../core/checkpoint/untold.ts'),
    ]);
  if (line === undefined) return mistyped;
  const published = await load(address);
  const since = sinceLine(line, checkpointsIn(published), published.facts);
  // The facts may be well and what people read may not be: the pages are held to them.
  const site = await Promise.all(
    sitePlaces(published.facts).map(async ({ address: place, held }) =>
      held(await textAt(new URL(place, new URL(address, location.href)))),
    ),
  );
  // A site that claims to be of a later day than today has no term over.
  const now = dayInShanghai(new Date());
  const untold = untoldWithoutTerm(published.facts, published.day < now ? published.day : now);
  return lineAnswer({ ...since, findings: [...since.findings, ...untold, ...site.flat()] });
};

const start = (section: HTMLElement, address: string): void => {
  const form = section.querySelector('form');
  const input = section.querySelector('input');
  const place = section.querySelector('[data-answer]');
  if (form === null || input === null || place === null) throw new Error('the page of 自行核对 lacks a part');
  const check = async (): Promise<void> => {
    place.replaceChildren(element('p', {}, '正在核对…'));
    try {
      const { conclusion, details } = await answer(input.value, address);
      const list = element('ul', {}, ...details.map((text) => element('li', {}, text)));
      place.replaceChildren(
        element('p', {}, element('strong', {}, conclusion)),
        ...(details.length === 0 ? [] : [list]),
      );
    } catch (error) {
      place.replaceChildren(element('p', {}, '没有核对成，可能是网络断了。请稍后再试。'));
      console.error(error);
    }
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check();
  });
  const scanned = (): void => {
    const typed =
      decodeURIComponent(location.hash.slice(1)) || (new URLSearchParams(location.search).get('line') ?? '');
    if (readLine(typed) === undefined) return;
    input.value = typed;
    void check();
  };
  window.addEventListener('hashchange', scanned);
  scanned();
};

for (const section of document.querySelectorAll<HTMLElement>('[data-facts]')) {
  start(section, section.dataset['facts'] ?? '');
}
