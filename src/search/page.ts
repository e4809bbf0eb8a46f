/** The search page: reads the address, answers, and keeps the address true while a person types, filters and goes back. */
import { addressOf, askedFrom } from './address.ts';
import { element } from './element.ts';
import { leadOf } from './lead.ts';
import { type Library, openLibrary } from './library.ts';
import { facetsOf, pagesOf, resultsOf } from './render.ts';
import { answer, type SearchAnswer, type Question } from './results.ts';
import { stagesOf } from './manifest.ts';
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
const empty = one('[data-search-empty]', HTMLElement);
const tips = one('[data-search-tips]', HTMLElement);
const narrowing = one('[data-search-narrow]', HTMLDetailsElement);
const siteName = document.title;
/** Said by `ahead.ts`, which runs before. */
const isOld = 'old' in root.dataset;

const textsIn = (text: string | undefined): readonly string[] => (text ?? '').split('|').filter((one) => one !== '');

const panels = [...document.querySelectorAll<HTMLElement>('[data-answer]')].map((panel) => ({
  panel,
  words: textsIn(panel.dataset['answer']),
}));
const names = textsIn(root.dataset['names']);

let opened: Promise<Library> | undefined;
let hasFailed = false;
/** Opened once, and again after it failed. */
const library = (): Promise<Library> => {
  opened ??= openLibrary(root.dataset['search'] ?? '', hasFailed);
  return opened;
};
const openAnew = (): void => {
  opened = undefined;
  hasFailed = true;
};

const clear = (sentence: string): void => {
  summary.textContent = sentence;
  facets.replaceChildren();
  results.replaceChildren();
};

const siteMap = (): HTMLElement => element('a', { href: root.dataset['sitemap'] }, '网站地图');

const sayBroken = (): void => {
  clear('搜索暂时不能使用，可能是网络中断。请稍后再试，或者从');
  summary.append(siteMap(), '里查找。');
};

const sayOld = (): void => {
  clear('这个浏览器版本较低，不能在全站搜索。请换用较新的浏览器，或者从下面的列表和');
  summary.append(siteMap(), '里查找。');
  empty.hidden = false;
  tips.hidden = false;
};

/** Only the last question may be answered: an earlier one may come back later. */
let turn = 0;

const isFiltered = ({ filters }: Question): boolean => Object.values(filters).some((value) => value !== null);

const show = (asked: Question, found: SearchAnswer, more: boolean): void => {
  const { activeElement } = document;
  const key = activeElement instanceof HTMLElement ? activeElement.dataset['key'] : undefined;
  const answered = document.querySelector('[data-lead] h2')?.textContent;
  summary.textContent = summaryOf(found, asked.query, { filtered: isFiltered(asked), more, answered });
  facets.replaceChildren(...facetsOf(asked, found));
  const chosen = Object.values(asked.filters).filter((value) => value !== null).length;
  const [title] = narrowing.children;
  if (title !== undefined) title.textContent = chosen === 0 ? '筛选' : `筛选（已选${chosen}项）`;
  results.replaceChildren(resultsOf(found), ...pagesOf(asked, found));
  tips.hidden = more || found.total > 0 || (answered !== undefined && !isFiltered(asked));
  // The link that was followed was made anew; a keyboard's place stays on it.
  if (key !== undefined) facets.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
};

/** The newest year, or the one that is looked at, answers first; older ones join. */
const askInStages = async (asked: Question, isCurrent: () => boolean): Promise<void> => {
  const { engine, manifest, dictionary } = await library();
  const { first, all } = stagesOf(manifest, asked.filters.year, asked.rules);
  const stages = first.length === all.length ? [all] : [first, all];
  for (const [at, parts] of stages.entries()) {
    const found = await answer(await engine.with(parts), dictionary, manifest, asked);
    if (!isCurrent()) return;
    const last = at === stages.length - 1;
    // Who types a rule's code or sentence has met that rule.
    if (last && found.how !== 'whole' && !asked.rules && !isFiltered(asked)) {
      const ruled = { ...asked, rules: true };
      const withRules = await answer(
        await engine.with(stagesOf(manifest, null, true).all),
        dictionary,
        manifest,
        ruled,
      );
      if (!isCurrent()) return;
      if (withRules.how === 'whole') return show(ruled, withRules, false);
    }
    show(asked, found, !last);
  }
};

const lead = (query: string): void => {
  const chosen = query === '' ? null : leadOf(query, panels, names);
  for (const { panel } of panels) panel.toggleAttribute('data-lead', panel === chosen?.panel);
};

const ask = async (asked: Question): Promise<void> => {
  turn += 1;
  const mine = turn;
  const isCurrent = (): boolean => mine === turn;
  document.title = asked.query === '' ? siteName : `${asked.query} - ${siteName}`;
  empty.hidden = asked.query !== '';
  tips.hidden = asked.query !== '';
  root.toggleAttribute('data-asked', asked.query !== '');
  lead(asked.query);
  if (asked.query === '') return clear('');
  if (isOld) return sayOld();
  root.setAttribute('aria-busy', 'true');
  if (results.childElementCount === 0) summary.textContent = `正在查找“${asked.query}”……`;
  try {
    await askInStages(asked, isCurrent);
  } catch (error) {
    // By the next question.
    openAnew();
    if (isCurrent()) sayBroken();
    console.error(error);
  } finally {
    if (isCurrent()) root.removeAttribute('aria-busy');
  }
};

const here = (): Question => askedFrom(location.search);

const go = (asked: Question, how: 'push' | 'replace'): void => {
  const address = addressOf(asked);
  if (how === 'push' && address !== location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void ask(asked);
};

/** New words begin on the first page and keep the filters. */
const typed = (): Question => ({ ...here(), query: field.value.trim(), page: 1 });

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

one('main', HTMLElement).addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="?"], a[data-query]') : null;
  if (link === null || !plainClick(event)) return;
  event.preventDefault();
  clearTimeout(waiting);
  // An example leads to its page where there is no script, and is asked where there is.
  const example = link.dataset['query'];
  if (example === undefined) go(askedFrom(link.getAttribute('href') ?? ''), 'push');
  else {
    field.value = example;
    go(typed(), 'push');
  }
  if (link.closest('.pages') === null) return;
  summary.focus();
  summary.scrollIntoView({ block: 'start' });
});

const read = (): void => {
  field.value = here().query;
  void ask(here());
};

// Beside the answer there is room for the filters; above it they are folded, so that they move nothing.
const wide = matchMedia('(min-width: 960px)');
const fold = (): void => {
  narrowing.open = wide.matches;
};
wide.addEventListener('change', fold);
fold();

addEventListener('popstate', read);
read();
// What the page fetched beforehand is opened now, and the first letter finds it ready.
if (!isOld) {
  library().catch(openAnew);
}
