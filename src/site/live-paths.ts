/** Paths of the pages of applications, from the live collection. */
import { getLiveCollection } from 'astro:content';

export const applicationPaths = async () => {
  const { entries, error } = await getLiveCollection('applications');
  if (entries === undefined) throw error;
  return entries.map(({ data: { year, category, application } }) => ({
    params: { year: String(year), category, application },
  }));
};
