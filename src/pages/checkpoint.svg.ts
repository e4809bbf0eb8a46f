import type { APIRoute } from 'astro';
import { site } from '../site/site.ts';
import { emptyPicture, linePicture, lineShown } from '../view/checkpoint.ts';

const shown = lineShown(site);

export const GET: APIRoute = () =>
  new Response(shown === undefined ? emptyPicture : linePicture(shown), {
    headers: { 'content-type': 'image/svg+xml' },
  });
