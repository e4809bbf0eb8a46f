/** 推荐函: a letter (函, 信函格式) to the body above, after the final list; with the ranked list and what publicity came to. */
import { countedIn } from '../core/measure.ts';
import { policyInFull } from '../core/paper-name.ts';
import { isOpen } from '../core/schema/objection.ts';
import { dateRange } from '../view/format.ts';
import { noticePage } from '../view/notice.ts';
import { blank, copiesOf, dayOnPaper, marks } from './marks.ts';
import { made, none, type WordPaper } from './paper.ts';
import { line, listTable, signature, text, title } from './template/blocks.ts';
import { copiesAlone } from './template/imprint.ts';
import { letterHead } from './template/letter.ts';
import { paper } from './template/page.ts';

export const recommendation: WordPaper<'notice'> = {
  form: 'word',
  id: 'recommendation',
  name: '推荐函',
  about: 'notice',
  purpose: '公布以后向上级推荐；主送单位、申报项目写在补充信息里。',
  fills: ['number', 'to', 'date', 'copies'],
  suits: (_, { value }) => value.kind === 'announcement',
  make: (context, notice) => {
    const { value } = notice;
    if (value.kind !== 'announcement') return none('公布以后才能推荐，请选公布结果的公告');
    const tables = noticePage(context.site, context.year, notice).tables;
    const lines = tables.flatMap((table) =>
      table.lines
        .filter(({ recommended, left }) => recommended && left === null)
        .map((one) => ({ ...one, tier: table.tier.name, measure: table.unit })),
    );
    const count = countedIn(lines.map(({ measure }) => measure));
    if (lines.length === 0) return none('这份公告里没有写明向上级推荐的对象');
    const publicity = context.year.records.notices.get(value.corrects ?? '')?.value;
    const objections = [...context.year.records.objections.values()].filter(
      ({ value: one }) => one.notice === value.corrects,
    );
    if (objections.some(({ value: one }) => isOpen(one))) return none('公示期内的异议还没有全部办结，办结以后再推荐');
    const { site, input, year } = context;
    const name = site.records.association.name;
    return made({
      data: {
        ...marks(context, input.number === undefined),
        署名: name,
        发文字号: input.number ?? '',
        标题: `关于推荐“${lines[0]?.title ?? ''}”${lines.length > 1 ? `等${count}` : ''}的函`,
        主送: `${input.to ?? blank}：`,
        依据: policyInFull(
          year.records,
          [...new Set(value.entries.map(({ category }) => category))].map(
            (id) => year.records.categories.get(id)?.category.cites,
          ),
        ),
        公示情况:
          publicity?.from === undefined || publicity.to === undefined
            ? ''
            : `推荐对象已于${dateRange(publicity.from, publicity.to)}公示，收到异议${objections.length}件，均已办结。`,
        数量: count,
        名单: lines.map((one, index) => ({
          序号: String(index + 1),
          名称: one.person?.name ?? one.title,
          单位: one.person?.unit ?? one.organization,
          等级: one.tier,
        })),
        成文日期: dayOnPaper(input.date),
        ...copiesOf(context),
      },
    });
  },
  template: ({ name }) =>
    paper({ title: '推荐函', firstNumbered: false }, [
      ...letterHead(name),
      ...title('{标题}'),
      line('{主送}'),
      text('根据{依据}，经申报、评审、审定和公示，现推荐下列{数量}。{公示情况}'),
      listTable('名单', [
        { head: '序号', cell: '{序号}', width: 10, centred: true },
        { head: '名称', cell: '{名称}', width: 42 },
        { head: '单位', cell: '{单位}', width: 28 },
        { head: '等级', cell: '{等级}', width: 20, centred: true },
      ]),
      text('推荐材料经审核属实，请予审核。', { keepNext: true }),
      ...signature(name),
      ...copiesAlone(),
    ]),
};
