/** Paths of the pages of applications, from the live collection. */
import { getLiveCollection } from 'astro:content';
import { applicationView } from '../view/paths.ts';
import { site } from './site.ts';

/**
 * Props are made when they are asked for, once for the key and again for a page that is rendered, and the last are kept: those of
 * ten thousand pages at once would be most of what a build holds in memory.
 */
export const applicationPaths = async <Props>(props: (view: ReturnType<typeof applicationView>) => Props) => {
  const { entries, error } = await getLiveCollection('applications');
  if (entries === undefined) throw error;
  let last: { readonly id: string; readonly props: Props } | undefined;
  return entries.map(({ id, data: { year, category, application } }) => {
    const params = { year: String(year), category, application };
    return {
      params,
      get props(): Props {
        if (last?.id !== id) last = { id, props: props(applicationView(site, params)) };
        return last.props;
      },
    };
  });
};
