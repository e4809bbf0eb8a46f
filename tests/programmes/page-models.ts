/** The models of all pages of a site, for tests that look for what nobody wrote in them. */
import { applicationPage } from '../../src/view/application.ts';
import { coveragePage } from '../../src/view/coverage.ts';
import { decisionPage } from '../../src/view/decision.ts';
import { guidePage } from '../../src/view/guide.ts';
import { homePage, yearPage } from '../../src/view/home.ts';
import { listingPages } from '../../src/view/listing.ts';
import { noticePages } from '../../src/view/notice.ts';
import { organizationPage } from '../../src/view/organization.ts';
import { publishedDecisions } from '../../src/view/published-decision.ts';
import { resultsPage } from '../../src/view/results/page.ts';
import { reviewersPage } from '../../src/view/reviewers.ts';
import { timelineOf } from '../../src/view/timeline.ts';
import { standingOf, type Site } from '../../src/view/site.ts';
import { siteChanges } from '../../src/view/changes.ts';
import { clausesOf } from '../../src/view/clauses.ts';
import { codePages } from '../../src/view/codes.ts';
import { glossary } from '../../src/view/glossary.ts';
import { helpPage } from '../../src/view/help.ts';
import { docket } from '../../src/view/objections.ts';
import { policyChanges } from '../../src/view/policy-changes.ts';
import { referencePage } from '../../src/view/reference.ts';
import { scorePlot } from '../../src/view/results/scores.ts';
import { yearsOf } from '../../src/view/results/years.ts';
import { shellOf } from '../../src/view/shell.ts';
import { siteMap } from '../../src/view/site-map.ts';
import { ownPages } from '../../src/view/unsuccessful.ts';

/** What every page of the site is made of, by what it is called. */
export const pagesOf = (site: Site): readonly (readonly [string, unknown])[] => [
  ['home', homePage(site)],
  ['reviewers', reviewersPage(site)],
  ['changes', siteChanges(site)],
  ['objections', docket(site)],
  ['help', helpPage(site)],
  ['glossary', glossary(site)],
  ['rules', codePages(site)],
  ['reference', referencePage(site)],
  ['map', siteMap(site)],
  ['shell', shellOf(site)],
  ['own pages', ownPages(site)],
  ['years', yearsOf(site)],
  ...site.years.flatMap((year): (readonly [string, unknown])[] => {
    const categories = [...year.records.categories.values()];
    return [
      ['year', yearPage(site, year)],
      ['coverage', coveragePage(site, year)],
      ['clauses', clausesOf(site, year)],
      ['changes of the policy', policyChanges(site, year)],
      ['scores', scorePlot(site, year)],
      ['results', resultsPage(site, year)],
      ...publishedDecisions(year).map((one) => [`decision ${one.round}`, decisionPage(site, year, one)] as const),
      ...categories.flatMap((category) => [
        [`guide ${category.id}`, guidePage(site, year, category)] as const,
        ...listingPages(site, year, category).map((page) => ['listing', page] as const),
        ...[...category.applications.values()].flatMap((application) => {
          const state = standingOf(year, category.id, application.id);
          return [
            [`application ${application.id}`, applicationPage(site, year, category, application)] as const,
            ...(state === undefined
              ? []
              : [['timeline', timelineOf(site, year, category, application, state)] as const]),
          ];
        }),
      ]),
    ];
  }),
  ...noticePages(site).map(({ notice }) => ['notice', notice] as const),
  ...[...site.records.organizations.keys()].map((id) => [`organization ${id}`, organizationPage(site, id)] as const),
];
