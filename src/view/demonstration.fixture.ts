/** The demonstration ledger as the site sees it; read once for a test file. */
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { type Site, viewSite, yearView } from './site.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

export const demonstration = (base = '/') => {
  const { records } = load(directorySource(ledger2017));
  if (records === undefined) throw new Error('the ledger cannot be read');
  const site: Site = viewSite(records, records.association.asOf ?? '2017-12-20', base);
  return { site, year: yearView(site, 2017) };
};
