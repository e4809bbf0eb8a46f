/** Asks the built search page, or Pagefind as it comes, in a real browser, and counts what was fetched. */
import type { Browser, Page } from 'playwright-core';
import type { Query } from './search-score.ts';
import type { Host, Sent } from './search-serve.ts';

export interface Engine {
  /** Where its index is served. */
  readonly mount: string;
  readonly start: string;
  /** Addresses of the first ten results; before them, that of an answer above them. */
  readonly ask: (page: Page, query: string) => Promise<Shown>;
}

export interface Shown {
  readonly lead: string | null;
  readonly results: readonly string[];
}

export const gongshi: Engine = {
  mount: '/search/data/',
  start: '/search/',
  ask: async (page, query) => {
    await page.fill('main input[type="search"]', query);
    await page.press('main input[type="search"]', 'Enter');
    await page.waitForFunction(
      (asked) =>
        document.title.startsWith(`${asked} - `) && document.querySelector('[data-search]:not([aria-busy])') !== null,
      query.trim(),
    );
    const [lead = null] = await page.$$eval('.answer[data-lead] h2 a', (links) =>
      links.map((link) => link.getAttribute('href')),
    );
    const results = await page.$$eval('.results h2 a', (links) => links.map((link) => link.getAttribute('href') ?? ''));
    return { lead, results };
  },
};

export const pagefind: Engine = {
  mount: '/pagefind/',
  start: '/pagefind/blank.html',
  ask: async (page, query) => ({
    lead: null,
    results: await page.evaluate(async (asked) => {
      const engine = await import(`${location.origin}/pagefind/pagefind.js`);
      const { results } = await engine.search(asked);
      const shown = await Promise.all(
        results.slice(0, 10).map((result: { data: () => Promise<{ url: string }> }) => result.data()),
      );
      return shown.map(({ url }) => url);
    }, query),
  }),
};

export interface Bytes {
  /** Until the newest part has answered. */
  readonly newest: number;
  /** With all parts joined. */
  readonly all: number;
}

export interface Asked {
  readonly query: Query;
  readonly shown: Shown;
  readonly first: Bytes;
  readonly later: Bytes;
}

/** One visitor asks everything one after another; and for each query somebody comes who has asked nothing yet. */
export const askAll = async (
  browser: Browser,
  host: Host,
  engine: Engine,
  queries: readonly Query[],
  isLater: (path: string) => boolean,
): Promise<readonly Asked[]> => {
  const bytesOf = (sent: readonly Sent[]): Bytes => {
    const sum = (some: readonly Sent[]) => some.reduce((total, { bytes }) => total + bytes, 0);
    return { newest: sum(sent.filter(({ path }) => !isLater(path))), all: sum(sent) };
  };
  const askAndCount = async (page: Page, query: string, begin: boolean) => {
    const before = host.sent.length;
    if (begin) await page.goto(`${host.address}${engine.start}`);
    const shown = await engine.ask(page, query);
    return { shown, bytes: bytesOf(host.sent.slice(before)) };
  };
  const visitor = await browser.newPage();
  await askAndCount(visitor, '公示', true);
  const asked: Asked[] = [];
  for (const query of queries) {
    const stranger = await browser.newContext();
    const { shown, bytes: first } = await askAndCount(await stranger.newPage(), query.query, true);
    await stranger.close();
    const { bytes: later } = await askAndCount(visitor, query.query, false);
    asked.push({ query, shown, first, later });
  }
  await visitor.close();
  return asked;
};

/** Seconds from the address to the first results of each query, for somebody on a phone who has been nowhere on the site. */
export const secondsToAnswer = async (
  browser: Browser,
  host: Host,
  queries: readonly Query[],
): Promise<readonly number[]> => {
  const seconds: number[] = [];
  for (const { query } of queries) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(`${host.address}${gongshi.start}?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    await page.waitForSelector('.results h2 a');
    seconds.push((performance.now() - begun) / 1000);
    await context.close();
  }
  return seconds;
};
