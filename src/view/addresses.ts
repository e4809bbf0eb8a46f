/** Every address of the site, in one place. Addresses are for ever: a record's never changes with its name. */

/** `2.1.1.d` → `clause-2-1-1-d`, `pipl#25` → `clause-pipl-25`. */
export const clauseAnchor = (clause: string): string => `clause-${clause.replace(/[.#]/g, '-')}`;

export interface Addresses {
  /** `/`, or the sub-path under which the site is served, with both slashes. */
  readonly base: string;
  readonly home: string;
  readonly search: string;
  readonly notices: string;
  readonly feed: string;
  readonly jsonFeed: string;
  /** Windows and publicity of every year, for a calendar program. */
  readonly calendar: string;
  /** Open data, and one file of a year's. */
  readonly data: string;
  readonly dataFile: (year: number, name: string) => string;
  /** 自行核对. */
  readonly verify: string;
  /** 怎样证明没有改过; the newest line as a picture, and all that is settled as data. */
  readonly proof: string;
  readonly checkpointImage: string;
  readonly checkpointData: string;
  /** The docket, and the printable 异议书. */
  readonly objections: string;
  readonly objectionForm: string;
  readonly organizations: string;
  /** 申报帮助. */
  readonly help: string;
  readonly rules: string;
  /** Rules and field types, for who writes an award's tables. */
  readonly reference: string;
  /** 名词. */
  readonly glossary: string;
  /** 订阅, for people; the feeds stand beside the notices. */
  readonly subscribe: string;
  /** 评委须知. */
  readonly reviewers: string;
  /** 无障碍说明. */
  readonly accessibility: string;
  /** 更新记录. */
  readonly changes: string;
  /** 网站地图, for people. */
  readonly siteMap: string;
  readonly about: string;
  /** Where county associations confirm. */
  readonly confirm: string;
  readonly sitemap: string;
  readonly year: (year: number) => string;
  /** The list of a year's guides. */
  readonly guides: (year: number) => string;
  readonly policy: (year: number) => string;
  /** What the policy has that the year before did not. */
  readonly policyChanges: (year: number) => string;
  readonly coverage: (year: number) => string;
  /** The rule of what is published, on the page of the clauses. */
  readonly disclosure: (year: number) => string;
  /** What came of one application, for whoever has its number. */
  readonly ownPage: (year: number, number: string) => string;
  readonly results: (year: number) => string;
  readonly decision: (year: number, category: string, round: string) => string;
  /** A clause of the policy; an article of another text has no page here and leads to the coverage table. */
  readonly clause: (year: number, clause: string) => string;
  readonly category: (year: number, category: string, page?: number) => string;
  /** A listing narrowed by one facet: `state`, `place` or `discipline`. */
  readonly filtered: (year: number, category: string, facet: string, value: string, page?: number) => string;
  readonly guide: (year: number, category: string) => string;
  /** The application form. */
  readonly apply: (year: number, category: string) => string;
  readonly selfCheck: (year: number, category: string) => string;
  readonly application: (year: number, category: string, id: string) => string;
  readonly notice: (id: string) => string;
  /** A notice's list, as `csv` or `xlsx`. */
  readonly noticeList: (id: string, ending: 'csv' | 'xlsx') => string;
  readonly organization: (id: string) => string;
  /** The page of a finding's code. */
  readonly code: (code: string) => string;
}

const numbered = (path: string, page: number) => (page === 1 ? path : `${path}page/${page}/`);

export const addresses = (base: string): Addresses => {
  const category = (year: number, id: string) => `${base}${year}/${id}/`;
  return {
    base,
    home: base,
    search: `${base}search/`,
    notices: `${base}notices/`,
    feed: `${base}notices/feed.xml`,
    jsonFeed: `${base}notices/feed.json`,
    calendar: `${base}notices/calendar.ics`,
    data: `${base}data/`,
    dataFile: (year, name) => `${base}data/${year}/${name}`,
    verify: `${base}verify/`,
    proof: `${base}verify/unchanged/`,
    checkpointImage: `${base}checkpoint.svg`,
    checkpointData: `${base}checkpoint.json`,
    objections: `${base}objections/`,
    objectionForm: `${base}objections/form/`,
    organizations: `${base}organizations/`,
    help: `${base}help/`,
    rules: `${base}rules/`,
    reference: `${base}reference/`,
    glossary: `${base}glossary/`,
    subscribe: `${base}subscribe/`,
    reviewers: `${base}reviewers/`,
    accessibility: `${base}accessibility/`,
    changes: `${base}changes/`,
    siteMap: `${base}sitemap/`,
    about: `${base}about/`,
    confirm: `${base}confirm/`,
    sitemap: `${base}sitemap.xml`,
    year: (year) => `${base}${year}/`,
    guides: (year) => `${base}${year}/guides/`,
    policy: (year) => `${base}${year}/policy/`,
    policyChanges: (year) => `${base}${year}/policy/changes/`,
    coverage: (year) => `${base}${year}/coverage/`,
    disclosure: (year) => `${base}${year}/coverage/#disclosure`,
    ownPage: (year, number) => `${base}${year}/own/${number.toLowerCase()}/`,
    results: (year) => `${base}${year}/results/`,
    decision: (year, id, round) => `${category(year, id)}decision/${round}/`,
    clause: (year, clause) =>
      clause.includes('#')
        ? `${base}${year}/coverage/#${clauseAnchor(clause)}`
        : `${base}${year}/policy/#${clauseAnchor(clause)}`,
    category: (year, id, page = 1) => numbered(category(year, id), page),
    filtered: (year, id, facet, value, page = 1) => numbered(`${category(year, id)}${facet}/${value}/`, page),
    guide: (year, id) => `${category(year, id)}guide/`,
    apply: (year, id) => `${category(year, id)}apply/`,
    selfCheck: (year, id) => `${category(year, id)}self-check/`,
    application: (year, id, application) => `${category(year, id)}${application}/`,
    notice: (id) => `${base}notices/${id}/`,
    noticeList: (id, ending) => `${base}notices/${id}/list.${ending}`,
    organization: (id) => `${base}organizations/${id}/`,
    code: (code) => `${base}rules/${code}/`,
  };
};

/** The sub-path of the site's address, unless `override` (for a preview under another path) says otherwise. */
export const basePath = (siteUrl: string, override: string | undefined): string => {
  const path = override ?? new URL(siteUrl).pathname;
  return `/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
};
