/** 证书和奖牌文字, a row a copy: for a mail merge in Word, for the printer of certificates and the maker of plates. */
import { inChinese } from '../core/dates.ts';
import { type PaperAward, paperAwards } from './awards.ts';
import { addressee, citation } from './certificate.ts';
import { made, none, type SheetPaper } from './paper.ts';

/** A plate is a unit's. */
const forPeople = ({ kind }: PaperAward): boolean => kind === 'person' || kind === 'work';

export const certificateTable: SheetPaper<'notice'> = {
  form: 'sheet',
  id: 'certificate-table',
  name: '证书和奖牌文字表',
  about: 'notice',
  purpose: '邮件合并和制作奖牌用，一份一行。',
  fills: ['copiesEach'],
  suits: (_, { value }) => value.kind === 'announcement',
  make: (context, notice) => {
    if (notice.value.kind !== 'announcement') return none('证书要在正式公布以后做，请选公布结果的公告');
    const awards = paperAwards(context, notice);
    if (awards.length === 0) return none('这份公告里没有获奖对象');
    const copies = context.input.copiesEach ?? 1;
    const { name } = context.site.records.association;
    const month = inChinese(notice.value.published).replace(/\d+日$/, '');
    return made({
      name: '证书和奖牌文字',
      title: '',
      above: [],
      columns: [
        { head: '证书编号', width: 28 },
        { head: '称呼', width: 30 },
        { head: '正文', width: 70 },
        { head: '署名', width: 26 },
        { head: '日期', width: 16 },
        { head: '奖牌文字', width: 30 },
        { head: '奖牌日期', width: 14 },
      ],
      rows: awards.flatMap((award) =>
        Array.from({ length: copies }, (_, index) => [
          copies === 1 ? award.number : `${award.number}-${index + 1}`,
          addressee(award),
          citation(award),
          name,
          inChinese(notice.value.published),
          forPeople(award) ? '' : `${award.year}年度${award.tier}`,
          forPeople(award) ? '' : month,
        ]),
      ),
      below: [],
      landscape: true,
    });
  },
};
