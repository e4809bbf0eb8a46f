/** The one change that an open notice takes: after its last day, the line that closes it. */
import type { Notice } from '../../core/schema/notice.ts';
import { readFrontMatter } from '../../ledger/front-matter.ts';
import { safeText } from '../../ledger/safe-text.ts';
import type { Context } from '../context.ts';
import type { Blob, FileChange } from '../tree.ts';

/** Everything that a notice says but the line that closes it. */
const said = ({ blobs }: Context, blob: Blob | undefined): string | undefined => {
  blobs.fetch(blob === undefined ? [] : [blob.oid]);
  const safe = safeText(blobs.bytes(blob?.oid ?? ''));
  const front = safe.ok ? readFrontMatter(safe.text) : undefined;
  if (front?.ok !== true) return undefined;
  const { closed: _, ...rest } = front.data;
  return JSON.stringify([rest, front.body]);
};

export const closesOnly = (context: Context, change: FileChange, { to }: Notice, day: string): boolean => {
  if (change.from !== undefined || to === undefined || day <= to) return false;
  const before = said(context, change.before);
  return before !== undefined && before === said(context, change.after);
};
