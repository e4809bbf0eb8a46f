/** One row for each award that an announcement made final. */
import { type ApplicationRecord, type CategoryRecords, type Filed, placeName } from '../../core/records.ts';
import type { Tier } from '../../core/schema/category.ts';
import type { Notice } from '../../core/schema/notice.ts';
import { applicationTitle, organizationName } from '../../view/names.ts';
import type { Site, YearView } from '../../view/site.ts';
import { placeOf } from './applications.ts';
import { dataTable, type DataTable } from './table.ts';

export interface Award {
  readonly category: CategoryRecords;
  readonly application: ApplicationRecord;
  readonly tier: Tier;
  readonly announcement: Filed<Notice>;
}

/** In the order of the announcements and of their lists; what an objection took out afterwards is left out. */
export const awardsOf = (site: Site, year: YearView): readonly Award[] =>
  [...year.records.notices.values()]
    .filter(({ value }) => value.kind === 'announcement' && value.published <= site.today)
    .flatMap((announcement) =>
      announcement.value.entries.flatMap((entry): Award[] => {
        const category = year.records.categories.get(entry.category);
        const application = category?.applications.get(entry.application);
        const tier = category?.category.tiers.find(({ id }) => id === entry.tier);
        if (category === undefined || application === undefined || tier === undefined) return [];
        if (year.index.removed.has(`${entry.category}/${entry.application}`)) return [];
        return [{ category, application, tier, announcement }];
      }),
    );

export const awardsTable = (site: Site, year: YearView): DataTable =>
  dataTable<Award>(
    { name: 'awards', title: '奖励', description: '已经公布的每一项奖励：等次、单位、经费（元）、公布的文号和日期。' },
    [
      { name: 'category', title: '奖项代号', type: 'string', of: ({ category }) => category.id },
      { name: 'tier', title: '等次代号', type: 'string', of: ({ tier }) => tier.id },
      { name: 'tier_name', title: '等次', type: 'string', of: ({ tier }) => tier.name },
      { name: 'application', title: '申报代号', type: 'string', of: ({ application }) => application.id },
      {
        name: 'title',
        title: '名称',
        type: 'string',
        of: ({ category, application }) => applicationTitle(site.records, category, application),
      },
      {
        name: 'organization_name',
        title: '申报单位',
        type: 'string',
        of: ({ category, application }) =>
          organizationName(site.records, application.value.organization, category.category.window.closes),
      },
      {
        name: 'place_name',
        title: '所在地',
        type: 'string',
        of: (award) => {
          const code = placeOf(award);
          return code === null ? null : placeName(site.records.association, code);
        },
      },
      { name: 'amount', title: '经费（元）', type: 'integer', of: ({ tier }) => tier.award },
      { name: 'announced', title: '公布日期', type: 'date', of: ({ announcement }) => announcement.value.published },
      { name: 'document', title: '文号', type: 'string', of: ({ announcement }) => announcement.value.number ?? null },
      { name: 'notice', title: '公告代号', type: 'string', of: ({ announcement }) => announcement.id },
    ],
    awardsOf(site, year),
  );
