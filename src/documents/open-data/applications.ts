/** One row for each application of a year. Fields that are not public, and every name of a person, stay out. */
import { placeName } from '../../core/records.ts';
import { kindNames } from '../../core/schema/organization.ts';
import { type CategoryRecords, type ApplicationRecord } from '../../core/records.ts';
import { stageWords, verdictWords } from '../../core/words.ts';
import { applicationTitle, organizationName } from '../../view/names.ts';
import { type Site, standingOf, type YearView } from '../../view/site.ts';
import { dataTable, type DataTable } from './table.ts';

interface Row {
  readonly category: CategoryRecords;
  readonly application: ApplicationRecord;
}

const eligibilityWords = { eligible: verdictWords.met, ineligible: verdictWords.unmet, pending: verdictWords.pending };

export const placeOf = ({ category, application }: Row): string | null => {
  const field = category.category.fields.find(({ type }) => type === 'place');
  const code = field === undefined ? undefined : application.value.fields[field.id];
  return typeof code === 'string' ? code : null;
};

export const applicationsTable = (site: Site, year: YearView): DataTable => {
  const rows = [...year.records.categories.values()].flatMap((category) =>
    [...category.applications.values()].map((application): Row => ({ category, application })),
  );
  const { association, organizations } = site.records;
  const { origin } = new URL(association.site.url);
  const standing = ({ category, application }: Row) => standingOf(year, category.id, application.id);
  const receipt = ({ category, application }: Row) => category.receipts.get(application.id)?.value;
  const kind = ({ application }: Row) => organizations.get(application.value.organization)?.value.kind;
  return dataTable<Row>(
    { name: 'applications', title: '申报', description: '每份申报一行：谁申报、申报什么、是否符合条件、到哪一步。' },
    [
      { name: 'category', title: '奖项代号', type: 'string', of: ({ category }) => category.id },
      { name: 'category_name', title: '奖项', type: 'string', of: ({ category }) => category.category.name },
      { name: 'application', title: '申报代号', type: 'string', of: ({ application }) => application.id },
      { name: 'number', title: '登记号', type: 'string', of: (row) => receipt(row)?.number ?? null },
      {
        name: 'title',
        title: '名称',
        type: 'string',
        of: ({ category, application }) => applicationTitle(site.records, category, application),
      },
      {
        name: 'organization',
        title: '单位代号',
        type: 'string',
        of: ({ application }) => application.value.organization,
      },
      {
        name: 'organization_name',
        title: '申报单位',
        type: 'string',
        of: ({ category, application }) =>
          organizationName(site.records, application.value.organization, category.category.window.closes),
      },
      {
        name: 'organization_kind',
        title: '单位类别',
        type: 'string',
        of: (row) => {
          const found = kind(row);
          return found === undefined ? null : kindNames[found];
        },
      },
      { name: 'place', title: '所在地代码', type: 'string', of: placeOf },
      {
        name: 'place_name',
        title: '所在地',
        type: 'string',
        of: (row) => {
          const code = placeOf(row);
          return code === null ? null : placeName(association, code);
        },
      },
      {
        name: 'submitted',
        title: '提交日期',
        type: 'date',
        of: (row) => receipt(row)?.submitted.at.slice(0, 10) ?? null,
      },
      {
        name: 'received',
        title: '受理日期',
        type: 'date',
        of: (row) => receipt(row)?.received.at.slice(0, 10) ?? null,
      },
      {
        name: 'eligibility',
        title: '资格审查',
        type: 'string',
        of: ({ category, application }) => {
          const found = year.judgements.get(category.id)?.get(application.id)?.eligibility;
          return found === undefined ? null : eligibilityWords[found];
        },
      },
      {
        name: 'stage',
        title: '进度',
        type: 'string',
        of: (row) => {
          const found = standing(row)?.stage;
          return found === undefined ? null : stageWords[found];
        },
      },
      { name: 'sha256', title: '申报书校验码', type: 'string', of: ({ application }) => application.digest },
      {
        name: 'url',
        title: '网页',
        type: 'string',
        of: ({ category, application }) =>
          `${origin}${site.to.application(year.records.year, category.id, application.id)}`,
      },
    ],
    rows,
  );
};
