/** An application that came as a package or as a file, as a county sees it: what it says, and what the rules say of it. */
import { nameFlaw } from '../core/record-name.ts';
import type { Finding } from '../core/finding.ts';
import type { CategoryRecords } from '../core/records.ts';
import { sorted } from '../core/sorted.ts';
import { checkMarkdown } from '../ledger/markdown.ts';
import { hiddenLeaks, leaksIn, redacted } from '../ledger/leaks.ts';
import { type CheckedFile, checkFile } from './check.ts';
import { digestOfBuffer } from '../package/evidence.ts';
import type { ApplicationFile } from './file.ts';
import { knowing } from './own.ts';
import { openApplicationPackage } from '../package/open.ts';
import { paperFiles } from '../package/paper-files.ts';
import { mayBePackage, wrongFile } from '../package/wrong-file.ts';
import { readFileBytes } from './read-file.ts';
import type { OpenedTables } from './year-tables.ts';

export interface OpenedApplication {
  readonly category: CategoryRecords;
  readonly name: string;
  readonly file: ApplicationFile;
  /** The digest of the very bytes that were opened. */
  readonly digest: string;
  readonly checked: CheckedFile;
  /** The papers that came with it, by digest. */
  readonly papers: ReadonlyMap<string, File>;
  /** The year's tables with what its applicant applied for. */
  readonly tables: OpenedTables;
}

export type Opening =
  | { readonly ok: true; readonly opened: OpenedApplication }
  | { readonly ok: false; readonly findings: readonly Pick<Finding, 'message' | 'help'>[] };

const refused = (message: string, help: string): Opening => ({ ok: false, findings: [{ message, help }] });

/** The award whose form has most of what the file states. */
const likeliest = ({ data }: ApplicationFile, tables: OpenedTables): CategoryRecords | undefined => {
  const keys = Object.keys(data);
  const fit = ({ category }: CategoryRecords) => keys.filter((key) => category.field(key) !== undefined).length;
  return sorted(tables.year.categories.values(), (one, other) => fit(other) - fit(one))[0];
};

interface Source {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly category: string | undefined;
  readonly papers: ReadonlyMap<string, File>;
}

const sourceOf = async (name: string, bytes: Uint8Array, year: number): Promise<Source | Opening> => {
  const what = mayBePackage(name, bytes) ? undefined : wrongFile(bytes, undefined);
  if (what !== undefined)
    return refused(`这是${what}，不是申报包`, '请向申报单位要申报包，是在申报表最后一步保存的 .zip 文件');
  if (!mayBePackage(name, bytes))
    return { bytes, name: name.replace(/\.md$/i, ''), category: undefined, papers: new Map() };
  const opened = await openApplicationPackage(bytes);
  if (!opened.ok) return opened;
  const { manifest, record, evidence } = opened.package;
  if (manifest.year !== year) return refused(`这是${manifest.year}年度的申报`, `这里只确认${year}年度的申报`);
  return { bytes: record, name: manifest.name, category: manifest.category, papers: paperFiles(evidence) };
};

export const openApplication = async (
  name: string,
  bytes: Uint8Array,
  tables: OpenedTables,
  today: string,
): Promise<Opening> => {
  const source = await sourceOf(name, bytes, tables.year.year);
  if ('ok' in source) return source;
  const read = readFileBytes(source.bytes);
  if (!read.ok) return read;
  const category =
    source.category === undefined ? likeliest(read.file, tables) : tables.year.categories.get(source.category);
  if (category === undefined) return refused('看不出是哪个奖项的申报', '请向申报单位要申报包');
  if (nameFlaw('application', source.name) !== undefined)
    return refused('文件名不是数据文件原来的名字', '请用申报包，或者用原来文件名的数据文件');
  const known = await knowing(tables, read.file.data['organization']).catch(() => undefined);
  if (known === undefined) return refused('没有取到这个单位今年的其他申报，可能是网络断了', '连上网络后再打开一次');
  return {
    ok: true,
    opened: {
      tables: known,
      category,
      papers: source.papers,
      name: source.name,
      file: read.file,
      digest: await digestOfBuffer(new Uint8Array(source.bytes)),
      checked: checkFile(read.file, source.name, category, known, today, {
        markdown: checkMarkdown,
        leaks: { leaksIn, hiddenLeaks, redacted },
      }),
    },
  };
};
