/** An entry of the register as acts ask for it, and find it. */
import { type Filed } from '../core/records.ts';
import type { Organization } from '../core/schema/organization.ts';
import { addDays, inChinese } from '../core/dates.ts';
import { withValue } from '../ledger/change-record.ts';
import { type Face, type FileChange, type OfficeLedger, refuse } from './act.ts';
import type { Choice } from './choices.ts';
import { textOf } from './found.ts';

const lastName = ({ names }: Organization): string => names.at(-1)?.name ?? '';

const choices = ({ records }: OfficeLedger): readonly Choice[] =>
  [...records.organizations.values()].map(({ id, value }) => ({ value: id, label: lastName(value) }));

export const organizationFace: Face = { label: '单位', control: 'choice', positional: '<代号>', choices };

export const organizationNamed = ({ records }: OfficeLedger, id: string): Filed<Organization> =>
  records.organizations.get(id) ?? refuse(`登记册里没有 ${id}。先用 npx gongshi new organization 登记单位。`);

type Changed = Partial<Organization>;

/** The file with some keys changed, and everything else as it is. */
export const organizationFile = (ledger: OfficeLedger, { file }: Filed<Organization>, changed: Changed): FileChange => {
  const before = textOf(ledger, file);
  const after = Object.entries(changed).reduce<string>(
    (text, [key, value]) => withValue(text, [key], value) ?? refuse(`${file} 的写法无法自动改写，请维护的工程师改。`),
    before,
  );
  return { path: file, before, after };
};

export const nameNow = ({ value }: Filed<Organization>): string => lastName(value);

/** What holds until the day before, where something else begins; what began later would end before it began. */
export const ended = <Row extends { readonly from: string; readonly to?: string | undefined }>(
  rows: readonly Row[],
  last: string,
  what: string,
): Row[] =>
  rows.map((row) => {
    if (row.to !== undefined) return row;
    if (row.from > last)
      return refuse(`${what}从${inChinese(row.from)}起登记，不能到${inChinese(last)}就结束。核对日期。`);
    return { ...row, to: last };
  });

export const dayBefore = (day: string): string => addDays(day, -1);

export const pastOfRegister =
  '改了以后，以前审定、公示过的记录里单位的名称或者主管单位会跟着变。日期应在那些申报的截止日以后；以前登记有误的，请维护的工程师更正。';
