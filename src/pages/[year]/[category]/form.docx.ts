import type { APIRoute } from 'astro';
import { wordForm } from '../../../filing/word-form.ts';
import { keyed } from '../../../site/keyed.ts';
import { site } from '../../../site/site.ts';
import { categoryPaths, categoryView } from '../../../view/paths.ts';

/** Blank: it is of the tables alone, which are part of every key. */
export const getStaticPaths = () => keyed(categoryPaths(site, () => ({})));

export const GET: APIRoute = async ({ params }) => {
  const { year, category } = categoryView(site, { year: params['year'] ?? '', category: params['category'] ?? '' });
  return new Response(await wordForm(year.records.year, category, site.records));
};
