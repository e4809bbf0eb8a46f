/** The folder that the score sheets came back in: what is read of it, and a word for everything that is not. */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, reporter } from '../../../src/core/finding.ts';
import { scoreSheetCodes } from '../../../src/score-sheet/codes.ts';
import type { SheetFile } from '../../../src/score-sheet/read.ts';
import { CannotRun } from '../../kernel/verb.ts';

const report = reporter(scoreSheetCodes);
const largest = 20 * 1024 * 1024;

/** What systems leave in folders, and what `scores sheet` puts beside the sheets. */
const isExpected = (name: string): boolean => /^(?:\.|thumbs\.db$|desktop\.ini$|reading\.html$)/i.test(name);
/** Of WPS and Office: a file that begins so is the mark of one that is open. */
const openMark = /^[~.]~?[$#]/;

const unread = (file: string, why: string, cure: string): Finding => report('sheet-file-unread', { file, why, cure });

const findingOf = (folder: string, name: string): Finding | undefined => {
  if (openMark.test(name)) return report('sheet-file-open', { file: name, other: name.replace(openMark, '') });
  const stat = lstatSync(join(folder, name));
  if (stat.isSymbolicLink()) return unread(name, '是链接，不是文件', '把文件本身放进来');
  if (stat.isDirectory()) return unread(name, '是文件夹，里面的文件不读', '把里面的评分表移到这个文件夹里');
  if (!stat.isFile()) return unread(name, '不是文件', '移出这个文件夹');
  if (stat.size > largest) return report('sheet-too-large', { file: name });
  if (/\.xlsx$/i.test(name)) return undefined;
  return /\.(?:et|ett|xls|xlsm|xlsb|xlt|ods|csv|numbers|zip|rar|7z)$/i.test(name)
    ? unread(name, '不是 .xlsx', '是评分表的，用表格软件另存为 .xlsx（压缩包先解开）；不是的，移出这个文件夹')
    : unread(name, '不是评分表', '移出这个文件夹');
};

export interface Folder {
  readonly files: readonly SheetFile[];
  readonly findings: readonly Finding[];
}

export const sheetsIn = (folder: string): Folder => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CannotRun(`没有 ${folder} 这个文件夹`);
  const files: SheetFile[] = [];
  const findings: Finding[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    if (isExpected(name) && !openMark.test(name)) continue;
    const finding = findingOf(folder, name);
    if (finding === undefined) files.push({ name, bytes: readFileSync(join(folder, name)) });
    else findings.push(finding);
  }
  return { files, findings };
};
