/** Read by `src/build/search-index.ts` when all is built, and not published. */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { siteRecords } from '../../search/site-records.ts';
import { site } from '../../site/site.ts';

export const GET: APIRoute = async () => {
  const guides = await getCollection('guides');
  const notices = await getCollection('notices');
  const bodies = {
    guides: new Map(guides.map(({ id, data, body = '' }) => [id, { title: data.title, body }])),
    notices: new Map(notices.map(({ id, body = '' }) => [id, body])),
  };
  return new Response(JSON.stringify(siteRecords(site, bodies)));
};
