/** 改依托单位和信用代码: whose money and code they are. */
import { z } from 'zod/mini';
import { Organization } from '../core/schema/organization.ts';
import { id } from '../core/schema/values.ts';
import { act, refuse } from './act.ts';
import { line } from './input.ts';
import {
  nameNow,
  organizationFace,
  organizationFile,
  organizationNamed,
  pastOfRegister,
} from './organization-input.ts';
import { wantPastKept } from './past-kept.ts';
import { planned } from './planned.ts';

const code = Organization.shape.uscc;

export const organizationHost = act({
  id: 'organization-host',
  verb: ['organization', 'host'],
  title: '改依托单位、信用代码',
  purpose: '单位换了依托单位，或者补登、更正统一社会信用代码。不写的不变。',
  screen: 'intake',
  input: z.strictObject({ organization: id, host: z.optional(line), 'host-code': code, code }),
  form: {
    organization: organizationFace,
    host: { label: '依托单位', control: 'line', help: '全称' },
    'host-code': { label: '依托单位的统一社会信用代码', control: 'line', help: '18位' },
    code: { label: '单位自己的统一社会信用代码', control: 'line', help: '18位；没有单独法人资格的不写' },
  },
  plan: (ledger, { organization: typed, host, 'host-code': hostCode, code: own }, today) => {
    const organization = organizationNamed(ledger, typed);
    const was = organization.value['host-unit'];
    const name = host ?? was?.name;
    if (hostCode !== undefined && name === undefined)
      return refuse('要写“依托单位”。', { problems: [{ field: 'host', says: '要写“依托单位”' }] });
    // Another unit has another code: the old one does not stay with it.
    const kept = host === undefined || host === was?.name ? was?.uscc : undefined;
    const uscc = hostCode ?? kept;
    const isChanged = host !== undefined || hostCode !== undefined;
    const unit = isChanged && name !== undefined ? { name, ...(uscc === undefined ? {} : { uscc }) } : undefined;
    const file = organizationFile(ledger, organization, {
      ...(own === undefined ? {} : { uscc: own }),
      ...(unit === undefined ? {} : { 'host-unit': unit }),
    });
    if (file.before === file.after) return refuse('没有改动：至少改一项。');
    wantPastKept(ledger, [file], today, pastOfRegister);
    const what = [
      ...(host === undefined || host === was?.name ? [] : [`依托单位改为${host}`]),
      ...(hostCode === undefined ? [] : ['登记依托单位的信用代码']),
      ...(own === undefined ? [] : ['登记信用代码']),
    ];
    return planned(ledger, { files: [file], sentence: `${nameNow(organization)}：${what.join('，')}` }, today);
  },
});
