/** One row for each award that an announcement made final. */
import { entryKey } from '../core/departures.ts';
import type { ApplicationRecord, CategoryRecords, Filed } from '../core/records.ts';
import { awardTiers } from '../core/rounds.ts';
import type { Tier } from '../core/schema/category.ts';
import type { Notice } from '../core/schema/notice.ts';
import { applicationTitle } from '../view/names.ts';
import type { Site, YearView } from '../view/site.ts';
import { applicantOf, placeNameOf } from './applications.ts';
import { dataTable, type DataTable, day, textColumn, whole } from './table.ts';

export interface Award {
  readonly category: CategoryRecords;
  readonly application: ApplicationRecord;
  readonly tier: Tier;
  readonly announcement: Filed<Notice>;
}

/** In the order of the announcements and of their lists; whoever left afterwards is left out. */
export const awardsOf = (site: Site, year: YearView): readonly Award[] =>
  [...year.records.notices.values()]
    .filter(({ value }) => value.kind === 'announcement' && value.published <= site.today)
    .flatMap((announcement) =>
      announcement.value.entries.flatMap((entry): Award[] => {
        const category = year.records.categories.get(entry.category);
        const application = category?.applications.get(entry.application);
        const tier = category && awardTiers(category.category).find(({ id }) => id === entry.tier);
        if (category === undefined || application === undefined || tier === undefined) return [];
        const left = year.index.left.get(entryKey(entry));
        if (left !== undefined && left.date <= site.today) return [];
        return [{ category, application, tier, announcement }];
      }),
    );

export const awardsTable = (site: Site, year: YearView): DataTable =>
  dataTable<Award>(
    { name: 'awards', title: '奖励', description: '已经公布的每一项奖励：等次、单位、经费（元）、公布的文号和日期。' },
    [
      textColumn('category', '奖项代号', ({ category }) => category.id),
      textColumn('tier', '等次代号', ({ tier }) => tier.id),
      textColumn('tier_name', '等次', ({ tier }) => tier.name),
      textColumn('application', '申报代号', ({ application }) => application.id),
      textColumn('title', '名称', ({ category, application }) => applicationTitle(site, category, application)),
      textColumn('organization_name', '申报单位', (award) => applicantOf(site, award)),
      textColumn('place_name', '所在地', (award) => placeNameOf(site, award)),
      whole('amount', '经费（元）', ({ tier }) => tier.award),
      day('announced', '公布日期', ({ announcement }) => announcement.value.published),
      textColumn('document', '文号', ({ announcement }) => announcement.value.number),
      textColumn('notice', '公告代号', ({ announcement }) => announcement.id),
    ],
    awardsOf(site, year),
  );
