/** What the office may add but not rewrite by itself: receipts that were given, decisions that were approved. */
import { reporter } from '../../core/finding.ts';
import type { Receipt } from '../../core/schema/receipt.ts';
import { isApproved } from '../../core/approval.ts';
import type { Context } from '../context.ts';
import { because, nothing, type LayerOutcome } from '../layer.ts';
import { paperAt } from '../paper-at.ts';
import { officeCodes } from './office-codes.ts';

const report = reporter(officeCodes);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Lines are added to a receipt, never changed; its digests follow a supplement. */
const rewrites = (was: Receipt, becomes: Receipt | undefined): boolean =>
  becomes === undefined ||
  !same([was.number, was.submitted, was.received], [becomes.number, becomes.submitted, becomes.received]) ||
  was.rulings.some((ruling, index) => !same(ruling, becomes.rulings[index])) ||
  was.supplements.some(
    ({ asked, due }, index) => asked !== becomes.supplements[index]?.asked || due !== becomes.supplements[index].due,
  );

export const ofOffice = ({ records }: Context, file: string): LayerOutcome => {
  const { base, head } = records();
  const paper = base.records === undefined ? undefined : paperAt(base.records, file);
  if (paper?.kind === 'receipt' && paper.receipt !== undefined) {
    const becomes = head.records === undefined ? undefined : paperAt(head.records, file)?.receipt;
    return rewrites(paper.receipt, becomes) ? because(report('office-receipt', {}, { file })) : nothing;
  }
  const decision = paper?.kind === 'decision' ? paper.category.decisions.get(paper.id)?.value : undefined;
  return paper !== undefined && decision !== undefined && isApproved(paper.category, paper.id, decision)
    ? because(report('office-decision', {}, { file }))
    : nothing;
};
