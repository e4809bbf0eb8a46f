/** The ledger of the folder a verb runs in, and how a verb shows what it found there. */
import type { Finding, LocatedFinding } from '../../src/core/finding.ts';
import type { CategoryRecords, Records, YearRecords } from '../../src/core/records.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { memoryOf } from '../../src/ledger/memory.ts';
import { locate } from '../../src/ledger/locate.ts';
import type { Source } from '../../src/ledger/source.ts';
import { textReport } from '../../src/report/text.ts';
import { programFolder } from './program-folder.ts';
import { CannotRun, type Io } from './verb.ts';

export interface Ledger {
  readonly source: Source;
  readonly records: Records;
  /** What the reader found wrong; a file with an error is not among the records. */
  readonly findings: readonly Finding[];
}

/** `other`: a source beside the folder's own. `cache`: may what was read before be told from `.cache`? */
export const openLedger = (io: Io, other?: Source, cache = true): Ledger => {
  const source = other ?? directorySource(io.cwd);
  const memory = cache && other === undefined ? memoryOf(io.cwd, source.list().length, programFolder) : undefined;
  const { records, findings } = load(source, memory);
  memory?.save();
  if (records === undefined)
    throw new CannotRun('读不出 content/association.yaml。先运行 npx gongshi check 看哪里有误');
  return { source, records, findings };
};

/** A year of the ledger by what was typed. */
export const yearNamed = ({ source, records }: Ledger, typed: string): YearRecords => {
  const year = records.years.get(Number(typed));
  if (year !== undefined) return year;
  const folder = `content/${typed}/`;
  if (source.list().some(({ path }) => path.startsWith(folder)))
    throw new CannotRun(`${folder} 的年度设置读不出来。先运行 npx gongshi check 看哪里有误`);
  const known = [...records.years.keys()];
  throw new CannotRun(
    known.length === 0
      ? `台账里还没有年度。先运行 npx gongshi new programme ${/^\d{4}$/.test(typed) ? typed : '<年度>'}`
      : `台账里没有 ${typed} 年度。有：${known.join('、')}`,
  );
};

/** An award of a year by what was typed. */
export const categoryNamed = ({ categories, year }: YearRecords, typed: string): CategoryRecords => {
  const category = categories.get(typed);
  if (category !== undefined) return category;
  throw new CannotRun(
    categories.size === 0
      ? `${year}年度还没有读得出的奖项。先运行 npx gongshi check 看哪里有误；还没有奖项的，运行 npx gongshi new category`
      : `${year} 年度没有 ${typed} 这个奖项。有：${[...categories.keys()].join('、')}`,
  );
};

/** Findings with their lines and columns, by file. */
export const located = ({ source, records }: Ledger, findings: readonly Finding[]): readonly LocatedFinding[] =>
  locate(source, findings, records);

/** Findings as a person reads them, with their count. */
export const findingText = (ledger: Ledger, findings: readonly Finding[]): string =>
  textReport(located(ledger, findings), { language: 'zh' }).trimEnd();
