/** The list of one notice, to be taken away: what its tables say, without the names of persons, which stand in the notice alone. */
import type { Tier } from '../core/schema/category.ts';
import type { NoticeLine, NoticePage } from '../view/notice.ts';
import { dataTable, type DataTable, textColumn, whole } from './table.ts';

interface Row {
  readonly tier: Tier;
  readonly line: NoticeLine;
}

export const noticeList = (notice: NoticePage): DataTable =>
  dataTable<Row>(
    { name: 'list', title: '名单', description: `“${notice.title}”列出的每一项，一项一行；不含个人姓名。` },
    [
      textColumn('tier', '等次', ({ tier }) => tier.name),
      textColumn('number', '登记号', ({ line }) => line.number),
      textColumn('title', '名称', ({ line }) => line.title),
      textColumn('organization', '申报单位', ({ line }) => line.organization),
      textColumn('confirmer', '确认单位', ({ line }) => line.confirmer),
      whole('award', '奖励经费（元）', ({ tier, line }) => (line.left === null ? tier.award : 0)),
      textColumn('former', '原名', ({ line }) => line.former),
      textColumn('state', '备注', ({ line }) => line.left ?? (line.held ? '异议处理中' : null)),
    ],
    notice.tables.flatMap(({ tier, lines }) => lines.map((line) => ({ tier, line }))),
  );
