import type { APIRoute } from 'astro';
import { wordForm } from '../../../filing/word-form.ts';
import { site } from '../../../site/site.ts';
import { categoryPaths, categoryView } from '../../../view/paths.ts';

export const getStaticPaths = () => categoryPaths(site);

export const GET: APIRoute = async ({ params }) => {
  const { year, category } = categoryView(site, { year: params['year'] ?? '', category: params['category'] ?? '' });
  return new Response(await wordForm(year.records.year, category, site.records));
};
