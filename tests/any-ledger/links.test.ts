import { expect, it } from 'vitest';
import { dist, pages } from './dist.ts';
import { brokenLinks } from './links.ts';

it('has no link and no fragment inside the site that leads nowhere', async () => {
  expect(await brokenLinks(dist, pages)).toEqual([]);
});
