/** What was added of records that were made before records said by which release: found by their paths, and held to them. */
import { type CodeTable, type Finding, reporter } from './finding.ts';
import type { Filed, Records, YearRecords } from './records.ts';
import type { Made } from './schema/made.ts';

export const madeLaterCodes = {
  'made-nowhere': {
    level: 'error',
    title: '补记的记录不存在',
    message: '补记了“{path}”的形成版本，却没有这份记录',
    help: '恢复这份记录；路径写错的，删去这个补记文件，重新运行 npx gongshi stamp',
    en: 'A release was added for {path}, which is not in the ledger',
    meaning: 'content/made/ 里补记了一份记录的形成版本，这份记录却不存在。',
    why: '补记只能说明已经公布的记录。',
    wrong: '"2017/function-pilot/decisions/awards.yaml": …',
    right: '"2017/function-pilot/decisions/award.yaml": …',
  },
  'made-twice': {
    level: 'error',
    title: '形成版本写了两次',
    message: '“{path}”的形成版本已经有了，这里又补记了一次',
    help: '留下先写的，删去后补的',
    en: 'The release of {path} is told twice',
    meaning: '一份记录自己写有形成时的版本，或者已经补记过，又补记了一次。',
    why: '说法有两种，就不知道用哪一版核对。',
    wrong: '两个补记文件写了同一份评审记录',
    right: '每份记录补记一次',
  },
} as const satisfies CodeTable;

const report = reporter(madeLaterCodes);

/** What is told of a record, and the day it was added; absent where the record says so itself. */
export interface MadeOf extends Made {
  readonly added?: string;
}

/** Receipts, decisions and notices of a year by their paths below `content/`. */
export const madeRecords = (
  year: YearRecords,
): ReadonlyMap<string, Pick<Filed<{ readonly made?: Made | undefined }>, 'file' | 'value'>> =>
  new Map(
    [
      ...[...year.categories.values()].flatMap(({ receipts, decisions }) => [
        ...receipts.values(),
        ...decisions.values(),
      ]),
      ...year.notices.values(),
    ].map((one) => [one.file.slice('content/'.length), one] as const),
  );

/** Of a record: what it says itself, or what was added of it. */
export const madeOf = (
  { made }: Pick<Records, 'made'>,
  { file, value }: Pick<Filed<{ readonly made?: Made | undefined }>, 'file' | 'value'>,
): MadeOf | undefined => {
  if (value.made !== undefined) return value.made;
  const path = file.slice('content/'.length);
  for (const { value: later } of made?.values() ?? []) {
    const tables = later.records[path];
    if (tables !== undefined) return { release: later.release, program: later.program, tables, added: later.on };
  }
  return undefined;
};

/** Additions of a year that tell of nothing, or of what is told already. */
export const madeLaterFindings = ({ made }: Pick<Records, 'made'>, year: YearRecords): readonly Finding[] => {
  const records = madeRecords(year);
  const told = new Set([...records].flatMap(([path, { value }]) => (value.made === undefined ? [] : [path])));
  return [...(made?.values() ?? [])].flatMap(({ file, value }) =>
    Object.keys(value.records)
      .filter((path) => path.startsWith(`${year.year}/`))
      .flatMap((path) => {
        const where = { file, at: ['records', path] };
        if (!records.has(path)) return [report('made-nowhere', { path }, where)];
        if (told.has(path)) return [report('made-twice', { path }, where)];
        told.add(path);
        return [];
      }),
  );
};
