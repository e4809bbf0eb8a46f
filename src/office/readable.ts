/** What stands in the way of deciding, drafting or recomputing a year. */
import { type Finding } from '../core/finding.ts';
import type { YearRecords } from '../core/records.ts';
import { type OfficeLedger, refuse } from './act.ts';

/**
 * A receipt that cannot be read would make its application look late, a received application would be passed over. An
 * application that nobody received stops only itself.
 */
export const unreadable = ({ findings }: Pick<OfficeLedger, 'findings'>, year: YearRecords): readonly Finding[] =>
  findings.filter(({ file, level }) => {
    const [, category = '', id = ''] = /^content\/\d+\/([^/]+)\/applications\/([^/]+)\.md$/.exec(file) ?? [];
    const unreceived = id !== '' && year.categories.get(category)?.receipts.has(id) !== true;
    const concerns = new RegExp(`^content/(?:organizations|calendar|${year.year})/`).test(file);
    return level === 'error' && concerns && !unreceived;
  });

/** Nothing is made from a year that cannot be read whole. */
export const wantReadable = (ledger: OfficeLedger, year: YearRecords, why: string): void => {
  const broken = unreadable(ledger, year);
  if (broken.length > 0) refuse(why, { findings: broken });
};
