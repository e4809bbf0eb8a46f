import type { APIRoute } from 'astro';
import { noticeList } from '../../../open-data/notice-list.ts';
import { workbook } from '../../../open-data/workbook.ts';
import { site } from '../../../site/site.ts';
import { listedNotices, noticeOf } from '../../../view/notice.ts';

export const getStaticPaths = () => listedNotices(site).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await workbook([noticeList(noticeOf(site, params['id'] ?? ''))]));
