import type { APIRoute } from 'astro';
import { shell, site } from '../site/site.ts';
import { pagesOf, sitemap } from '../view/sitemap.ts';

export const GET: APIRoute = () =>
  new Response(sitemap(shell.origin, pagesOf(site)), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
