/** 归档文件目录 (DA/T 22-2015): what the ledger knows of a year's papers, an item each; pages are counted by hand. */
import { archiveItems } from './archive-items.ts';
import { blank, marks } from './marks.ts';
import { made, none, type WordPaper } from './paper.ts';
import { line, listTable, title } from './template/blocks.ts';
import { paper } from './template/page.ts';

export const archive: WordPaper<'year'> = {
  form: 'word',
  id: 'archive',
  name: '归档文件目录',
  about: 'year',
  purpose: '年度工作结束以后整理归档；本单位审定的保管期限表另有规定的，按它改。',
  fills: ['fonds', 'department'],
  make: (context, year) => {
    const items = archiveItems(context, year);
    if (items.length === 0) return none('这一年度还没有可以归档的文件');
    const { input, site } = context;
    const fonds = input.fonds ?? '全宗号';
    const department = input.department ?? '机构';
    const numbered = new Map<string, number>();
    return made({
      data: {
        ...marks(context),
        标题: `${year.records.year}年度归档文件目录`,
        全宗号: input.fonds ?? blank,
        全宗名称: site.records.association.name,
        年度: String(year.records.year),
        机构: input.department ?? blank,
        文件: items.map((item, index) => {
          // Numbers run within one term of keeping.
          const number = (numbered.get(item.keep) ?? 0) + 1;
          numbered.set(item.keep, number);
          return {
            序号: String(index + 1),
            档号: `${fonds}-WS·${year.records.year}-${item.keep}-${department}-${String(number).padStart(4, '0')}`,
            文号: item.number,
            责任者: item.author,
            题名: item.title,
            日期: item.date.replaceAll('-', ''),
            页数: '',
            备注: item.note,
          };
        }),
      },
    });
  },
  template: () =>
    paper({ title: '归档文件目录', landscape: true }, [
      ...title('{标题}', { after: 0 }),
      line('全宗号：{全宗号}　全宗名称：{全宗名称}　年度：{年度}　机构（问题）：{机构}', { size: 24 }),
      listTable(
        '文件',
        [
          { head: '序号', cell: '{序号}', width: 6, centred: true },
          { head: '档号', cell: '{档号}', width: 19 },
          { head: '文号', cell: '{文号}', width: 12 },
          { head: '责任者', cell: '{责任者}', width: 13 },
          { head: '题名', cell: '{题名}', width: 22 },
          { head: '日期', cell: '{日期}', width: 10, centred: true },
          { head: '密级', cell: '', width: 5 },
          { head: '页数', cell: '{页数}', width: 5 },
          { head: '备注', cell: '{备注}', width: 8 },
        ],
        { lie: 'lying' },
      ),
    ]),
};
