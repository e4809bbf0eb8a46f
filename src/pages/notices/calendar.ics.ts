import type { APIRoute } from 'astro';
import { calendarText } from '../../open-data/calendar-text.ts';
import { calendarEvents } from '../../open-data/calendar.ts';
import { shell, site } from '../../site/site.ts';

export const GET: APIRoute = () =>
  new Response(calendarText(shell, calendarEvents(site)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
