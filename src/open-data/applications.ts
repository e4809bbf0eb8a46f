/** One row for each application of a year. Fields that are not public, and every name of a person, stay out. */
import { type ApplicationRecord, type CategoryRecords, kindName, placeName } from '../core/records.ts';
import { stageWords, verdictWords } from '../core/words.ts';
import { applicantName, applicationTitle } from '../view/names.ts';
import { type Site, standingOf, type YearView } from '../view/site.ts';
import { dataTable, type DataTable, day, textColumn } from './table.ts';

/** An application with its award. */
interface Row {
  readonly category: CategoryRecords;
  readonly application: ApplicationRecord;
}

const eligibilityWords = { eligible: verdictWords.met, ineligible: verdictWords.unmet, pending: verdictWords.pending };

/** Code of the place, where the award asks for one. */
export const placeCodeOf = ({ category, application }: Row): string | undefined => {
  const field = category.category.fields.find(({ type }) => type === 'place');
  const code = field === undefined ? undefined : application.value.fields[field.id];
  return typeof code === 'string' ? code : undefined;
};

export const placeNameOf = (site: Site, row: Row): string | undefined => {
  const code = placeCodeOf(row);
  return code === undefined ? undefined : placeName(site.records.association, code);
};

export const applicantOf = (site: Site, { category, application }: Row): string =>
  applicantName(site, category, application);

export const applicationsTable = (site: Site, year: YearView): DataTable => {
  const rows = [...year.records.categories.values()].flatMap((category) =>
    [...category.applications.values()].map((application): Row => ({ category, application })),
  );
  const { origin } = new URL(site.records.association.site.url);
  const stage = ({ category, application }: Row) => standingOf(year, category.id, application.id)?.stage;
  const eligibility = ({ category, application }: Row) =>
    year.judgements.get(category.id)?.get(application.id)?.eligibility;
  const receipt = ({ category, application }: Row) => category.receipts.get(application.id)?.value;
  const kind = ({ application }: Row) => site.records.organizations.get(application.value.organization)?.value.kind;
  const word = <Key extends string>(words: Readonly<Record<Key, string>>, key: Key | undefined) =>
    key === undefined ? null : words[key];
  return dataTable<Row>(
    { name: 'applications', title: '申报', description: '每份申报一行：谁申报、申报什么、是否符合条件、到哪一步。' },
    [
      textColumn('category', '奖项代号', ({ category }) => category.id),
      textColumn('category_name', '奖项', ({ category }) => category.category.name),
      textColumn('application', '申报代号', ({ application }) => application.id),
      textColumn('number', '登记号', (row) => receipt(row)?.number),
      textColumn('title', '名称', ({ category, application }) => applicationTitle(site, category, application)),
      textColumn('organization', '单位代号', ({ application }) => application.value.organization),
      textColumn('organization_name', '申报单位', (row) => applicantOf(site, row)),
      textColumn('organization_kind', '单位类别', (row) => {
        const id = kind(row);
        return id === undefined ? null : kindName(site.records.association, id);
      }),
      textColumn('place', '所在地代码', placeCodeOf),
      textColumn('place_name', '所在地', (row) => placeNameOf(site, row)),
      day('submitted', '提交日期', (row) => receipt(row)?.submitted.at.slice(0, 10)),
      day('received', '受理日期', (row) => receipt(row)?.received.at.slice(0, 10)),
      textColumn('eligibility', '资格审查', (row) => word(eligibilityWords, eligibility(row))),
      textColumn('stage', '进度', (row) => word(stageWords, stage(row))),
      textColumn('sha256', '数据文件校验码', ({ application }) => application.digest),
      textColumn(
        'url',
        '网页',
        ({ category, application }) =>
          `${origin}${site.to.application(year.records.year, category.id, application.id)}`,
      ),
    ],
    rows,
  );
};
