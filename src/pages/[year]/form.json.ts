import type { APIRoute } from 'astro';
import { site } from '../../site/site.ts';
import { yearTablesOf } from '../../view/form.ts';
import { yearView } from '../../view/site.ts';

export const getStaticPaths = () => site.years.map(({ records }) => ({ params: { year: String(records.year) } }));

export const GET: APIRoute = ({ params }) =>
  Response.json(yearTablesOf(site.records, yearView(site, Number(params['year'])).records));
