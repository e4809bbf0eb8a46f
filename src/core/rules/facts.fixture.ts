/** Plain facts for tests of rules: records around the tables of `tables.fixture.ts`. No file is read. */
import type { FieldValues } from '../fields/value.ts';
import { citedAs } from '../citation-form.ts';
import { compile } from '../compile.ts';
import type { Calendar } from '../calendar.ts';
import type { ApplicationRecord, CategoryRecords, Citation, Filed, Records, YearRecords } from '../records.ts';
import type { Category } from '../schema/category.ts';
import type { Confirmation } from '../schema/confirmation.ts';
import type { Decision } from '../schema/decision.ts';
import type { History } from '../schema/history.ts';
import type { Notice } from '../schema/notice.ts';
import type { Objection } from '../schema/objection.ts';
import type { Organization } from '../schema/organization.ts';
import type { Programme } from '../schema/programme.ts';
import type { Receipt } from '../schema/receipt.ts';
import { standingIn } from '../standing.ts';
import { yearFacts } from '../year-facts.ts';
import type { ApplicationFacts, CategoryFacts } from './rule.ts';
import { association, pilot, programme, society, station } from './tables.fixture.ts';

/** A digest that a reader of a test can tell from another: `digest('a')` is sixty-four a's. */
export const digest = (letter: string): string => letter.repeat(64);

const filed = <Value>(id: string, file: string, value: Value): Filed<Value> => ({
  id,
  file,
  digest: digest('0'),
  value,
});

const byId = <Value>(folder: string, values: Readonly<Record<string, Value>> = {}): ReadonlyMap<string, Filed<Value>> =>
  new Map(Object.entries(values).map(([id, value]) => [id, filed(id, `${folder}/${id}`, value)]));

export const calendar: Calendar = new Map([
  [
    2017,
    {
      source: '国务院办公厅关于2017年部分节假日安排的通知',
      off: [{ from: '2017-10-01', to: '2017-10-08', name: '国庆节、中秋节' }],
      work: ['2017-09-30'],
    },
  ],
]);

export const applicant: Organization = {
  kind: 'city-society',
  names: [
    { name: '示例护理研究会', from: '2009-03-01' },
    { name: '示例护理学会', from: '2016-01-01' },
  ],
  supervision: [{ by: 'city-ast', from: '2009-03-01' }],
  accounts: [],
};

const county = (name: string): Organization => ({
  kind: 'county-association',
  names: [{ name, from: '2000-01-01' }],
  supervision: [],
  accounts: [],
});

/** As a policy in parts cites them; its second part asks for nothing. */
const citationOf = (clause: string): Citation => {
  const forms = [
    { clause: '*.*.*', as: '第{1:一}部分（{2:一}）第{3}条' },
    { clause: '*.*', as: '第{1:一}部分（{2:一}）' },
    { clause: '*.*.*.*', as: '第{1:一}部分（{2:一}）第{3}条第{4}项' },
  ];
  return { words: citedAs({ forms }, clause) ?? '', chapter: `第${clause[0]}部分`, judged: !clause.startsWith('2.') };
};

/** What stands in one category's folder, by id. */
export interface Folder {
  /** Whose applications they are; `nursing`, the applicant of the tests, unless said. */
  readonly organization?: string;
  /** Applications of others, by their ids. */
  readonly by?: Readonly<Record<string, string>>;
  readonly category?: Category;
  readonly applications?: Readonly<Record<string, FieldValues>>;
  readonly confirmations?: Readonly<Record<string, Confirmation>>;
  readonly receipts?: Readonly<Record<string, Receipt>>;
  readonly decisions?: Readonly<Record<string, Decision>>;
}

export interface World {
  readonly programme?: Programme;
  readonly clauses?: readonly string[];
  readonly applicant?: Organization;
  readonly station?: Folder;
  readonly pilot?: Folder;
  readonly society?: Folder;
  readonly notices?: Readonly<Record<string, Notice>>;
  readonly objections?: Readonly<Record<string, Objection>>;
  readonly history?: Readonly<Record<string, History>>;
}

const folder = (id: string, otherwise: Category, year: Programme, given: Folder = {}): CategoryRecords => ({
  id,
  file: `content/2017/${id}/category.yaml`,
  category: compile(given.category ?? otherwise, year, { places: association.places }),
  applications: new Map(
    Object.entries(given.applications ?? {}).map(([name, fields]): [string, ApplicationRecord] => [
      name,
      {
        id: name,
        file: `content/2017/${id}/applications/${name}.md`,
        digest: digest('a'),
        category: id,
        value: { organization: given.by?.[name] ?? given.organization ?? 'nursing', demonstration: true, fields },
      },
    ]),
  ),
  confirmations: byId('confirmations', given.confirmations),
  receipts: byId('receipts', given.receipts),
  decisions: byId('decisions', given.decisions),
});

export const yearRecords = (world: World = {}): YearRecords => {
  const year = world.programme ?? programme;
  const categories = [
    folder('station', station, year, world.station),
    folder('pilot', pilot, year, world.pilot),
    folder('society', society, year, world.society),
  ];
  return {
    year: 2017,
    programme: year,
    programmeFile: 'content/2017/programme.yaml',
    clauses: new Map(world.clauses?.map((clause) => [clause, '条文'])),
    citations: new Map(world.clauses?.map((clause) => [clause, citationOf(clause)])),
    categories: new Map(categories.map((category) => [category.id, category])),
    notices: byId('notices', world.notices),
    objections: byId('objections', world.objections),
  };
};

const recordsOf = (world: World, year: YearRecords): Records => ({
  association,
  calendar,
  organizations: byId('organizations', {
    nursing: world.applicant ?? applicant,
    'ganyu-ast': county('赣榆区科协'),
    'haizhou-ast': county('海州区科协'),
  }),
  years: new Map([[2017, year]]),
  history: byId('history', world.history),
});

const categoryIn = (year: YearRecords, id: string): CategoryRecords => {
  const category = year.categories.get(id);
  if (category === undefined) throw new Error(`the fixture has no category ${id}`);
  return category;
};

/** Facts of the application `mine` of a category (`station` unless said), on the first day of the window. */
export const applicationFacts = (
  fields: FieldValues,
  given: Partial<Pick<ApplicationFacts, 'closing' | 'today' | 'submitted' | 'standing'>> &
    World & { readonly in?: 'society' } = {},
): ApplicationFacts => {
  const id = given.in ?? 'station';
  const mine = { ...given[id], applications: { ...given[id]?.applications, mine: fields } };
  const year = yearRecords({ ...given, [id]: mine });
  const category = categoryIn(year, id);
  const application = category.applications.get('mine');
  if (application === undefined) throw new Error('the fixture has no application');
  const today = given.today ?? '2017-05-19';
  return {
    records: recordsOf(given, year),
    year,
    category,
    application,
    organization: given.applicant ?? applicant,
    calendar,
    closing: given.closing ?? '2017-05-31',
    today,
    submitted: given.submitted ?? today,
    clause: '4.2.2',
    standing: given.standing ?? standingIn(year),
    own: yearFacts(year).byOrganization.get(application.value.organization) ?? [],
  };
};

/** Facts of a category (`station` unless said) on a day after everything. */
export const categoryFacts = (world: World & { readonly today?: string } = {}, id = 'station'): CategoryFacts => {
  const year = yearRecords(world);
  const today = world.today ?? '2017-12-31';
  return { records: recordsOf(world, year), year, category: categoryIn(year, id), calendar, today, clause: '5.3.a' };
};

export const aDecision = (change: Partial<Decision> = {}): Decision => ({
  scores: {},
  recusals: [],
  approvals: [
    { body: 'leading-group', date: '2017-12-06', document: '会议纪要' },
    { body: 'presidium', date: '2017-12-11', document: '会议纪要' },
  ],
  overrides: [],
  selection: {},
  ...change,
});

export const aReceipt = (change: Partial<Receipt> = {}): Receipt => ({
  number: 'KJFWZ-2017-001',
  application: digest('a'),
  submitted: { at: '2017-05-19T10:20:00+08:00', by: 'paper' },
  received: { at: '2017-05-19T15:00:00+08:00', office: 'society-office' },
  evidence: [],
  supplements: [],
  rulings: [],
  ...change,
});
