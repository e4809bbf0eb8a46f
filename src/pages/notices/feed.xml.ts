import type { APIRoute } from 'astro';
import { shell, site } from '../../site/site.ts';
import { noticeFeed } from '../../view/feed.ts';
import { noticesOf } from '../../view/notices.ts';

export const GET: APIRoute = () =>
  new Response(noticeFeed(shell, noticesOf(site), site.today), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
