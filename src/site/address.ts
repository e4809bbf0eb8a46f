/** Where the site will be served: the address in `association.yaml`, and a sub-path that a preview may set. */
import { associationOf } from '../ledger/association.ts';
import { directorySource } from '../ledger/directory.ts';
import { basePath } from '../view/addresses.ts';

export const siteAddress = (): { readonly site: string; readonly base: string } => {
  const association = associationOf(directorySource('.'));
  if (association === undefined) throw new Error('content/association.yaml cannot be read: run `npx gongshi check`');
  const { url } = association.site;
  return { site: new URL(url).origin, base: basePath(url, process.env['GONGSHI_BASE']) };
};
