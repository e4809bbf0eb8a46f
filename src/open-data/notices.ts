/** Notices of a year, and what each lists. Names of persons stand in the notice itself and nowhere else. */
import type { Filed } from '../core/records.ts';
import type { Notice, NoticeEntry } from '../core/schema/notice.ts';
import { noticeKindWord } from '../view/notice-head.ts';
import type { Site, YearView } from '../view/site.ts';
import { dataTable, type DataTable, day, textColumn, whole } from './table.ts';

/** Those published by the day the site shows. */
const published = (site: Site, year: YearView): readonly Filed<Notice>[] =>
  [...year.records.notices.values()].filter(({ value }) => value.published <= site.today);

export const noticesTable = (site: Site, year: YearView): DataTable =>
  dataTable<Filed<Notice>>(
    { name: 'notices', title: '公示公告', description: '每份公示、更正、公告一行，附公示期和文件的校验码。' },
    [
      textColumn('notice', '代号', ({ id }) => id),
      textColumn('kind', '种类', ({ value }) => noticeKindWord(value.kind)),
      textColumn('title', '标题', ({ value }) => value.title),
      textColumn('number', '文号', ({ value }) => value.number),
      day('published', '发布日期', ({ value }) => value.published),
      day('from', '公示第一天', ({ value }) => value.from),
      day('to', '公示最后一天', ({ value }) => value.to),
      textColumn('corrects', '所更正或办结的公示', ({ value }) => value.corrects),
      whole('entries', '列出的申报数', ({ value }) => value.entries.length),
      whole('objections', '收到的异议数', ({ value }) => value.closed?.objections),
      textColumn('sha256', '文件校验码', ({ digest }) => digest),
      textColumn(
        'url',
        '网页',
        ({ id }) => `${new URL(site.records.association.site.url).origin}${site.to.notice(id)}`,
      ),
    ],
    published(site, year),
  );

type Entry = NoticeEntry & { readonly notice: string };

export const entriesTable = (site: Site, year: YearView): DataTable =>
  dataTable<Entry>(
    {
      name: 'entries',
      title: '公示名单',
      description: '每份公示、公告列出的每一项，附当时冻结的数据文件校验码；不含个人姓名。',
    },
    [
      textColumn('notice', '公示代号', ({ notice }) => notice),
      textColumn('category', '奖项代号', ({ category }) => category),
      textColumn('tier', '等次代号', ({ tier }) => tier),
      textColumn('application', '申报代号', ({ application }) => application),
      textColumn('sha256', '数据文件校验码', ({ sha256 }) => sha256),
    ],
    published(site, year).flatMap(({ id, value }) => value.entries.map((entry) => ({ ...entry, notice: id }))),
  );
