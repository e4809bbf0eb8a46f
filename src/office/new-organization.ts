/** 登记单位: an entry of the register, so that the unit can apply or confirm. */
import { z } from 'zod/mini';
import { foldedName } from '../core/look-alikes.ts';
import { nameFlaw } from '../core/record-name.ts';
import { organizationSkeleton } from '../ledger/skeleton.ts';
import { act, refuse } from './act.ts';
import { id } from '../core/schema/values.ts';
import { date, dateFace, line } from './input.ts';
import { planned } from './planned.ts';

export const newOrganization = act({
  id: 'new-organization',
  verb: ['new', 'organization'],
  title: '登记单位',
  purpose: '登记册里还没有的单位，登记了才能申报或者确认；改名、换主管单位的，在登记册里原来的单位上办，不另登记。',
  screen: 'intake',
  input: z.strictObject({ id, kind: id, name: line, from: date, host: z.optional(line) }),
  form: {
    id: {
      label: '代号',
      control: 'line',
      positional: '<代号>',
      help: '小写字母、数字和连字符，定了以后不改，例如 tea-society',
    },
    kind: {
      label: '类别',
      control: 'choice',
      positional: '<类别>',
      choices: ({ records }) => records.association.kinds.map((kind) => ({ value: kind.id, label: kind.name })),
    },
    name: { label: '全称', control: 'line', positional: '<全称>', help: '登记证书上的全称' },
    from: { ...dateFace('从哪一天起', '成立或者登记的日期'), positional: '<日期>' },
    host: { label: '依托单位', control: 'line', help: '挂靠在别的单位的才写，写全称' },
  },
  plan: (ledger, { id: typed, kind: typedKind, name, from, host }, today) => {
    const { association, organizations } = ledger.records;
    const kind = association.kinds.find((one) => one.id === typedKind);
    if (kind === undefined) {
      const kinds = association.kinds.map((one) => `${one.id}（${one.name}）`).join('、');
      return refuse(`没有 ${typedKind} 这一类单位。有：${kinds}`);
    }
    if (nameFlaw('organization', typed) !== undefined)
      return refuse(`${typed} 不能作代号：用小写英文字母、数字和连字符，不用保留的名字`);
    const path = `content/organizations/${typed}.yaml`;
    if (ledger.source.list().some((entry) => entry.path === path)) return refuse(`${path} 已经有了，不覆盖`);
    const folded = foldedName(name);
    const same = [...organizations.values()].find(({ value }) =>
      value.names.some((one) => foldedName(one.name) === folded),
    );
    if (same !== undefined) return refuse(`“${name}”已经登记，代号是 ${same.id}`);
    if (kind['host-unit'] && host === undefined)
      return refuse(`${kind.name}要写依托单位`, {
        problems: [{ field: 'host', says: `${kind.name}要写“依托单位”` }],
      });
    return planned(
      ledger,
      {
        files: [{ path, before: undefined, after: organizationSkeleton(ledger.records, kind, name, from, host) }],
        sentence: `登记单位：${name}（${kind.name}）`,
      },
      today,
    );
  },
});
