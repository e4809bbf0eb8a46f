/** Notices of a year, and what each lists. Names of persons stand in the notice itself and nowhere else. */
import type { Filed } from '../../core/records.ts';
import type { Notice, NoticeEntry } from '../../core/schema/notice.ts';
import { noticeKindWord } from '../../view/heads.ts';
import type { Site, YearView } from '../../view/site.ts';
import { dataTable, type DataTable } from './table.ts';

/** Those published by the day the site shows. */
const published = (site: Site, year: YearView): readonly Filed<Notice>[] =>
  [...year.records.notices.values()].filter(({ value }) => value.published <= site.today);

export const noticesTable = (site: Site, year: YearView): DataTable =>
  dataTable<Filed<Notice>>(
    { name: 'notices', title: '公示公告', description: '每份公示、更正、公告一行，附公示期和文件的校验码。' },
    [
      { name: 'notice', title: '代号', type: 'string', of: ({ id }) => id },
      { name: 'kind', title: '种类', type: 'string', of: ({ value }) => noticeKindWord(value.kind) },
      { name: 'title', title: '标题', type: 'string', of: ({ value }) => value.title },
      { name: 'number', title: '文号', type: 'string', of: ({ value }) => value.number ?? null },
      { name: 'published', title: '发布日期', type: 'date', of: ({ value }) => value.published },
      { name: 'from', title: '公示第一天', type: 'date', of: ({ value }) => value.from ?? null },
      { name: 'to', title: '公示最后一天', type: 'date', of: ({ value }) => value.to ?? null },
      { name: 'corrects', title: '所更正或办结的公示', type: 'string', of: ({ value }) => value.corrects ?? null },
      { name: 'entries', title: '列出的申报数', type: 'integer', of: ({ value }) => value.entries.length },
      {
        name: 'objections',
        title: '收到的异议数',
        type: 'integer',
        of: ({ value }) => value.closed?.objections ?? null,
      },
      { name: 'sha256', title: '文件校验码', type: 'string', of: ({ digest }) => digest },
      {
        name: 'url',
        title: '网页',
        type: 'string',
        of: ({ id }) => `${new URL(site.records.association.site.url).origin}${site.to.notice(id)}`,
      },
    ],
    published(site, year),
  );

type Entry = NoticeEntry & { readonly notice: string };

export const entriesTable = (site: Site, year: YearView): DataTable =>
  dataTable<Entry>(
    {
      name: 'entries',
      title: '公示名单',
      description: '每份公示、公告列出的每一项，附当时冻结的申报书校验码；不含个人姓名。',
    },
    [
      { name: 'notice', title: '公示代号', type: 'string', of: ({ notice }) => notice },
      { name: 'category', title: '奖项代号', type: 'string', of: ({ category }) => category },
      { name: 'tier', title: '等次代号', type: 'string', of: ({ tier }) => tier },
      { name: 'application', title: '申报代号', type: 'string', of: ({ application }) => application },
      { name: 'sha256', title: '申报书校验码', type: 'string', of: ({ sha256 }) => sha256 },
    ],
    published(site, year).flatMap(({ id, value }) => value.entries.map((entry) => ({ ...entry, notice: id }))),
  );
