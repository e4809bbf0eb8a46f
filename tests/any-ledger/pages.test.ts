import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { built, pages, textOf } from './dist.ts';
import { type PageFacts, readPage } from './read-page.ts';

let browser: Browser;
let blank: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  blank = await browser.newPage();
});
afterAll(() => browser.close());

describe('the reading of a page', () => {
  it.each([
    ['<img src="//evil.example/a.png">', ['//evil.example/a.png']],
    ['<img srcset="/a.png 1x, https://evil.example/b.png 2x">', ['https://evil.example/b.png']],
    ['<link rel="preconnect" href="https://evil.example">', ['https://evil.example']],
    ['<link rel="canonical" href="https://this.example/">', []],
    ['<meta http-equiv="refresh" content="0; url=https://evil.example/">', ['https://evil.example/']],
    ['<p style="background: url(\'https://evil.example/a\')">', ['https://evil.example/a']],
    ['<style>@import "https://evil.example/a.css";</style>', ['https://evil.example/a.css']],
    ['<svg><use href="https://evil.example/a.svg#b"/></svg>', ['https://evil.example/a.svg#b']],
    ['<svg><image xlink:href="https://evil.example/a.svg"/></svg>', ['https://evil.example/a.svg']],
    ['<a href="https://example.org/">a link is no load</a><img src="data:image/gif;base64,R0lG">', []],
  ])('sees what %s would load from elsewhere', async (html, external) => {
    expect((await blank.evaluate(readPage, html)).external).toEqual(external);
  });
});

const wrongWith = (page: string, { lang, title, headings, duplicateIds, first, external }: PageFacts): string[] =>
  [
    lang !== 'zh-CN' && `lang is "${lang}"`,
    title === '' && 'no title',
    headings !== 1 && `${headings} h1`,
    duplicateIds.length > 0 && `ids twice: ${duplicateIds.join(', ')}`,
    first.join() !== 'charset,content-security-policy' && `head begins with ${first.join(', ')}`,
    external.length > 0 && `loads from elsewhere: ${external.join(', ')}`,
  ].flatMap((wrong) => (wrong === false ? [] : [`${page}: ${wrong}`]));

describe('every page', () => {
  it('has a language, a title, one first heading, unique ids, its policy first, and nothing from elsewhere', async () => {
    const wrong: string[] = [];
    for (const page of pages) wrong.push(...wrongWith(page, await blank.evaluate(readPage, textOf(page))));
    expect(wrong).toEqual([]);
  });
});

describe('what is beside the pages', () => {
  it('loads nothing from elsewhere in a style sheet', () => {
    const external = built('css').filter((file) => /(?:url\(|@import)\s*["']?(?:https?:)?\/\//.test(textOf(file)));
    expect(external).toEqual([]);
  });

  it('is well-formed XML where it says so', async () => {
    const isBroken = (text: string): boolean =>
      new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') !== null;
    expect(await blank.evaluate(isBroken, '<a>')).toBe(true);
    const broken: string[] = [];
    for (const file of [...built('xml'), ...built('svg')])
      if (await blank.evaluate(isBroken, textOf(file))) broken.push(file);
    expect(broken).toEqual([]);
  });

  it('names in the sitemap only pages that are there', () => {
    const addresses = [...textOf('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, loc = '']) => new URL(loc).pathname,
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !pages.includes(`${address.slice(1)}index.html`))).toEqual([]);
  });

  it('is JSON where it says so', () => {
    expect(() => built('json').map((file): unknown => JSON.parse(textOf(file)))).not.toThrow();
  });
});
