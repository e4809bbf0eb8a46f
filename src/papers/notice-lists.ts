/** The lists of a notice as its annexes: what was chosen in one tier, one annex each. */
import { fullTierName } from '../core/notice/rounds.ts';
import type { Filed } from '../core/records.ts';
import type { Tier } from '../core/schema/category.ts';
import type { Notice } from '../core/schema/notice.ts';
import { noticePage, type NoticeLine, type NoticeTable } from '../view/notice.ts';
import { annexLabel, annexWords } from './marks.ts';
import type { PaperContext, PaperData } from './paper.ts';
import { annexHead, each, line, listTable, unless } from './template/blocks.ts';
import { titleLines } from './title-lines.ts';

/** Who left the list since is told beside the name, never dropped without a word. */
const nameIn = ({ person, title, left }: NoticeLine): string =>
  `${person?.name ?? title}${left === null ? '' : `（${left}）`}`;

const rowOf = (entry: NoticeLine, index: number): PaperData => ({
  序号: String(index + 1),
  登记号: entry.number ?? '',
  名称: nameIn(entry),
  人员: entry.people,
  单位: entry.person?.unit ?? entry.organization,
  推荐: entry.person === null ? (entry.confirmer ?? '') : entry.organization,
});

/** An award to the applicant itself has no other unit to name. */
const hasUnit = ({ lines }: NoticeTable): boolean =>
  lines.some(({ person, title, organization }) => person !== null || title !== organization);

/** What a notice's title may name, and no line may break. */
export const namesIn = (context: PaperContext, notice: Filed<Notice>): readonly string[] =>
  noticePage(context.site, context.year, notice).tables.map(({ category, tier }) =>
    fullTierName({ name: category }, tier),
  );

/** Columns are called as on the notice's page: in a list of persons a name is a person's and the applicant recommends. */
const headsOf = ({ columns, lines }: NoticeTable): PaperData => {
  const persons = lines.some(({ person }) => person !== null);
  return {
    名称栏: persons ? columns.person : columns.title,
    人员栏: columns.people,
    单位栏: persons ? columns.unit : columns.applicant,
    推荐栏: persons ? columns.applicant : columns.confirmer,
  };
};

/** `word`: what is or will be done to a tier, before its name. */
export const noticeLists = (context: PaperContext, notice: Filed<Notice>, word: (tier: Tier) => string): PaperData => {
  const { tables } = noticePage(context.site, context.year, notice);
  const names = tables.map(
    ({ category, tier }) =>
      `${context.year.records.year}年度${word(tier)}${fullTierName({ name: category }, tier)}名单`,
  );
  return {
    有附件: tables.length > 0,
    附件说明: annexWords(names),
    名单: tables.map((table, index) => ({
      附件: annexLabel(index, tables.length),
      名称: titleLines(names[index] ?? '', [fullTierName({ name: table.category }, table.tier)]),
      顺序: notice.value.order,
      有单位: hasUnit(table),
      有人员: table.lines.some(({ people }) => people !== ''),
      ...headsOf(table),
      行: table.lines.map(rowOf),
    })),
  };
};

/** The annexes, each on a page of its own. */
export const listAnnexes = () =>
  each('名单', [
    ...annexHead(),
    line('（{顺序}）', { alignment: 'center', size: 28 }),
    ...each('有单位', [
      // Authors, completers, members in their order: whom the list honours.
      ...each('有人员', [
        listTable('行', [
          { head: '序号', cell: '{序号}', width: 8, centred: true },
          { head: '登记号', cell: '{登记号}', width: 22, centred: true },
          { head: '{名称栏}', cell: '{名称}', width: 26 },
          { head: '{人员栏}', cell: '{人员}', width: 26 },
          { head: '{单位栏}', cell: '{单位}', width: 18 },
        ]),
      ]),
      ...unless('有人员', [
        listTable('行', [
          { head: '序号', cell: '{序号}', width: 8, centred: true },
          { head: '登记号', cell: '{登记号}', width: 23, centred: true },
          { head: '{名称栏}', cell: '{名称}', width: 24 },
          { head: '{单位栏}', cell: '{单位}', width: 24 },
          { head: '{推荐栏}', cell: '{推荐}', width: 21 },
        ]),
      ]),
    ]),
    ...unless('有单位', [
      listTable('行', [
        { head: '序号', cell: '{序号}', width: 10, centred: true },
        { head: '登记号', cell: '{登记号}', width: 30, centred: true },
        { head: '{名称栏}', cell: '{名称}', width: 60 },
      ]),
    ]),
  ]);
