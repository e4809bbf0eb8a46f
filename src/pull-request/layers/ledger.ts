/** Does the rest of the ledger still hold once the change is in it? */
import type { Finding } from '../../core/finding.ts';
import { ownerOf, placeOf } from '../../ledger/paths.ts';
import type { Context } from '../context.ts';
import type { BothLedgers } from '../introduced.ts';
import { found, type LayerOutcome } from '../layer.ts';
import { papers } from '../../ledger/papers.ts';
import { touched } from '../tree.ts';

/**
 * The confirmation and the receipt of an application that its author may change: that they no longer fit is for the office and
 * the county to follow up, and no fault of the applicant's.
 */
const forOthers = ({ changes, office }: Context): ReadonlySet<string> =>
  new Set(
    office ? [] : changes.flatMap(touched).flatMap((path) => (ownerOf(path) === 'applicant' ? papers(path) : [])),
  );

export const ledgerOf = (context: Context, { introduced }: BothLedgers): LayerOutcome => {
  const changed = new Set(context.changes.flatMap(touched));
  const others = forOthers(context);
  const told = (finding: Finding): Finding =>
    others.has(finding.file) && placeOf(finding.file).kind !== 'application' && finding.level === 'error'
      ? { ...finding, level: 'warning' }
      : finding;
  // How far the office has come with the year is no matter of the change.
  const concerns = ({ file, level }: Finding) => level !== 'info' || papers(file).length > 0;
  return found(introduced.filter((finding) => !changed.has(finding.file) && concerns(finding)).map(told));
};
