import type { APIRoute } from 'astro';
import { csvText } from '../../../open-data/csv.ts';
import { noticeList } from '../../../open-data/notice-list.ts';
import { site } from '../../../site/site.ts';
import { listedNotices, noticeOf } from '../../../view/notice.ts';

export const getStaticPaths = () => listedNotices(site).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => new Response(csvText(noticeList(noticeOf(site, params['id'] ?? ''))));
