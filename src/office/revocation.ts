/** An authority took an award back after it was announced. The record stays, and nobody moves up. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { bodyName } from '../core/records.ts';
import { id } from '../core/schema/values.ts';
import { withKeys } from '../ledger/add-to-record.ts';
import { act, refuse } from './act.ts';
import { applicationChoices, oneOf } from './choices.ts';
import { applicationNamed, receiptOf, textOf } from './found.ts';
import {
  address,
  applicationFace,
  bodyFace,
  date,
  dateFace,
  documentFace,
  line,
  notAhead,
  notBefore,
  reasonFace,
} from './input.ts';
import { withReselection } from './reselected.ts';
import { planned } from './planned.ts';

const moneyWords = { none: '没有拨付', due: '应当退回', returned: '已经退回' } as const;

export const revocation = act({
  id: 'revocation',
  verb: ['revoke'],
  title: '撤销',
  purpose: '结果公布以后，有权的机构撤销一项：记下机构、文件、理由、经费怎样处理。公告不改写，接着发布撤销公告。',
  screen: 'notices',
  input: z.strictObject({
    application: address,
    date,
    body: id,
    document: line,
    reason: line,
    money: z.enum(['none', 'due', 'returned']),
    tier: z.optional(id),
    barred: z.optional(z.union([z.literal('life'), date])),
  }),
  form: {
    application: {
      ...applicationFace,
      choices: applicationChoices(({ id: category }, { id: application }, year) =>
        [...year.notices.values()].some(
          ({ value }) =>
            value.kind === 'announcement' &&
            value.entries.some((entry) => entry.category === category && entry.application === application),
        ),
      ),
    },
    date: dateFace('撤销日期'),
    body: bodyFace('作出决定的机构'),
    document: documentFace,
    reason: reasonFace,
    money: { label: '经费', control: 'choice', choices: oneOf(moneyWords) },
    tier: { label: '只撤销这个等次', control: 'line', help: '保留其他等次的才写' },
    barred: { label: '多久不得再申报', control: 'line', help: '最后一天的日期，或者 life（终身）；没有规定的不写' },
  },
  plan: (ledger, { application: typed, barred, tier, ...given }, today) => {
    const found = applicationNamed(ledger, typed);
    const receipt = receiptOf(found);
    const { year, category, application } = found;
    if (receipt.value.revoked !== undefined)
      return refuse(`这一项已于${inChinese(receipt.value.revoked.date)}撤销，不再登记。`);
    const announcements = [...year.notices.values()].filter(
      ({ value }) =>
        value.kind === 'announcement' &&
        value.entries.some(
          (entry) =>
            entry.category === category.id &&
            entry.application === application.id &&
            (tier === undefined || entry.tier === tier),
        ),
    );
    const [announcement] = announcements;
    if (announcement === undefined)
      return refuse('这一项还没有公布，没有可以撤销的。公示期内的按异议办理，申报单位不要的按放弃办理。');
    notAhead('撤销日期', given.date, today);
    notBefore('撤销日期', given.date, announcement.value.published, '公布的日期');
    const revoked = {
      date: given.date,
      body: given.body,
      document: given.document,
      reason: given.reason,
      ...(tier === undefined ? {} : { tier }),
      money: given.money,
      ...(barred === undefined ? {} : { 'barred-until': barred }),
    };
    const before = textOf(ledger, receipt.file);
    const after =
      withKeys(before, { revoked }) ?? refuse(`${receipt.file} 的写法无法自动改写。在末尾另起一行写 revoked。`);
    const again = withReselection(ledger, [{ path: receipt.file, before, after }], year.year, today);
    return planned(
      ledger,
      {
        files: again.files,
        sentence: `登记撤销：${receipt.value.number}，${bodyName(ledger.records.association, given.body)}${inChinese(given.date)}决定`,
        next: [
          ...again.says,
          `发布撤销公告：npx gongshi notice revoke ${announcement.id}`,
          ...(given.money === 'due' ? ['追回经费；退回以后在受理记录里补记。'] : []),
          '收回证书和奖牌。名额空缺，不递补。',
        ],
      },
      today,
    );
  },
});
