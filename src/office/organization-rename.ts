/** 单位改名: a name from a day on; what was decided and published before keeps the old one. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { foldedName } from '../core/look-alikes.ts';
import { id } from '../core/schema/values.ts';
import { act, refuse } from './act.ts';
import { date, dateFace, line } from './input.ts';
import {
  nameNow,
  organizationFace,
  organizationFile,
  organizationNamed,
  pastOfRegister,
} from './organization-input.ts';
import { wantPastKept } from './past-kept.ts';
import { planned } from './planned.ts';

export const organizationRename = act({
  id: 'organization-rename',
  verb: ['organization', 'rename'],
  title: '单位改名',
  purpose: '单位换了登记证书上的全称：从哪一天起用新名称。原来的名称留在登记册里，以前的公示和决定不变。',
  screen: 'intake',
  input: z.strictObject({ organization: id, name: line, from: date }),
  form: {
    organization: organizationFace,
    name: { label: '新的全称', control: 'line', help: '新登记证书上的全称' },
    from: dateFace('从哪一天起', '登记机关准予改名的日期'),
  },
  plan: (ledger, { organization: typed, name, from }, today) => {
    const organization = organizationNamed(ledger, typed);
    const { names } = organization.value;
    const last = names.at(-1);
    if (last !== undefined && from <= last.from)
      return refuse(`现在的名称“${last.name}”从${inChinese(last.from)}起用，新名称要在那以后。`);
    const folded = foldedName(name);
    if (last !== undefined && foldedName(last.name) === folded) return refuse(`“${name}”就是现在的名称，没有改动。`);
    const same = [...ledger.records.organizations.values()].find(
      ({ id: other, value }) => other !== typed && value.names.some((one) => foldedName(one.name) === folded),
    );
    if (same !== undefined) return refuse(`“${name}”已经登记，代号是 ${same.id}。`);
    const file = organizationFile(ledger, organization, { names: [...names, { name, from }] });
    wantPastKept(ledger, [file], today, pastOfRegister);
    return planned(
      ledger,
      {
        files: [file],
        sentence: `单位改名：${nameNow(organization)}从${inChinese(from)}起改为${name}`,
      },
      today,
    );
  },
});
