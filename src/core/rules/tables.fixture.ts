/** Tables for tests of rules and laws: a small association, one year, three categories. No file is read. */
import { Association } from '../schema/association.ts';
import { Category } from '../schema/category.ts';
import { Programme } from '../schema/programme.ts';

export const association = Association.parse({
  name: '示例市科学技术协会',
  short: '市科协',
  bodies: [
    { id: 'society-office', name: '学会部' },
    { id: 'leading-group', name: '活动领导小组' },
    { id: 'presidium', name: '市科协主席会' },
  ],
  kinds: [
    { id: 'city-society', name: '市级学会' },
    { id: 'unit-association', name: '企事业科协', 'host-unit': true },
    { id: 'county-association', name: '县区科协', confirms: true },
  ],
  places: [
    { code: '320707', name: '赣榆区', confirmer: 'ganyu-ast' },
    { code: '320706', name: '海州区', confirmer: 'haizhou-ast' },
  ],
  contact: {},
  site: { url: 'https://gongshi.example.org', identifiers: {} },
});

const paper = { title: '示例实施意见', number: '连科协〔2017〕15号', date: '2017-03-16' };

export const programme = Programme.parse({
  name: '示例计划',
  year: 2017,
  policy: { id: 'demo-2017-15', ...paper },
  call: paper,
  sources: [{ id: 'pipl', title: '中华人民共和国个人信息保护法' }],
  'year-window': { from: '2017-01-01', to: 'closing' },
  office: 'society-office',
  'grace-minutes': 0,
  publicity: { 'working-days': 5, 'count-from': 'next-day' },
  scoring: { illustrative: true, decimals: 1, 'min-valid': 3, threshold: 70, trim: 0 },
  budget: 17_000,
  common: {
    start: [
      {
        title: '责任人',
        fields: [{ id: 'responsible', label: '责任人职务', type: 'text', many: { min: 1, max: 5 }, max: 30 }],
      },
    ],
    end: [
      {
        title: '内部决策',
        fields: [{ id: 'resolution', label: '会议决议', type: 'document', min: 1, max: 2, clause: '6.1.b' }],
      },
    ],
    conditions: [
      { clause: '5.1.c', rule: 'received-by-office' },
      { clause: '5.3.a', rule: 'approved', bodies: ['leading-group', 'presidium'] },
      { clause: '5.3.b', rule: 'publicised' },
      { clause: '6.1.b', rule: 'document', field: 'resolution', dated: 'before-submission' },
    ],
  },
  conditions: [{ clause: '3.1.b', rule: 'budget', id: 'budget' }],
});

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

const proof = { id: 'proof', label: '证明材料', type: 'document' };

/** Stations: decided in two rounds, with every type of field that a rule reads. */
export const station = Category.parse({
  name: '科技服务站',
  prefix: 'KJFWZ',
  subject: 'project',
  applicants: ['city-society', 'unit-association'],
  window: { opens: '2017-03-16', closes: '2017-05-31', roll: 'next-working-day', clause: '5.1.a' },
  rounds: [
    { id: 'cultivation', tiers: ['cultivated'] },
    { id: 'excellence', tiers: ['excellent'] },
  ],
  tiers: [
    { id: 'cultivated', name: '科技服务站', quota: 3, award: 0, clause: '3.2.b' },
    { id: 'excellent', name: '优秀科技服务站', quota: 2, award: 3000, from: 'cultivated', clause: '3.2.c' },
  ],
  sections: [
    {
      title: '建站项目',
      fields: [
        { id: 'project-title', label: '服务站名称', type: 'text', max: 60 },
        { id: 'website', label: '网站', type: 'text', max: 60, required: false },
        { id: 'host-name', label: '服务对象名称', type: 'text', max: 60 },
        {
          id: 'host-kind',
          label: '服务对象类别',
          type: 'choice',
          options: options({ enterprise: '企业', rural: '农村', school: '学校' }),
          open: true,
        },
        { id: 'host-place', label: '项目所在地', type: 'place', clause: '4.2.4' },
        {
          id: 'agreement',
          label: '科技服务协议',
          type: 'document',
          ask: ['parties', 'term', 'covers'],
          covers: options({ content: '合作内容', duties: '双方责任' }),
        },
        {
          id: 'rating',
          label: '评估等级',
          type: 'document',
          kinds: options({ '4a': '4A', '3a': '3A', '2a': '2A', other: '其他证明' }),
          ask: ['issuer', 'term'],
        },
        {
          id: 'inspections',
          label: '年检结果',
          type: 'table',
          max: 4,
          columns: [
            { id: 'year', label: '被检查年度', type: 'integer', min: 2010, max: 2017 },
            { id: 'result', label: '结论', type: 'choice', options: options({ pass: '合格', basic: '基本合格' }) },
            proof,
          ],
        },
        {
          id: 'people',
          label: '完成人',
          type: 'table',
          max: 15,
          required: false,
          columns: [
            { id: 'name', label: '姓名', type: 'text', max: 20 },
            { id: 'unit', label: '单位', type: 'text', max: 60 },
          ],
        },
        {
          id: 'proposals',
          label: '建言献策',
          type: 'table',
          max: 10,
          required: false,
          columns: [
            { id: 'date', label: '录用日期', type: 'date' },
            {
              id: 'level',
              label: '录用单位层级',
              type: 'choice',
              options: options({ city: '市级', county: '县区', company: '企业' }),
            },
            proof,
          ],
        },
      ],
    },
  ],
  conditions: [
    {
      clause: '3.2.a',
      rule: 'distinct-project',
      id: 'distinct',
      title: 'project-title',
      documents: ['agreement'],
      advisory: true,
    },
    { clause: '4.2.1', rule: 'judged', criterion: 'goals' },
    { clause: '4.2.4', rule: 'confirmed-by-place', place: 'host-place' },
    { clause: '5.1.a', rule: 'within-window' },
    { clause: '3.2.b', rule: 'quota', tier: 'cultivated' },
    { clause: '3.2.c', rule: 'quota', tier: 'excellent' },
  ],
  criteria: [
    { id: 'goals', label: '建站目标', weight: 40, floor: 20, clause: '4.2.1', reads: ['project-title'] },
    { id: 'capability', label: '服务能力', weight: 60, clause: '4.2.1', reads: ['agreement'] },
  ],
  ties: ['goals'],
});

const simple = (name: string, prefix: string, award: number, extra: object) => ({
  name,
  prefix,
  subject: 'project',
  applicants: ['city-society'],
  window: { opens: '2017-03-16', closes: '2017-11-30', roll: 'next-working-day', clause: '5.1.b' },
  rounds: [{ id: 'award', tiers: ['award'] }],
  tiers: [{ id: 'award', name, quota: 1, award, clause: '3.4.b' }],
  criteria: [{ id: 'merit', label: '成效', weight: 100, clause: '4.4.1', reads: ['project-title'] }],
  ties: ['merit'],
  sections: [
    {
      title: '项目',
      fields: [
        { id: 'project-title', label: '示范工程名称', type: 'text', max: 60 },
        { id: 'mandate', label: '承担职能的证明', type: 'document', ask: ['issuer'] },
      ],
    },
  ],
  ...extra,
});

export const pilot = Category.parse(
  simple('承接职能示范工程', 'CJZN', 3000, {
    conditions: [
      { clause: '3.4.a', rule: 'distinct-project', id: 'distinct', title: 'project-title', documents: ['mandate'] },
      { clause: '4.4.1', rule: 'judged', criterion: 'merit' },
      { clause: '3.4.b', rule: 'quota', tier: 'award' },
    ],
  }),
);

export const society = Category.parse(
  simple('综合示范学会奖', 'ZHSFXH', 8000, {
    subject: 'organization',
    conditions: [
      { clause: '4.1.1.d', rule: 'recognised', categories: ['station', 'pilot'] },
      { clause: '4.1.3', rule: 'judged', criterion: 'merit' },
    ],
  }),
);
