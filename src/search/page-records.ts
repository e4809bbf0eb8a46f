/** Pages that are no record of the ledger, found by what their heads say of them. */
import { aboutHead, confirmHead, dataHead, proofHead, verifyHead } from '../view/fixed-pages.ts';
import { helpHead } from '../view/help.ts';
import { noticesHead } from '../view/notice-head.ts';
import { organizationsHead } from '../view/organization.ts';
import { yearPage, guidesHead, yearHead } from '../view/home.ts';
import { docketHead, objectionFormHead } from '../view/objections.ts';
import { accessibilityHead } from '../view/accessibility.ts';
import { glossaryHead } from '../view/glossary.ts';
import type { PageHead } from '../view/page.ts';
import { reviewersHead } from '../view/reviewers.ts';
import { subscribeHead } from '../view/subscribe.ts';
import { changesHead } from '../view/changes.ts';
import { siteMapHead } from '../view/site-map.ts';
import { asksConfirmation, type Site } from '../view/site.ts';
import { blank, type SearchRecord } from './record.ts';

const recordOf = (url: string, { title, description }: PageHead, year: number | null = null): SearchRecord => ({
  ...blank,
  url,
  title,
  kind: 'page',
  year,
  text: description,
});

export const pageRecordsOf = (site: Site): readonly SearchRecord[] => [
  ...site.years.flatMap((year) => {
    const page = yearPage(site, year);
    return [
      recordOf(site.to.guides(page.year), guidesHead(page), page.year),
      recordOf(site.to.year(page.year), yearHead(page), page.year),
    ];
  }),
  recordOf(site.to.help, helpHead),
  ...(asksConfirmation(site) ? [recordOf(site.to.confirm, confirmHead(site.records.association))] : []),
  recordOf(site.to.notices, noticesHead),
  recordOf(site.to.objections, docketHead),
  recordOf(site.to.objectionForm, objectionFormHead(site)),
  recordOf(site.to.organizations, organizationsHead),
  recordOf(site.to.data, dataHead),
  recordOf(site.to.verify, verifyHead),
  recordOf(site.to.proof, proofHead),
  recordOf(site.to.glossary, glossaryHead),
  recordOf(site.to.reviewers, reviewersHead),
  recordOf(site.to.subscribe, subscribeHead),
  recordOf(site.to.changes, changesHead),
  recordOf(site.to.siteMap, siteMapHead),
  recordOf(site.to.accessibility, accessibilityHead),
  recordOf(site.to.about, aboutHead),
];
