/** The time of an applicant's or a county's change: the window of its category, and what was received before. */
import { dayOf, inChinese } from '../../core/dates.ts';
import { type Finding, isError, reporter } from '../../core/finding.ts';
import type { Receipt } from '../../core/schema/receipt.ts';
import { placeOf } from '../../ledger/paths.ts';
import type { Context } from '../context.ts';
import { deadline, type Timing } from '../deadline.ts';
import { because, nothing, type LayerOutcome, wrong } from '../layer.ts';
import { type FiledPaper, paperAt } from '../paper-at.ts';
import { papers } from '../../ledger/papers.ts';
import type { FileChange } from '../tree.ts';
import { officeCodes } from './office-codes.ts';
import { changeWindowCodes } from './window-codes.ts';

const report = reporter({ ...changeWindowCodes, ...officeCodes });

const isSupplementing = ({ supplements }: Receipt, day: string): boolean =>
  supplements.some(({ asked, due, answered }) => asked <= day && day <= due && answered === undefined);

const instantInChinese = (at: string): string => `${inChinese(dayOf(at))}${at.slice(11, 19)}`;

/** An application of an applicant: in time, or answering a supplement, or withdrawn. */
const ofApplication = (
  paper: FiledPaper,
  timing: Timing,
  tooLate: Finding,
  change: FileChange,
  day: string,
): LayerOutcome => {
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

/** The text that was confirmed is replaced, or being replaced, by a supplement whose last day has not passed. */
const isRenewing = ({ supplements }: Receipt, day: string): boolean =>
  supplements.some(
    ({ asked, due, answered, application }) =>
      asked <= day && day <= due && (answered === undefined || application !== undefined),
  );

/** A confirmation of a county association: in time, and fixed once its application is received, unless a supplement replaces it. */
const ofConfirmation = (
  paper: FiledPaper,
  timing: Timing,
  tooLate: Finding,
  change: FileChange,
  day: string,
): LayerOutcome => {
  const { receipt, file } = paper;
  const stays = change.before !== undefined && change.after !== undefined && change.from === undefined;
  if (stays && receipt !== undefined && isRenewing(receipt, day)) return nothing;
  if (receipt !== undefined && change.before !== undefined) return wrong(report('confirmation-fixed', {}, { file }));
  if (change.after === undefined) return because(report('office-unconfirmed', {}, { file }));
  return timing === 'open' ? nothing : wrong(tooLate);
};

/** A receipt that is there and cannot be read: whether the application was received is the office's to say. */
const unreadableReceipt = ({ baseTree, records }: Context, { receipt, file }: FiledPaper): readonly Finding[] => {
  const path = papers(file)[2];
  if (receipt !== undefined || path === undefined || !baseTree.has(path)) return [];
  return records().base.findings.filter((finding) => isError(finding) && finding.file === path);
};

export const ofAuthor = (context: Context, change: FileChange, file: string): LayerOutcome => {
  const {
    request: { at },
    records,
  } = context;
  const { base } = records();
  const paper = base.records === undefined ? undefined : paperAt(base.records, file);
  if (base.records === undefined || paper === undefined) return unjudged(base.findings, file);
  const unread = unreadableReceipt(context, paper);
  if (unread.length > 0) return { ...nothing, ours: unread };
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
    : ofConfirmation(paper, window.timing, tooLate, change, dayOf(at));
};

/** A category that cannot be read gives no window. A folder that is none is the layer of records' to report. */
const unjudged = (findings: readonly Finding[], file: string): LayerOutcome => {
  const place = placeOf(file);
  if (!('category' in place)) return nothing;
  const tables = [`content/${place.year}/programme.yaml`, `content/${place.year}/${place.category}/category.yaml`];
  return { ...nothing, ours: findings.filter((finding) => isError(finding) && tables.includes(finding.file)) };
};
