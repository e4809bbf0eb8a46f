/**
 * Grants as a package of the 360Giving Data Standard 1.4: announced awards with money. Ids carry our own prefix, because a
 * `360G-` prefix is given only to registered publishers. A person who is honoured is named in the announcement alone.
 */
import { fullName } from '../core/paper-name.ts';
import { applicationTitle } from '../view/names.ts';
import type { Site, YearView } from '../view/site.ts';
import { applicantOf, placeNameOf, placeCodeOf } from './applications.ts';
import { type Award, awardsOf } from './awards.ts';

/** The standard's own word for who is not named. */
const unnamed = 'Individual Recipient';

const instant = (day: string): string => `${day}T00:00:00+08:00`;

const grantOf = (site: Site, year: YearView, award: Award) => {
  const { category, application, tier, announcement } = award;
  const { association } = site.records;
  const { origin, hostname } = new URL(association.site.url);
  const { policy, name } = year.records.programme;
  const id = `${hostname}-${year.records.year}-${category.id}-${tier.id}-${application.id}`;
  const recipient = applicantOf(site, award);
  const uscc = site.records.organizations.get(application.value.organization)?.value.uscc;
  const place = placeCodeOf(award);
  return {
    id,
    title: `${tier.name}：${applicationTitle(site, category, application)}`,
    description: `根据${fullName(policy)}，${recipient}申报的${tier.name}奖励经费${tier.award}元。`,
    currency: 'CNY',
    amountAwarded: tier.award,
    awardDate: announcement.value.published,
    url: `${origin}${site.to.application(year.records.year, category.id, application.id)}`,
    ...(category.category.subject === 'person'
      ? { recipientIndividual: { id: `${id}-person`, name: unnamed } }
      : {
          recipientOrganization: [
            { id: uscc ?? `${hostname}-organization-${application.value.organization}`, name: recipient },
          ],
        }),
    ...(place === undefined
      ? {}
      : { beneficiaryLocation: [{ name: placeNameOf(site, award), countryCode: 'CN', geoCode: place }] }),
    fundingOrganization: [{ id: `${hostname}-issuer`, name: association.name }],
    grantProgramme: [{ code: `${year.records.year}-${category.id}`, title: `${name}（${year.records.year}年度）` }],
    fromOpenCall: 'Yes',
    dateModified: instant(announcement.value.published),
    dataSource: `${origin}${site.to.data}`,
  };
};

/** Undefined without a grant: the standard knows no empty package. */
export const givingPackage = (site: Site, year: YearView) => {
  const { association } = site.records;
  const awards = awardsOf(site, year).filter(({ tier }) => tier.award > 0);
  const issued = awards
    .map(({ announcement }) => announcement.value.published)
    .toSorted()
    .at(-1);
  if (issued === undefined) return undefined;
  return {
    version: '1.4',
    title: `${association.name}${year.records.year}年度奖励${site.demonstration ? '（演示数据）' : ''}`,
    issued,
    modified: instant(issued),
    publisher: { name: association.name, website: association.site.url },
    ...(association.licence === undefined ? {} : { license: association.licence.url }),
    grants: awards.map((award) => grantOf(site, year, award)),
  };
};
