/** Where the site will be served: the address in `association.yaml`, and a sub-path that a preview may set. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { Association } from '../core/schema/association.ts';
import { basePath } from '../view/addresses.ts';

export const siteAddress = (): { readonly site: string; readonly base: string } => {
  const { site } = Association.parse(load(readFileSync('content/association.yaml', 'utf8')));
  return { site: new URL(site.url).origin, base: basePath(site.url, process.env['GONGSHI_BASE']) };
};
