/** 表决票: identical, unsigned, without number or code, so that no vote can be traced. */
import { roundBy, tiersByVotes } from '../core/rounds.ts';
import { marks } from './marks.ts';
import { made, none, type WordPaper } from './paper.ts';
import { entrantsOf, votedInFull } from './round-lines.ts';
import { each, listTable, text, title, unless } from './template/blocks.ts';
import { paper } from './template/page.ts';

export const ballot: WordPaper<'round'> = {
  form: 'word',
  id: 'ballot',
  name: '表决票',
  about: 'round',
  purpose: '无记名表决用，每张相同，不署名、不编号。',
  suits: (_, { category, round }) => roundBy(category.category, round)?.votes !== undefined,
  make: (context, { category, round }) => {
    if (roundBy(category.category, round)?.votes === undefined) return none('这一轮不表决');
    const entrants = entrantsOf(context, category, round);
    if (entrants.length === 0) return none('没有可以表决的申报');
    const found = roundBy(category.category, round);
    const ticks = found?.votes?.ticks;
    const levels = tiersByVotes(category.category, round).map(({ name }) => name);
    return made({
      data: {
        ...marks(context),
        标题: `${context.year.records.year}年度${votedInFull(category, round)}表决票`,
        有限额: ticks !== undefined,
        限额: String(ticks ?? ''),
        整票: found?.votes?.['over-ticked'] !== 'item',
        按级: found?.votes?.card === 'level',
        等级: levels.join('、'),
        对象: entrants.map((entrant, index) => ({
          序号: String(index + 1),
          名称: entrant.title,
          单位: entrant.organization,
        })),
      },
    });
  },
  template: () =>
    paper({ title: '表决票' }, [
      ...title('{标题}', { after: 0 }),
      ...each('按级', [
        text('每行只写一个等级：{等级}；都不同意的写“反对”。多写或者无法辨认的，该项无效。', { size: 28 }),
        listTable('对象', [
          { head: '序号', cell: '{序号}', width: 8, centred: true },
          { head: '名称', cell: '{名称}', width: 42 },
          { head: '单位', cell: '{单位}', width: 28 },
          { head: '等级或者反对', cell: '', width: 22 },
        ]),
      ]),
      ...unless('按级', [
        text('每行只选一项，在选定的格里画“○”；多选或者无法辨认的，该项无效。', { size: 28 }),
        listTable('对象', [
          { head: '序号', cell: '{序号}', width: 8, centred: true },
          { head: '名称', cell: '{名称}', width: 38 },
          { head: '单位', cell: '{单位}', width: 27 },
          { head: '同意', cell: '', width: 9, centred: true },
          { head: '反对', cell: '', width: 9, centred: true },
          { head: '弃权', cell: '', width: 9, centred: true },
        ]),
      ]),
      ...each('有限额', [
        text('同意超过{限额}项的，{#整票}本票无效{/整票}{^整票}超过的各项都无效{/整票}。', { size: 28 }),
      ]),
    ]),
};
