/** The search page: reads the address, answers, and keeps the address true while a person types, filters and goes back. */
import { addressOf, type Asked, askedFrom } from './address.ts';
import { element } from './element.ts';
import { facetsOf, pagesOf, resultsOf } from './render.ts';
import { answer } from './results.ts';
import { openSource, type Source } from './source.ts';
import { summaryOf } from './summary.ts';

/** Milliseconds of quiet before what was typed is looked for. */
const QUIET = 250;

const one = <Found extends Element>(selector: string, kind: new () => Found): Found => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the search page has no ${selector}`);
  return found;
};

const root = one('[data-search]', HTMLElement);
const summary = one('[data-search-summary]', HTMLElement);
const facets = one('[data-search-facets]', HTMLElement);
const results = one('[data-search-results]', HTMLElement);
const form = one('main form[role="search"]', HTMLFormElement);
const field = one('main form[role="search"] input', HTMLInputElement);
const siteName = document.title;

const load = async (path: string): Promise<Uint8Array> => {
  const response = await fetch(`${root.dataset['search'] ?? ''}${path}`);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new Uint8Array(await response.arrayBuffer());
};

let opened: Promise<Source> | undefined;
/** Opened at the first question, and again after it failed. */
const source = (): Promise<Source> => {
  opened ??= openSource(load).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
};

const clear = (sentence: string): void => {
  summary.textContent = sentence;
  facets.replaceChildren();
  results.replaceChildren();
};

const sayBroken = (): void => {
  clear('搜索暂时用不了，可能是网络断了。请稍后再试，或者从');
  summary.append(element('a', { href: root.dataset['sitemap'] }, '网站地图'), '里找。');
};

/** Only the last question may be answered: an earlier one may come back later. */
let turn = 0;

const ask = async (asked: Asked): Promise<void> => {
  turn += 1;
  const mine = turn;
  document.title = asked.query === '' ? siteName : `${asked.query} - ${siteName}`;
  if (asked.query === '') return clear('');
  root.setAttribute('aria-busy', 'true');
  try {
    const found = await answer(await source(), asked.query, asked.filters, asked.page);
    if (mine !== turn) return;
    const { activeElement } = document;
    const key = activeElement instanceof HTMLElement ? activeElement.dataset['key'] : undefined;
    summary.textContent = summaryOf(
      found,
      asked.query,
      Object.values(asked.filters).some((value) => value !== null),
    );
    facets.replaceChildren(...facetsOf(asked, found));
    results.replaceChildren(resultsOf(found), ...pagesOf(asked, found));
    // The link that was followed was made anew; a keyboard's place stays on it.
    if (key !== undefined) facets.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  } catch (error) {
    if (mine === turn) sayBroken();
    console.error(error);
  } finally {
    if (mine === turn) root.removeAttribute('aria-busy');
  }
};

const here = (): Asked => askedFrom(location.search);

const go = (asked: Asked, history_: 'push' | 'replace'): void => {
  const address = addressOf(asked);
  if (history_ === 'push' && address !== location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void ask(asked);
};

/** New words begin on the first page and keep the filters. */
const typed = (): Asked => ({ ...here(), query: field.value.trim(), page: 1 });

let waiting: ReturnType<typeof setTimeout> | undefined;

const later = (): void => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    // The first words leave the empty page behind them, so that going back finds it; later ones stand in their place.
    if (field.value.trim() !== here().query) go(typed(), here().query === '' ? 'push' : 'replace');
  }, QUIET);
};

// While an input method composes, what stands in the field is not yet what is meant.
field.addEventListener('input', (event) => {
  if (!(event instanceof InputEvent && event.isComposing)) later();
});
field.addEventListener('compositionend', later);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  go(typed(), 'push');
});

const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

root.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
  if (link === null || !plainClick(event)) return;
  event.preventDefault();
  clearTimeout(waiting);
  go(askedFrom(link.getAttribute('href') ?? ''), 'push');
  if (link.closest('.pages') === null) return;
  summary.focus();
  summary.scrollIntoView({ block: 'start' });
});

const show = (): void => {
  field.value = here().query;
  void ask(here());
};

addEventListener('popstate', show);
show();
