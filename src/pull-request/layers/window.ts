/** Is it the time for this change? Windows, receipts and notices are those of the base. */
import { dayOf } from '../../core/dates.ts';
import { type Finding, isError, reporter } from '../../core/finding.ts';
import { placeOf } from '../../ledger/paths.ts';
import type { Context } from '../context.ts';
import { type Public, publicFiles } from '../frozen.ts';
import { because, nothing, type LayerOutcome, together, wrong } from '../layer.ts';
import { type FileChange, touched } from '../tree.ts';
import { closesOnly } from './closing-notice.ts';
import { officeCodes } from './office-codes.ts';
import { changeWindowCodes } from './window-codes.ts';
import { ofAuthor } from './window-of-author.ts';
import { ofOffice } from './window-of-office.ts';

const report = reporter({ ...changeWindowCodes, ...officeCodes });

/** A notice that cannot be read may be open, and nobody but the office can say what it freezes. */
const unreadableNotices = ({ office, records }: Context): readonly Finding[] =>
  office
    ? []
    : records().base.findings.filter((finding) => isError(finding) && placeOf(finding.file).kind === 'notice');

const ofPublic = (context: Context, change: FileChange, file: string, { notice, open }: Public): LayerOutcome => {
  if (!open) return because(report('office-published', { notice: notice.id }, { file }));
  const closes = file === notice.file && closesOnly(context, change, notice.value, dayOf(context.request.at));
  return closes && context.office ? nothing : wrong(report('change-frozen', { notice: notice.id }, { file }));
};

export const changeWindows = (context: Context): LayerOutcome => {
  const { base } = context.records();
  const listed = publicFiles(base.records?.years.values() ?? [], dayOf(context.request.at));
  const ofPath = (change: FileChange, file: string): LayerOutcome => {
    // Of a rename the side that it came from stood there before.
    const stood = change.before !== undefined && (change.from ?? change.path) === file;
    const { kind } = placeOf(file);
    if (stood && kind === 'checkpoint') return wrong(report('change-checkpoint', {}, { file }));
    if (stood && kind === 'made') return wrong(report('change-made', {}, { file }));
    const shown = listed.get(file);
    if (shown !== undefined && (shown.open || context.office)) return ofPublic(context, change, file, shown);
    return context.office ? ofOffice(context, file) : ofAuthor(context, change, file);
  };
  const ours = { ...nothing, ours: unreadableNotices(context) };
  return together([ours, ...context.changes.flatMap((change) => touched(change).map((file) => ofPath(change, file)))]);
};
