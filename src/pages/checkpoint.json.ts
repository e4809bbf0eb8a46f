import type { APIRoute } from 'astro';
import { publishedFacts } from '../open-data/checkpoint.ts';
import { site } from '../site/site.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(publishedFacts(site))}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
