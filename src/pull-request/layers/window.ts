/** Is it the time for this change? Windows, receipts and notices are those of the base. */
import { dayOf, inChinese } from '../../core/dates.ts';
import { type Finding, reporter } from '../../core/finding.ts';
import type { CategoryRecords, Records, YearRecords } from '../../core/records.ts';
import type { Receipt } from '../../core/schema/receipt.ts';
import { isApproved } from '../../core/standing.ts';
import { placeOf } from '../../ledger/paths.ts';
import type { Context } from '../context.ts';
import { deadline, type Timing } from '../deadline.ts';
import { type Public, publicFiles } from '../frozen.ts';
import { nothing, type Outcome, together } from '../layer.ts';
import { type FileChange, touched } from '../tree.ts';
import { closesOnly } from './closing-notice.ts';
import { officeCodes } from './office-codes.ts';
import { windowCodes } from './window-codes.ts';

const report = reporter({ ...windowCodes, ...officeCodes });

const wrong = (finding: Finding): Outcome => ({ ...nothing, findings: [finding] });
const because = (finding: Finding): Outcome => ({ ...nothing, reasons: [finding] });

/** A record in the folder of a category, with what the base knows around it. */
interface Paper {
  readonly kind: 'application' | 'confirmation' | 'receipt' | 'decision';
  readonly id: string;
  readonly file: string;
  readonly year: YearRecords;
  readonly category: CategoryRecords;
  readonly receipt: Receipt | undefined;
}

const paperAt = ({ years }: Records, file: string): Paper | undefined => {
  const place = placeOf(file);
  if (!('id' in place) || !('category' in place)) return undefined;
  const year = years.get(place.year);
  const category = year?.categories.get(place.category);
  if (year === undefined || category === undefined) return undefined;
  return { kind: place.kind, id: place.id, file, year, category, receipt: category.receipts.get(place.id)?.value };
};

const isSupplementing = ({ supplements }: Receipt, day: string): boolean =>
  supplements.some(({ asked, due, answered }) => asked <= day && day <= due && answered === undefined);

const instantInChinese = (at: string): string => `${inChinese(dayOf(at))}${at.slice(11, 19)}`;

/** An application of an applicant: in time, or answering a supplement, or withdrawn. */
const ofApplication = (paper: Paper, timing: Timing, tooLate: Finding, change: FileChange, day: string): Outcome => {
  const { receipt, file } = paper;
  if (change.after === undefined || change.path !== file) {
    const alone = receipt === undefined && !paper.category.confirmations.has(paper.id) && timing === 'open';
    if (alone) return nothing;
    return because(report(change.from === undefined ? 'office-withdrawal' : 'office-renamed', {}, { file }));
  }
  if (timing === 'open' && receipt === undefined) return nothing;
  if (receipt === undefined) return wrong(tooLate);
  const { number } = receipt;
  if (isSupplementing(receipt, day)) return because(report('office-supplement', { number }, { file }));
  return timing === 'open' ? because(report('office-after-receipt', { number }, { file })) : wrong(tooLate);
};

/** A confirmation of a county association: in time, and fixed once its application is received. */
const ofConfirmation = (paper: Paper, timing: Timing, tooLate: Finding, change: FileChange): Outcome => {
  const { receipt, file } = paper;
  if (receipt !== undefined && change.before !== undefined) return wrong(report('confirmation-fixed', {}, { file }));
  if (change.after === undefined) return because(report('office-unconfirmed', {}, { file }));
  return timing === 'open' ? nothing : wrong(tooLate);
};

const ofAuthor = ({ request: { at }, records }: Context, change: FileChange, file: string): Outcome => {
  const { base } = records();
  const paper = base.records === undefined ? undefined : paperAt(base.records, file);
  if (base.records === undefined || paper === undefined) return unjudged(base.findings, file);
  const { year, category } = paper;
  const window = deadline(base.records, year, category, at);
  if (!window.ok) return { ...nothing, ours: [{ ...window.finding, file: category.file }] };
  const words = { category: category.category.name, opens: inChinese(category.category.window.opens) };
  const { clause } = category.category.window;
  if (window.timing === 'early') return wrong(report('change-early', words, { file, clause }));
  const closed = { ...words, closing: inChinese(window.closing), at: instantInChinese(at) };
  const tooLate = report('change-late', closed, { file, clause });
  return paper.kind === 'application'
    ? ofApplication(paper, window.timing, tooLate, change, dayOf(at))
    : ofConfirmation(paper, window.timing, tooLate, change);
};

/** A category that cannot be read gives no window. A folder that is none is the layer of records' to report. */
const unjudged = (findings: readonly Finding[], file: string): Outcome => {
  const place = placeOf(file);
  if (!('category' in place)) return nothing;
  const tables = [`content/${place.year}/programme.yaml`, `content/${place.year}/${place.category}/category.yaml`];
  return { ...nothing, ours: findings.filter((finding) => finding.level === 'error' && tables.includes(finding.file)) };
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Lines are added to a receipt, never changed; its digests follow a supplement. */
const rewrites = (was: Receipt, becomes: Receipt | undefined): boolean =>
  becomes === undefined ||
  !same([was.number, was.submitted, was.received], [becomes.number, becomes.submitted, becomes.received]) ||
  was.rulings.some((ruling, index) => !same(ruling, becomes.rulings[index])) ||
  was.supplements.some(
    ({ asked, due }, index) => asked !== becomes.supplements[index]?.asked || due !== becomes.supplements[index].due,
  );

const ofOffice = ({ records }: Context, file: string): Outcome => {
  const { base, head } = records();
  const paper = base.records === undefined ? undefined : paperAt(base.records, file);
  if (paper?.kind === 'receipt' && paper.receipt !== undefined) {
    const becomes = head.records === undefined ? undefined : paperAt(head.records, file)?.receipt;
    return rewrites(paper.receipt, becomes) ? because(report('office-receipt', {}, { file })) : nothing;
  }
  const decision = paper?.kind === 'decision' ? paper.category.decisions.get(paper.id)?.value : undefined;
  return paper !== undefined && decision !== undefined && isApproved(paper.category, decision)
    ? because(report('office-decision', {}, { file }))
    : nothing;
};

const ofPublic = (context: Context, change: FileChange, file: string, { notice, open }: Public): Outcome => {
  if (!open) return because(report('office-published', { notice: notice.id }, { file }));
  const closes = file === notice.file && closesOnly(context, change, notice.value, dayOf(context.request.at));
  return closes && context.office ? nothing : wrong(report('change-frozen', { notice: notice.id }, { file }));
};

export const windows = (context: Context): Outcome => {
  const { base } = context.records();
  const listed = publicFiles(base.records?.years.values() ?? [], dayOf(context.request.at));
  const ofPath = (change: FileChange, file: string): Outcome => {
    const shown = listed.get(file);
    if (shown !== undefined && (shown.open || context.office)) return ofPublic(context, change, file, shown);
    return context.office ? ofOffice(context, file) : ofAuthor(context, change, file);
  };
  return together(context.changes.flatMap((change) => touched(change).map((file) => ofPath(change, file))));
};
