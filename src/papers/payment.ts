/** 经费拨付表: from the decision to finance. One print; accounts come from the office's own list and stand nowhere else. */
import { inChinese } from '../core/dates.ts';
import { countedIn } from '../core/measure.ts';
import { amountInWords } from './amount.ts';
import { paperAwards } from './awards.ts';
import { dayOnPaper } from './marks.ts';
import { made, none, type SheetPaper } from './paper.ts';

export const payment: SheetPaper<'notice'> = {
  form: 'sheet',
  id: 'payment',
  name: '经费拨付表',
  about: 'notice',
  purpose: '公布以后交财务；收款单位是法人，没有法人资格的由依托单位收。',
  fills: ['date'],
  suits: (_, { value }) => value.kind === 'announcement',
  make: (context, notice) => {
    const { value } = notice;
    if (value.kind !== 'announcement') return none('公布以后才能拨付，请选公布结果的公告');
    const { year } = context.year.records;
    const awards = paperAwards(context, notice).filter(({ money }) => money > 0);
    if (awards.length === 0) return none('这份公告里没有带经费的奖励');
    const { accounts = {} } = context.input;
    const category = (receipt: string) =>
      [...context.year.records.categories.values()].find((one) =>
        [...one.receipts.values()].some(({ value: found }) => found.number === receipt),
      );
    const rows = awards.map((award, index) => {
      const id = category(award.receipt)?.applications.get(award.application)?.value.organization ?? '';
      const organization = context.site.records.organizations.get(id)?.value;
      const host = organization?.['host-unit'];
      const account = accounts[id];
      return [
        index + 1,
        award.tier,
        award.kind === 'project' || award.kind === 'work' ? award.title : award.name,
        host?.name ?? award.organization,
        (host === undefined ? organization?.uscc : host.uscc) ?? '',
        account?.bank ?? '',
        account?.account ?? '',
        award.money,
        host === undefined ? '' : `${award.organization}的依托单位`,
      ];
    });
    const sum = awards.reduce((total, { money }) => total + money, 0);
    return made({
      name: '经费拨付表',
      title: `${year}年度奖励经费拨付表`,
      above: [`依据：${value.number ?? value.title}（${inChinese(value.published)}）`],
      columns: [
        { head: '序号', width: 6, align: 'center' },
        { head: '奖项', width: 18 },
        { head: '对象', width: 26 },
        { head: '收款单位', width: 26 },
        { head: '统一社会信用代码', width: 21 },
        { head: '开户行', width: 18 },
        { head: '账号', width: 22 },
        { head: '金额（元）', width: 12, align: 'right' },
        { head: '备注', width: 20 },
      ],
      rows,
      sum: {
        column: 7,
        amount: sum,
        words: `合计（共${countedIn(awards.map(({ measure }) => measure))}）　${amountInWords(sum)}`,
      },
      below: [
        '制表：　　　　　　复核：　　　　　　部门负责人：　　　　　　财务：　　　　　　领导：',
        `日期：${dayOnPaper(context.input.date)}`,
      ],
      landscape: true,
    });
  },
};
