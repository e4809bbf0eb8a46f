import type { APIRoute, GetStaticPaths } from 'astro';
import { csvText } from '../../../open-data/csv.ts';
import { noticeList } from '../../../open-data/notice-list.ts';
import type { DataTable } from '../../../open-data/table.ts';
import { keyed } from '../../../site/keyed.ts';
import { site } from '../../../site/site.ts';
import { noticeOf } from '../../../view/notice.ts';
import { listedNotices } from '../../../view/notices.ts';

export const getStaticPaths = (() =>
  keyed(
    listedNotices(site).map(({ id }) => ({ params: { id }, props: { list: noticeList(noticeOf(site, id)) } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ list: DataTable }> = ({ props }) => new Response(csvText(props.list));
