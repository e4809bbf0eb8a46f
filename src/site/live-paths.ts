/** Paths of the pages of applications, from the live collection. */
import { getLiveCollection } from 'astro:content';
import { applicationView } from '../view/paths.ts';
import { site } from './site.ts';

export const applicationPaths = async <Props>(props: (view: ReturnType<typeof applicationView>) => Props) => {
  const { entries, error } = await getLiveCollection('applications');
  if (entries === undefined) throw error;
  return entries.map(({ data: { year, category, application } }) => {
    const params = { year: String(year), category, application };
    return { params, props: props(applicationView(site, params)) };
  });
};
