import type { APIRoute } from 'astro';
import { keyed } from '../../site/keyed.ts';
import { site } from '../../site/site.ts';
import { yearTablesOf } from '../../view/form.ts';
import { yearPaths } from '../../view/paths.ts';

export const getStaticPaths = () =>
  keyed(yearPaths(site, ({ records }) => ({ tables: yearTablesOf(site.records, records) })));

export const GET: APIRoute = ({ props }) => Response.json(props['tables']);
