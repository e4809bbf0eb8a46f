import type { Receipt } from '../schema/receipt.ts';
/** A year for tests: the four categories of 2017 with their tiers and money, and as many applications as asked for. */
import { compile } from '../compile.ts';
import type { CategoryRecords, Filed, YearRecords } from '../records.ts';
import type { Condition } from '../rules/condition.ts';
import type { Category, Tier } from '../schema/category.ts';
import type { Decision } from '../schema/decision.ts';
import type { Objection } from '../schema/objection.ts';
import { Programme } from '../schema/programme.ts';
import { category as scored } from './round.fixture.ts';

const paper = { title: '实施意见', number: '连科协〔2017〕15号', date: '2017-03-16' };

export const programme = Programme.parse({
  name: '提升学会和企事业科协服务科技创新能力',
  year: 2017,
  policy: { id: 'lkx-2017-15', ...paper },
  call: paper,
  sources: [],
  'year-window': { from: '2017-01-01', to: 'closing' },
  office: 'society-office',
  'grace-minutes': 0,
  publicity: { 'working-days': 5, 'count-from': 'next-day' },
  scoring: { illustrative: true, decimals: 1, 'min-valid': 3, threshold: 70, trim: 0 },
  budget: 170_000,
  common: {
    start: [],
    end: [],
    conditions: [{ clause: '5.3.a', rule: 'approved', bodies: ['leading-group', 'presidium'] }],
  },
  conditions: [{ clause: '3.1.b', rule: 'budget', id: 'budget' }],
});

const filed = <Value>(id: string, value: Value): Filed<Value> => ({
  id,
  file: `content/2017/${id}.yaml`,
  digest: '',
  value,
});

export interface CategoryGiven {
  readonly name: string;
  readonly tiers: readonly Tier[];
  readonly rounds?: Category['rounds'];
  readonly conditions?: readonly Condition[];
  readonly applications?: readonly string[];
  /** Of them, those that the office received. */
  readonly received?: readonly string[];
  readonly decisions?: Readonly<Record<string, Decision>>;
}

const receipt: Receipt = {
  number: 'CS-2017-001',
  application: '0'.repeat(64),
  submitted: { at: '2017-05-19T10:00:00+08:00', by: 'paper' },
  received: { at: '2017-05-19T10:20:00+08:00', office: 'society-office' },
  evidence: [],
  supplements: [],
  rulings: [],
};

export const categoryOf = (id: string, given: CategoryGiven): CategoryRecords => {
  const category: Category = {
    ...scored,
    name: given.name,
    prefix: 'CS',
    subject: 'organization',
    applicants: ['city-society'],
    window: { opens: '2017-03-16', closes: '2017-11-30', roll: 'next-working-day', clause: '5.1.b' },
    sections: [],
    tiers: [...given.tiers],
    rounds: given.rounds ?? [{ id: 'award', tiers: given.tiers.map((tier) => tier.id) }],
    conditions: [...(given.conditions ?? [])],
  };
  const application = (name: string) => ({
    ...filed(name, { organization: 'demo-nursing-society', demonstration: true, fields: {} }),
    category: id,
  });
  return {
    id,
    file: `content/2017/${id}/category.yaml`,
    category: compile(category, programme, { places: [] }),
    applications: new Map((given.applications ?? []).map((name) => [name, application(name)])),
    confirmations: new Map(),
    receipts: new Map((given.received ?? []).map((name) => [name, filed(`${id}/receipts/${name}`, receipt)])),
    decisions: new Map(
      Object.entries(given.decisions ?? {}).map(([round, value]) => [round, filed(`${id}/decisions/${round}`, value)]),
    ),
  };
};

/** Approved by both bodies unless said otherwise. */
export const decisionOf = (selection: Decision['selection'], bodies = ['leading-group', 'presidium']): Decision => ({
  scores: {},
  recusals: [],
  approvals: bodies.map((body) => ({ body, date: '2017-12-11', document: '会议纪要' })),
  overrides: [],
  selection,
});

const tier = (id: string, name: string, quota: number, award: number, from?: string): Tier => ({
  id,
  name,
  quota,
  award,
  clause: '3.1.b',
  ...(from === undefined ? {} : { from }),
});

export type Given = Readonly<Record<string, Partial<CategoryGiven>>>;

export const yearOf = (given: Given = {}, removed: readonly string[] = []): YearRecords => {
  const base: Readonly<Record<string, CategoryGiven>> = {
    'service-station': {
      name: '科技服务站',
      tiers: [tier('cultivated', '科技服务站', 30, 0), tier('excellent', '优秀科技服务站', 20, 3000, 'cultivated')],
      rounds: [
        { id: 'cultivation', tiers: ['cultivated'] },
        { id: 'excellence', tiers: ['excellent'] },
      ],
    },
    'demonstration-society': {
      name: '综合示范学会奖',
      tiers: [tier('award', '综合示范学会', 5, 8000)],
      conditions: [
        { clause: '4.1.1.d', rule: 'recognised', categories: ['service-station', 'function-pilot'], min: 1 },
      ],
    },
    'chief-expert': { name: '首席专家', tiers: [tier('award', '首席专家（工程师）', 20, 2000)] },
    'function-pilot': { name: '承接职能示范工程', tiers: [tier('award', '承接职能示范工程', 10, 3000)] },
  };
  const objection = (application: string): Objection => ({
    notice: 'n',
    application,
    kind: 'substance',
    conditions: [],
    received: '2017-12-13',
    outcome: 'upheld',
    effect: 'removed',
  });
  return {
    year: 2017,
    programme,
    programmeFile: 'content/2017/programme.yaml',
    clauses: new Map(),
    citations: new Map(),
    categories: new Map(Object.entries(base).map(([id, plain]) => [id, categoryOf(id, { ...plain, ...given[id] })])),
    notices: new Map(),
    objections: new Map(removed.map((path, index) => [String(index), filed(`objections/${index}`, objection(path))])),
  };
};
