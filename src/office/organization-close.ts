/** 单位注销: a unit that is no more stays in the register, with the day until which it was there. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { id } from '../core/schema/values.ts';
import { act, refuse } from './act.ts';
import { date, dateFace, notAhead } from './input.ts';
import {
  ended,
  nameNow,
  organizationFace,
  organizationFile,
  organizationNamed,
  pastOfRegister,
} from './organization-input.ts';
import { wantPastKept } from './past-kept.ts';
import { planned } from './planned.ts';

export const organizationClose = act({
  id: 'organization-close',
  verb: ['organization', 'close'],
  title: '单位注销',
  purpose:
    '单位注销、撤销或者合并了：登记册里留着，主管关系和网上账号到那一天为止，以后的申报不再符合条件；以前的记录不变。',
  screen: 'intake',
  input: z.strictObject({ organization: id, to: date }),
  form: { organization: organizationFace, to: dateFace('到哪一天为止', '注销登记的日期，含当日') },
  plan: (ledger, { organization: typed, to }, today) => {
    const organization = organizationNamed(ledger, typed);
    const { supervision, accounts } = organization.value;
    notAhead('到哪一天为止', to, today);
    if ([...supervision, ...accounts].every((one) => one.to !== undefined))
      return refuse(`“${nameNow(organization)}”的主管关系和账号已经登记到期，没有改动。`);
    const file = organizationFile(ledger, organization, {
      supervision: ended(supervision, to, '主管单位'),
      ...(accounts.length === 0 ? {} : { accounts: ended(accounts, to, '网上账号') }),
    });
    wantPastKept(ledger, [file], today, pastOfRegister);
    return planned(
      ledger,
      { files: [file], sentence: `单位注销：${nameNow(organization)}，到${inChinese(to)}为止` },
      today,
    );
  },
});
