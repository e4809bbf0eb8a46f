/** 登记、停用账号: which numeric account may hand in for a unit, from which day to which. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { Organization } from '../core/schema/organization.ts';
import { id } from '../core/schema/values.ts';
import { act, refuse } from './act.ts';
import { oneOf } from './choices.ts';
import { date, dateFace } from './input.ts';
import { nameNow, organizationFace, organizationFile, organizationNamed } from './organization-input.ts';
import { planned } from './planned.ts';

const account = Organization.shape.accounts.def.element.shape;

const forges: Readonly<Record<z.infer<typeof account.forge>, string>> = {
  github: 'GitHub',
  gitea: 'Gitea、Forgejo',
  gitlab: 'GitLab',
  gitee: 'Gitee',
  server: '本单位的服务器',
};

export const organizationAccount = act({
  id: 'organization-account',
  verb: ['organization', 'account'],
  title: '登记、停用网上账号',
  purpose: '单位在网上提交用的账号：新登记的写从哪一天起用；不再用的写到哪一天为止。写账号的编号，不写登录名。',
  screen: 'intake',
  input: z.strictObject({
    organization: id,
    forge: account.forge,
    account: account.id,
    from: z.optional(date),
    to: z.optional(date),
  }),
  form: {
    organization: organizationFace,
    forge: { label: '平台', control: 'choice', choices: oneOf(forges) },
    account: { label: '账号编号', control: 'line', help: '一串数字；登录名会改，编号不会' },
    from: dateFace('从哪一天起', '新登记的账号才写'),
    to: dateFace('用到哪一天', '停用的账号才写，含当日'),
  },
  plan: (ledger, { organization: typed, forge, account: number, from, to }, today) => {
    const organization = organizationNamed(ledger, typed);
    const { accounts } = organization.value;
    const open = accounts.findIndex((one) => one.forge === forge && one.id === number && one.to === undefined);
    const other = [...ledger.records.organizations.values()].find(
      (one) =>
        one.id !== typed && one.value.accounts.some((a) => a.forge === forge && a.id === number && a.to === undefined),
    );
    if (other !== undefined)
      return refuse(`${forges[forge]} 的账号 ${number} 登记在“${nameNow(other)}”名下，先在那里停用。`);
    const was = accounts[open];
    if (was === undefined && from === undefined)
      return refuse('这个账号还没有登记，要写“从哪一天起”。', {
        problems: [{ field: 'from', says: '这个账号还没有登记，要写“从哪一天起”' }],
      });
    if (was !== undefined && to === undefined)
      return refuse(`这个账号从${inChinese(was.from)}起已经登记；停用的，写“用到哪一天”。`, {
        problems: [{ field: 'to', says: '这个账号已经登记；停用的，写“用到哪一天”' }],
      });
    const first = was?.from ?? from ?? today;
    if (to !== undefined && to < first) return refuse(`停用的日期早于启用的日期（${inChinese(first)}）。核对日期。`);
    const row = { forge, id: number, from: first, ...(to === undefined ? {} : { to }) };
    const rows = was === undefined ? [...accounts, row] : accounts.with(open, row);
    const said = to === undefined ? `从${inChinese(first)}起用` : `用到${inChinese(to)}`;
    return planned(
      ledger,
      {
        files: [organizationFile(ledger, organization, { accounts: rows })],
        sentence: `${was === undefined ? '登记' : '停用'}网上账号：${nameNow(organization)}，${forges[forge]} ${number}，${said}`,
      },
      today,
    );
  },
});
