/** What the site's pages say, as records to search: only what is public, in the words that a page shows. */
import { policiesOf, policiesOfYear, shortNames } from '../core/paper-name.ts';
import { clauseWords } from '../core/citation.ts';
import { inChinese } from '../core/dates.ts';
import type { Shown } from '../core/fields/field-type.ts';
import { applicationPage } from '../view/application.ts';
import { clausesOf, type ClauseView } from '../view/clauses.ts';
import { codePages } from '../view/codes.ts';
import { organizationName } from '../core/names.ts';
import { noticePage } from '../view/notice.ts';
import { listingRows } from '../view/listing.ts';
import { organizationPage } from '../view/organization.ts';
import type { Site, YearView } from '../view/site.ts';
import { howStatus, noticeStatus, stageStatus } from '../view/status.ts';
import { pageRecordsOf } from './page-records.ts';
import { plainProse } from './plain.ts';
import { blank, presentTexts, type SearchRecord } from './record.ts';
import { resultRecordsOf } from './result-records.ts';

/** The prose of guides (`2017/service-station`) and notices (by id), as it stands in their files. */
export interface Bodies {
  readonly guides: ReadonlyMap<string, { readonly title: string; readonly body: string }>;
  readonly notices: ReadonlyMap<string, string>;
}

/** Lines of a value: what is short goes with the facts. */
const linesOf = (site: Site, shown: Shown): readonly string[] => {
  if (shown.kind === 'text') return [shown.text];
  if (shown.kind === 'link') return [shown.url];
  if (shown.kind === 'prose') return [plainProse(shown.markdown)];
  if (shown.kind === 'documents') return shown.rows.map(({ title }) => title);
  if (shown.kind === 'table') return shown.rows.flatMap((row) => row.flatMap((cell) => linesOf(site, cell)));
  return shown.to === 'organization' ? shown.ids.map((id) => organizationName(site.records, id, site.today)) : [];
};

const applicationsOf = (site: Site, year: YearView): SearchRecord[] =>
  [...year.records.categories.values()].flatMap((category) => {
    const places = new Map(listingRows(site, year, category).map(({ id, place }) => [id, place]));
    return [...category.applications.values()].map((application) => {
      const page = applicationPage(site, year, category, application);
      const values = page.sections.flatMap(({ facts }) => facts.map(({ shown }) => shown));
      const isFact = ({ kind }: Shown) => kind === 'text' || kind === 'reference';
      return {
        url: site.to.application(page.year, category.id, page.id),
        title: page.title,
        kind: 'application',
        year: page.year,
        category: page.category.name,
        place: places.get(page.id) ?? null,
        label: page.number,
        state: stageStatus(page.standing.stage),
        clause: null,
        facts: presentTexts([
          page.organization.name,
          page.number,
          ...values.filter(isFact).flatMap((shown) => linesOf(site, shown)),
        ]),
        text: values
          .filter((shown) => !isFact(shown))
          .flatMap((shown) => linesOf(site, shown))
          .join('\n'),
      } satisfies SearchRecord;
    });
  });

const noticesOf = (site: Site, year: YearView, bodies: Bodies): SearchRecord[] =>
  [...year.records.notices.values()]
    .filter(({ value }) => value.published <= site.today)
    .map((notice) => {
      const page = noticePage(site, year, notice);
      const lines = page.tables.flatMap(({ lines }) => lines);
      return {
        url: page.href,
        title: page.title,
        kind: 'notice',
        year: year.records.year,
        category: null,
        place: null,
        label: presentTexts([page.number, inChinese(page.published)]).join('　'),
        state: noticeStatus(page.state),
        clause: null,
        facts: presentTexts([
          page.number,
          ...lines.flatMap(({ number, title, organization, person }) => [
            presentTexts([number, title, organization]).join('，'),
            person === null ? null : `${person.name}，${person.unit}`,
          ]),
        ]),
        text: plainProse(bodies.notices.get(page.id) ?? ''),
      } satisfies SearchRecord;
    });

/** A clause is named by its place, with the award when only one award has it. */
const clauseTitle = (year: YearView, { id }: ClauseView, award: string | null): string => {
  const place = clauseWords(year.records, id);
  return award === null ? place : `${award}：${place}`;
};

/** The policies of the awards that judge by it; of a clause that none does, all of the year. */
const policiesBehind = ({ records }: YearView, { notes }: ClauseView) => {
  const awards = [...records.categories.values()].filter(({ id }) =>
    notes.some(({ categories }) => categories.some((one) => one.id === id)),
  );
  return awards.length === 0 ? policiesOfYear(records) : policiesOf(records, awards);
};

const clauseRecordsOf = (site: Site, year: YearView): SearchRecord[] =>
  clausesOf(site, year)
    .filter(({ id }) => !id.includes('#'))
    .map((clause) => {
      const awards = [...new Set(clause.notes.flatMap(({ categories }) => categories.map(({ name }) => name)))];
      const award = awards.length === 1 ? (awards[0] ?? null) : null;
      const [note] = clause.notes;
      return {
        url: clause.href,
        title: clauseTitle(year, clause, award),
        kind: 'clause',
        year: year.records.year,
        category: award,
        place: null,
        label: shortNames(policiesBehind(year, clause)),
        state: note === undefined ? null : howStatus(note.how, note.soft),
        clause: clause.id,
        facts: [],
        text: clause.text,
      } satisfies SearchRecord;
    });

const guidesOf = (site: Site, year: YearView, bodies: Bodies): SearchRecord[] =>
  [...year.records.categories.values()].flatMap(({ id, category }) => {
    const guide = bodies.guides.get(`${year.records.year}/${id}`);
    if (guide === undefined) return [];
    const { title, body } = guide;
    const url = site.to.guide(year.records.year, id);
    return [
      { ...blank, url, title, kind: 'guide', year: year.records.year, category: category.name, text: plainProse(body) },
    ];
  });

const organizationsOf = (site: Site): SearchRecord[] =>
  [...site.records.organizations.keys()].map((id) => {
    const page = organizationPage(site, id);
    return {
      ...blank,
      url: page.href,
      title: page.name,
      kind: 'organization',
      label: page.kind,
      facts: presentTexts([page.uscc, page.hostUnit, ...page.formerNames.map(({ name }) => name)]),
      text: page.lines.map(({ year, category, title }) => `${year}年度${category}：${title}`).join('\n'),
    };
  });

const policyOf = (site: Site, year: YearView): SearchRecord => {
  const [, ...others] = policiesOfYear(year.records);
  const { title, number, date } = year.records.programme.policy;
  const url = site.to.policy(year.records.year);
  return {
    ...blank,
    url,
    title,
    kind: 'page',
    year: year.records.year,
    label: inChinese(date),
    facts: presentTexts([number ?? null, ...others.flatMap((other) => [other.title, other.number ?? null])]),
  };
};

const codesOf = (site: Site): SearchRecord[] =>
  codePages(site).map(({ href, title, meaning, help, code }) => ({
    ...blank,
    url: href,
    title,
    kind: 'rule',
    label: code,
    facts: [code],
    text: `${meaning}${help}`,
  }));

export const siteRecords = (site: Site, bodies: Bodies): readonly SearchRecord[] => [
  ...site.years.flatMap((year) => [
    ...clauseRecordsOf(site, year),
    ...guidesOf(site, year, bodies),
    ...noticesOf(site, year, bodies),
    ...resultRecordsOf(site, year),
    ...applicationsOf(site, year),
    policyOf(site, year),
  ]),
  ...organizationsOf(site),
  ...pageRecordsOf(site),
  ...codesOf(site),
];
