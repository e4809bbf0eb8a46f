import type { APIRoute } from 'astro';
import { site } from '../../site/site.ts';
import { worldOf } from '../../view/form.ts';
import { yearView } from '../../view/site.ts';

export const getStaticPaths = () => site.years.map(({ records }) => ({ params: { year: String(records.year) } }));

export const GET: APIRoute = ({ params }) =>
  Response.json(worldOf(site.records, yearView(site, Number(params['year'])).records));
