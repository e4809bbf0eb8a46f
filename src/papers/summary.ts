/** 申报汇总表: all received applications of an award by receipt number, on A4 lying. No telephone stands in it. */
import { listColumns } from '../core/list-columns.ts';
import { applicantName, applicationTitle } from '../view/names.ts';
import { peopleOf, sayPeople } from '../core/people.ts';
import { organizationName } from '../core/names.ts';
import { dayOnPaper } from './marks.ts';
import { made, none, type SheetPaper } from './paper.ts';
import { standingOf } from '../view/site.ts';
import { stageWords } from '../core/words.ts';

export const summary: SheetPaper<'category'> = {
  form: 'sheet',
  id: 'summary',
  name: '申报汇总表',
  about: 'category',
  purpose: '一个奖项一张，推荐单位盖章报送，或者交评审组。',
  fills: ['date'],
  make: (context, category) => {
    const { site, year } = context;
    const received = [...category.applications.values()]
      .flatMap((application) => {
        const receipt = category.receipts.get(application.id)?.value;
        return receipt === undefined ? [] : [{ application, number: receipt.number }];
      })
      .toSorted((a, b) => (a.number < b.number ? -1 : 1));
    if (received.length === 0) return none('这个奖项还没有登记受理的申报');
    const confirmed = category.category.rows.some(({ rule }) => rule === 'confirmed-by-place');
    const confirmer = (id: string): string => {
      const confirmation = category.confirmations.get(id)?.value;
      return confirmation === undefined
        ? ''
        : organizationName(site.records, confirmation.organization, category.category.window.closes);
    };
    const { people } = category.category;
    const columns = listColumns(category.category);
    return made({
      name: category.category.name,
      title: `${year.records.year}年度${category.category.name}申报汇总表`,
      above: [],
      columns: [
        { head: '序号', width: 6, align: 'center' },
        { head: '登记号', width: 18, align: 'center' },
        { head: columns.title, width: 40 },
        { head: columns.applicant, width: 32 },
        ...(people === undefined ? [] : [{ head: columns.people, width: 30 }]),
        ...(confirmed ? [{ head: columns.confirmer, width: 20 }] : []),
        { head: '类别', width: 16 },
        { head: '备注', width: 14 },
      ],
      rows: received.map(({ application, number }, index) => {
        const standing = standingOf(year, category.id, application.id);
        return [
          index + 1,
          number,
          applicationTitle(site, category, application),
          applicantName(site, category, application),
          ...(people === undefined ? [] : [sayPeople(peopleOf(category, application).listed)]),
          ...(confirmed ? [confirmer(application.id)] : []),
          category.category.name,
          // What experts and bodies found is not for this table.
          standing?.papers === 'withdrawn' ? stageWords.withdrawn : '',
        ];
      }),
      below: [
        `共${received.length}份`,
        `填报人：　　　　　　审核人：　　　　　　单位（盖章）：　　　　　　日期：${dayOnPaper(context.input.date)}`,
      ],
      landscape: true,
    });
  },
};
