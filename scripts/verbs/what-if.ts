/** `gongshi what-if <year> --with <folder or year>`: a year's applications by other rules or numbers. Writes nothing. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isError } from '../../src/core/finding.ts';
import type { YearRecords } from '../../src/core/records.ts';
import { whatIf as compare } from '../../src/core/what-if.ts';
import { folderSource } from '../../src/ledger/directory.ts';
import { withOtherTables, yearAs } from '../../src/ledger/other-tables.ts';
import { placeOf } from '../../src/ledger/paths.ts';
import type { Source } from '../../src/ledger/source.ts';
import { whatIfJson, whatIfText } from '../../src/report/what-if.ts';
import { findingText, type Ledger, openLedger, yearNamed } from '../kernel/ledger.ts';
import { unreadable } from '../../src/office/readable.ts';
import { CannotRun, type Io, verb } from '../kernel/verb.ts';

interface Tables {
  readonly source: Source;
  readonly name: string;
}

/** A year of this ledger where there is one of that name; else a folder. */
const tablesOf = (ledger: Ledger, year: number, typed: string, cwd: string): Tables => {
  if (ledger.records.years.has(Number(typed))) {
    return { source: yearAs(ledger.source, Number(typed), year), name: `${Number(typed)}年度` };
  }
  const folder = resolve(cwd, typed);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CannotRun(
      `没有 ${typed}：--with 要写台账里的年度（${[...ledger.records.years.keys()].join('、')}），或者一个文件夹`,
    );
  }
  return { source: folderSource(folder, `content/${year}`), name: `文件夹 ${typed} ` };
};

const isTableFile = (file: string): boolean => ['programme', 'policy', 'category'].includes(placeOf(file).kind);

/** The tables must be whole: of half a programme nothing can be said. The year in the folder's programme may be another. */
const complain = (tried: Ledger, year: number): void => {
  const broken = tried.findings.filter(
    (finding) =>
      isError(finding) &&
      finding.code !== 'programme-year' &&
      finding.code !== 'category-unread' &&
      finding.file.startsWith(`content/${year}/`) &&
      isTableFile(finding.file),
  );
  if (broken.length > 0) throw new CannotRun(`${findingText(tried, broken)}\n--with 的规则和数字读不出来，没有试算。`);
};

/** Windows are of a year: under those of another, every application would be early or late. */
const inOwnTime = (own: YearRecords, other: YearRecords): YearRecords => ({
  ...other,
  year: own.year,
  programme: { ...other.programme, year: own.year, 'year-window': own.programme['year-window'] },
  categories: new Map(
    [...other.categories].map(([id, records]) => {
      const window = own.categories.get(id)?.category.window;
      return [id, window === undefined ? records : { ...records, category: { ...records.category, window } }];
    }),
  ),
});

const kept = (year: number): string => `申报时间和“年内”的起止仍按${year}年度；条件里写死的日期照那边的。`;

/** What the other tables cannot read of an application. */
const unreadOf = ({ findings }: Ledger): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(findings.filter(isError), ({ file }) => file)].map(([file, list]) => [
      file,
      list.map(({ message }) => message),
    ]),
  );

const run = (typedYear: string, typed: string, format: string | undefined, io: Io): 0 | 1 => {
  const ledger = openLedger(io);
  const year = yearNamed(ledger, typedYear);
  const broken = unreadable(ledger, year);
  if (broken.length > 0) throw new CannotRun(`${findingText(ledger, broken)}\n台账有文件读不出来，没有试算。`);
  const { source, name } = tablesOf(ledger, year.year, typed, io.cwd);
  const tried = openLedger(io, withOtherTables(ledger.source, year.year, source));
  complain(tried, year.year);
  const declared = tried.records.years.get(year.year);
  if (declared === undefined) throw new CannotRun(`${typed} 里没有 programme.yaml，不能当作一个年度的规则和数字`);
  const foreign = declared.programme.year !== year.year;
  const after = foreign ? inOwnTime(year, declared) : declared;
  const today = io.today(ledger.records.association.asOf);
  const result = compare(
    { records: ledger.records, year },
    { records: { ...tried.records, years: new Map(tried.records.years).set(year.year, after) }, year: after },
    today,
  );
  const compared = { records: ledger.records, before: year, after, unread: unreadOf(tried), today };
  io.out(
    format === 'json'
      ? whatIfJson(result, compared, typed)
      : whatIfText(result, compared, name, foreign ? kept(year.year) : ''),
  );
  return 0;
};

export const whatIf = verb({
  name: 'what-if',
  summary: '试算：一个年度的申报，换一套规则或者数字，谁的结果会变',
  usage: '<年度> --with <年度或者文件夹>',
  options: {
    with: { type: 'string', value: '年度或者文件夹', help: '台账里的另一个年度，或者与 content/<年度>/ 一样的文件夹' },
    format: { type: 'string', oneOf: ['text', 'json'], help: '显示成什么样子，不写是 text' },
  },
  run: ({ options, positionals: [typedYear, ...more] }, io) => {
    if (typedYear === undefined || options.with === undefined || more.length > 0) {
      throw new CannotRun('要写年度和 --with，例如：npx gongshi what-if 2017 --with ../试改的规则');
    }
    return run(typedYear, options.with, options.format, io);
  },
});
