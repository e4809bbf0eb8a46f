import { expect, it } from 'vitest';
import { dist, pages, textOf } from './dist.ts';
import { brokenLinks } from './links.ts';

it('has no link and no fragment inside the site that leads nowhere', async () => {
  expect(await brokenLinks(dist, pages)).toEqual([]);
});

/**
 * Nobody need follow a link to these: the server's answer to an address that is none, what an applicant finds by its number, and
 * the page of confirming, whose address stays where no award asks for it.
 */
const isFound = (page: string): boolean => /^(?:404\.html|confirm\/index\.html|\d{4}\/own\/.*)$/.test(page);

it('has no page to which no other leads', () => {
  const address = (page: string): string => `/${page.replace(/(^|\/)index\.html$/, '$1')}`;
  const linked = new Set(
    pages.flatMap((page) =>
      [...textOf(page).matchAll(/ href="(?<to>\/[^"#?]*)/g)]
        .map(({ groups }) => decodeURI(groups?.['to'] ?? ''))
        .filter((to) => to !== address(page)),
    ),
  );
  expect(pages.filter((page) => !isFound(page) && !linked.has(address(page)))).toEqual([]);
});
