/** 换主管单位: another supervising body from a day on. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { bodyName } from '../core/records.ts';
import { id } from '../core/schema/values.ts';
import { act, type OfficeLedger, refuse } from './act.ts';
import type { Choice } from './choices.ts';
import { date, dateFace } from './input.ts';
import {
  dayBefore,
  ended,
  nameNow,
  organizationFace,
  organizationFile,
  organizationNamed,
  pastOfRegister,
} from './organization-input.ts';
import { wantPastKept } from './past-kept.ts';
import { planned } from './planned.ts';

/** Whoever supervises a unit by now, beside the association and its bodies. */
const supervisors = ({ records }: OfficeLedger): readonly Choice[] => {
  const { association, organizations } = records;
  const used = [...organizations.values()].flatMap(({ value }) => value.supervision.map(({ by }) => by));
  const bodies = association.bodies.map((body) => body.id);
  return [...new Set([...used, ...(association.id === undefined ? [] : [association.id]), ...bodies])].map((by) => ({
    value: by,
    label: bodyName(association, by),
  }));
};

export const organizationSupervisor = act({
  id: 'organization-supervisor',
  verb: ['organization', 'supervisor'],
  title: '换主管单位',
  purpose: '单位的业务主管单位换了：从哪一天起归谁主管。原来的到前一天为止，截止日在那以前的申报不受影响。',
  screen: 'intake',
  input: z.strictObject({ organization: id, by: id, from: date }),
  form: {
    organization: organizationFace,
    by: { label: '新的主管单位', control: 'choice', choices: supervisors },
    from: dateFace('从哪一天起', '批准变更的日期'),
  },
  plan: (ledger, { organization: typed, by, from }, today) => {
    const organization = organizationNamed(ledger, typed);
    const { supervision } = organization.value;
    const known = supervisors(ledger);
    const named = known.find(({ value }) => value === by);
    if (named === undefined)
      return refuse(
        `没有 ${by} 这个主管单位。有：${known.map(({ value, label }) => `${value}（${label}）`).join('、')}。`,
      );
    if (supervision.some((one) => one.by === by && one.to === undefined))
      return refuse(`现在的主管单位就是${named.label}，没有改动。`);
    const rows = [...ended(supervision, dayBefore(from), '现在的主管单位'), { by, from }];
    const file = organizationFile(ledger, organization, { supervision: rows });
    wantPastKept(ledger, [file], today, pastOfRegister);
    return planned(
      ledger,
      {
        files: [file],
        sentence: `换主管单位：${nameNow(organization)}从${inChinese(from)}起由${named.label}主管`,
      },
      today,
    );
  },
});
