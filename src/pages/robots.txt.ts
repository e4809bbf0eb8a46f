import type { APIRoute } from 'astro';
import { shell, site } from '../site/site.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${shell.origin}${site.to.sitemap}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
