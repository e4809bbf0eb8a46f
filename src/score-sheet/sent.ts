/** What came back from the experts, in a folder or dropped onto the desk: what is read of it, and a word for everything that is not. */
import { z } from 'zod/mini';
import { type Finding, reporter } from '../core/finding.ts';
import { scoreSheetCodes } from './codes.ts';
import type { SheetFile } from './read.ts';

const report = reporter(scoreSheetCodes);
/** Bytes of one file; nothing larger is read into memory. */
export const largestSheet = 20 * 1024 * 1024;

const name = z.string().check(z.minLength(1), z.maxLength(300));

/** A file as it came, or why it was left alone: its name is all that is known of it. */
export const Sent = z.union([
  z.strictObject({ name, bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ name, unread: z.enum(['link', 'folder', 'other', 'large']) }),
]);
export type Sent = z.infer<typeof Sent>;

/** What systems leave in folders, and what `scores sheet` puts beside the sheets. */
const isExpected = (file: string): boolean => /^(?:\.|thumbs\.db$|desktop\.ini$|reading\.html$)/i.test(file);
/** Of WPS and Office: a file that begins so is the mark of one that is open. */
const openMark = /^[~.]~?[$#]/;

const unread = (file: string, why: string, cure: string): Finding => report('sheet-file-unread', { file, why, cure });

const findingOf = (sent: Sent): Finding | undefined => {
  const file = sent.name;
  if (openMark.test(file)) return report('sheet-file-open', { file, other: file.replace(openMark, '') });
  if ('unread' in sent) {
    if (sent.unread === 'large') return report('sheet-too-large', { file });
    if (sent.unread === 'link') return unread(file, '是链接，不是文件', '把文件本身放进来');
    if (sent.unread === 'folder') return unread(file, '是文件夹，里面的文件不读', '把里面的评分表移到这个文件夹里');
    return unread(file, '不是文件', '移出这个文件夹');
  }
  if (/\.xlsx$/i.test(file)) return undefined;
  return /\.(?:et|ett|xls|xlsm|xlsb|xlt|ods|csv|numbers|zip|rar|7z)$/i.test(file)
    ? unread(file, '不是 .xlsx', '是评分表的，用表格软件另存为 .xlsx（压缩包先解开）；不是的，移出去')
    : unread(file, '不是评分表', '移出去');
};

export interface Sheets {
  readonly files: readonly SheetFile[];
  readonly findings: readonly Finding[];
}

/** The sheets among what was sent, in the order given. */
export const sheetsAmong = (sent: readonly Sent[]): Sheets => {
  const files: SheetFile[] = [];
  const findings: Finding[] = [];
  for (const one of sent) {
    if (isExpected(one.name) && !openMark.test(one.name)) continue;
    const finding = findingOf(one);
    if (finding !== undefined) findings.push(finding);
    else if ('bytes' in one) files.push(one);
  }
  return { files, findings };
};
