/** Gathers the records for `src/build/search-index.ts`, and publishes nothing. */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { gathered } from '../../search/gathered.ts';
import { siteRecords } from '../../search/site-records.ts';
import type { SearchGiven } from '../../search/write.ts';
import { site } from '../../site/site.ts';

export const GET: APIRoute = async () => {
  const guides = await getCollection('guides');
  const notices = await getCollection('notices');
  const bodies = {
    guides: new Map(guides.map(({ id, data, body = '' }) => [id, { title: data.title, body }])),
    notices: new Map(notices.map(({ id, body = '' }) => [id, body])),
  };
  const synonyms = site.records.association.search?.synonyms ?? [];
  const given: SearchGiven = {
    records: siteRecords(site, bodies),
    synonyms: synonyms.map(({ said, official }) => [said, official] as const),
  };
  gathered.send(given);
  return new Response('');
};
