/** What the columns of a list of an award are called, on the site and on paper. A leaf of its own, since notices say it too. */
import type { CompiledCategory } from './compile.ts';

export interface ListColumns {
  readonly title: string;
  readonly applicant: string;
  readonly person: string;
  readonly unit: string;
  readonly people: string;
  readonly confirmer: string;
}

/** People are called as their field is, 作者, where the award does not say. */
export const listColumns = ({ columns, people, field }: CompiledCategory): ListColumns => ({
  title: columns?.title ?? '名称',
  applicant: columns?.applicant ?? '申报单位',
  person: columns?.person ?? '姓名',
  unit: columns?.unit ?? '单位',
  people: columns?.people ?? (people === undefined ? undefined : field(people.field)?.label) ?? '人员',
  confirmer: columns?.confirmer ?? '确认单位',
});
