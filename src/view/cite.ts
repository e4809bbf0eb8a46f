/** A sentence to cite a page by: who publishes it, what it is called, as of which day, and where it stands. */
import { inChinese } from '../core/dates.ts';
import type { Site } from './site.ts';

/** `path` begins with the site's own sub-path. */
export const citationOf = (site: Site, title: string, path: string, number?: string): string => {
  const { association } = site.records;
  const { origin } = new URL(association.site.url);
  const parts = [`《${title}》`, ...(number === undefined ? [] : [number]), `数据截至${inChinese(site.today)}`];
  return `${association.name}：${parts.join('，')}，${origin}${path}。`;
};
