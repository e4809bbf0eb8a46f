/** Receipts, decisions and notices with the release and the tables that each was made by. */
import { isApproved } from '../core/approval.ts';
import { type MadeOf, madeOf, madeRecords } from '../core/made-later.ts';
import type { Site, YearView } from '../view/site.ts';
import { dataTable, type DataTable, day, textColumn } from './table.ts';

type Row = MadeOf & { readonly path: string };

/** What no body approved, and what is not published yet, is not told of. */
const hidden = (site: Site, { records }: YearView): ReadonlySet<string> =>
  new Set([
    ...[...records.categories.values()].flatMap((category) =>
      [...category.decisions].flatMap(([round, { file, value }]) => (isApproved(category, round, value) ? [] : [file])),
    ),
    ...[...records.notices.values()].flatMap(({ file, value }) => (value.published <= site.today ? [] : [file])),
  ]);

export const madeTable = (site: Site, year: YearView): DataTable => {
  const kept = hidden(site, year);
  return dataTable<Row>(
    {
      name: 'made',
      title: '形成版本',
      description:
        '每份受理记录、评审结果和公示一行：由哪个版本、哪些条件和评分办法形成；以前没有记的，写明哪一天补记。',
    },
    [
      textColumn('path', '记录', ({ path }) => path),
      textColumn('release', '版本', ({ release }) => release),
      textColumn('program', '程序校验码', ({ program }) => program),
      textColumn('tables', '条件和评分办法校验码', ({ tables }) => tables),
      day('added', '补记日期', ({ added }) => added),
    ],
    [...madeRecords(year.records)].flatMap(([path, record]): Row[] => {
      const made = kept.has(record.file) ? undefined : madeOf(site.records, record);
      return made === undefined ? [] : [{ path, ...made }];
    }),
  );
};
