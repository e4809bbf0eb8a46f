import type { APIRoute } from 'astro';
import { shell, site } from '../../site/site.ts';
import { noticeJsonFeed } from '../../view/feed.ts';
import { noticesOf } from '../../view/notices.ts';

export const GET: APIRoute = () =>
  new Response(noticeJsonFeed(shell, noticesOf(site), site.today), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
