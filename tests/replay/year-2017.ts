/** The demonstration year, day by day, as the office of 2017 would have worked through it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledger2017 } from '../programmes/folders.ts';
import type { Private, Step } from './steps.ts';

/** The lines that were given out, the first before records were stamped. */
const printed = 'content/checkpoints/2017-12-20-r3b8e6bz.yaml';
const second = 'content/checkpoints/2017-12-20-sjv7xg66.yaml';
const third = 'content/checkpoints/2017-12-20-23kye9sd.yaml';

/** The release that recomputed the year and found it the same: its number, and the digest of `src/core` as it was then. */
const addedBy = { release: '0.1.0', program: '0ac0ba0b99546e49477167328cd51304be79eb46e2e114dbff57d07df402105e' };

const stations = 'content/2017/service-station';
const experts = 'content/2017/chief-expert';
const pilots = 'content/2017/function-pilot';
const societies = 'content/2017/demonstration-society';

/** The ledger speaks of R01; who that is stands here, and in no record. */
const panel = (names: string, recused: Readonly<Record<string, { application: string; published: string }>> = {}) =>
  Object.fromEntries(
    [...names].map((name, index) => {
      const reviewer = `R0${index + 1}`;
      const declared = recused[reviewer];
      return [
        reviewer,
        {
          name: `演示评委${name}`,
          recused: declared === undefined ? [] : [{ ...declared, reason: declared.published }],
        },
      ];
    }),
  );

const alliance = {
  application: 'service-station/demo-wound-care-station',
  published: '所在单位与服务对象有医联体协作关系',
};
const colleague = { application: 'chief-expert/demo-acupoint-expert', published: '与被选派的专家在同一单位工作' };

export const kept: Private = {
  'cultivation-experts.yaml': panel('子丑寅卯辰', { R03: alliance }),
  'chief-expert-experts.yaml': panel('子丑寅卯', { R02: colleague }),
  'excellence-experts.yaml': panel('子丑寅卯', { R03: alliance }),
  'function-pilot-experts.yaml': panel('巳午未申酉'),
  // Consent in writing came first; each name is made public by the notice.
  'persons.yaml': {
    'chief-expert/demo-quartz-tube-expert': { name: '演示专家甲', unit: '示例石英材料检测中心' },
    'chief-expert/demo-stroke-unit-expert': { name: '演示专家乙', unit: '连云港市示例第九医院' },
    'chief-expert/demo-crane-expert': { name: '演示专家丙', unit: '示例港口机械有限公司' },
    'chief-expert/demo-mushroom-expert': { name: '演示专家丁', unit: '示例农业科学研究所' },
    'chief-expert/demo-ethnic-food-expert': { name: '演示专家戊', unit: '示例食品工程技术中心' },
    'chief-expert/demo-village-water-expert': { name: '演示专家己', unit: '示例水利科学研究站' },
    'chief-expert/demo-boiler-water-expert': { name: '演示专家庚', unit: '示例化工职业技术研究所' },
    'chief-expert/demo-pig-association-expert': { name: '演示专家辛', unit: '示例农业技术推广站' },
    'chief-expert/demo-laver-expert': { name: '演示专家壬', unit: '示例海洋水产研究所' },
    'chief-expert/demo-tofu-packing-expert': { name: '演示专家癸', unit: '示例职业技术学院' },
  },
};

/** Papers that the office did not get, by their places in the application's list. */
const lacking: Readonly<Record<string, readonly number[]>> = {
  'service-station/demo-cold-chain-station': [0, 1],
  'function-pilot/demo-charging-review': [0, 1],
  'function-pilot/demo-vaccination-training': [0],
  'demonstration-society/demo-horticulture-association': [3, 7],
};

const arrivals = readFileSync(join(import.meta.dirname, 'arrivals.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row): Step => {
    const [application = '', submitted = '', by = '', received = ''] = row.split(',');
    const absent = lacking[application] ?? [];
    const options = ['--submitted', submitted, '--by', by, '--received', received];
    return {
      day: received.slice(0, 10),
      arrives: `2017/${application}`,
      lacking: absent,
      run: ['receive', `2017/${application}`, ...options, ...(absent.length > 0 ? ['--incomplete'] : [])],
    };
  });

/** What a body decided about one condition. */
const ruling = (
  day: string,
  application: string,
  condition: string,
  verdict: string,
  body: string,
  reason: string,
  document: string,
  ...others: readonly string[]
): Step => ({
  day,
  run: [
    'ruling',
    `2017/${application}`,
    '--condition',
    condition,
    '--verdict',
    verdict,
    '--body',
    body,
    '--date',
    day,
    '--reason',
    reason,
    '--document',
    document,
    ...others,
  ],
});

const waivers = '领导小组会议纪要2017年第3期';

/** What came to receipts afterwards: a paper in another form, 补正 (written in by hand), and rulings. */
const additions: readonly Step[] = [
  {
    day: '2017-05-15',
    edit: `${stations}/receipts/demo-strawberry-station.yaml`,
    from: 'supplements: []\n',
    to: 'supplements:\n  - { asked: 2017-05-15, due: 2017-05-22, conditions: ["4.2.2"] }\n',
  },
  {
    day: '2017-05-17',
    edit: `${stations}/receipts/demo-strawberry-station.yaml`,
    from: 'due: 2017-05-22, conditions: ["4.2.2"] }',
    to: 'due: 2017-05-22, conditions: ["4.2.2"], answered: 2017-05-17 }',
  },
  {
    day: '2017-11-21',
    edit: `${pilots}/receipts/demo-vaccination-training.yaml`,
    from: 'seen: false, matches: false',
    to: 'seen: true, matches: false',
  },
  {
    day: '2017-11-16',
    edit: `${societies}/receipts/demo-horticulture-association.yaml`,
    from: 'seen: false, matches: false',
    to: 'seen: true, matches: false',
  },
  {
    day: '2017-12-06',
    edit: `${societies}/receipts/demo-horticulture-association.yaml`,
    from: 'supplements: []\n',
    to: 'supplements:\n  - { asked: 2017-12-06, due: 2017-12-22, conditions: [5.1.c] }\n',
  },
  ruling(
    '2017-11-24',
    'function-pilot/demo-flower-show',
    '4.4.2',
    'met',
    'society-office',
    '来函写明评比的组织和评定由协会承担，主管部门另有书面说明，可以认定',
    '学会部核定单2017年第2号',
  ),
  ruling(
    '2017-12-04',
    'demonstration-society/demo-computer-society',
    '4.1.5.b',
    'refused',
    'leading-group',
    '理由只说明没有参评，没有说明两年工作实绩，不同意放宽',
    waivers,
  ),
  ruling(
    '2017-12-04',
    'demonstration-society/demo-nursing-society',
    '4.1.5.b',
    'waived',
    'leading-group',
    '换届和搬迁期间没有参评，两年实绩突出，同意放宽',
    waivers,
  ),
  // The wrong body: the ruling has no effect, and check says so.
  ruling(
    '2017-12-05',
    'demonstration-society/demo-port-equipment-institute',
    '4.1.5.b',
    'waived',
    'society-office',
    '成立时间短，情况属实',
    '学会部核定单2017年第3号',
    '--as-recorded',
  ),
];

/** Sheets out and in, and the round decided. */
const scored = (day: string, category: string, round: string, list: string): readonly Step[] => [
  { day, run: ['scores', 'sheet', '2017', category, round, '--experts', list, '--out', `sheets/${category}-${round}`] },
  { day, fill: `${category}-${round}.csv`, folder: `sheets/${category}-${round}`, experts: list },
  { day, run: ['scores', 'read', `sheets/${category}-${round}`, '--experts', list] },
  { day, run: ['decide', '2017', category, round] },
];

const approved = (
  file: string,
  meetings: readonly (readonly [day: string, body: string, document: string])[],
): Step => ({
  day: meetings.at(-1)?.[0] ?? '',
  edit: file,
  from: 'approvals: []\n',
  to: `approvals:\n${meetings.map(([date, body, document]) => `  - { body: ${body}, date: ${date}, document: ${document} }\n`).join('')}`,
});

const june = [
  ['2017-06-20', 'leading-group', '领导小组会议纪要2017年第1期'],
  ['2017-06-27', 'presidium', '主席会会议纪要2017年第4期'],
] as const;

/** What was objected to and how it was settled. Never who objected, never the letter. */
const objectionHead = 'demonstration: true\n# 只记对什么有异议、怎样办结；不记谁提出，也不放异议书。\n';

export const steps: readonly Step[] = [
  ...arrivals,
  ...additions,
  ...scored('2017-06-15', 'service-station', 'cultivation', 'cultivation-experts.yaml'),
  ...scored('2017-06-15', 'chief-expert', 'award', 'chief-expert-experts.yaml'),
  approved(`${stations}/decisions/cultivation.yaml`, june),
  approved(`${experts}/decisions/award.yaml`, june),
  {
    day: '2017-06-30',
    run: [
      'notice',
      'draft',
      '2017',
      'service-station/cultivation',
      'chief-expert/award',
      '--persons',
      'persons.yaml',
      '--note',
      '科技服务站获得认定以后，年底另行评选优秀科技服务站。',
    ],
  },
  // It was published before notices had a digest of what they tell of other records.
  {
    day: '2017-06-30',
    edit: 'content/2017/notices/2017-06-30-publicity.mdx',
    from: 'facts: fa8ab78921bad1eae943a42af8e50b7274174a867f89111d6016f085f3f0539f\n',
    to: '',
  },
  {
    day: '2017-07-03',
    create: 'content/2017/objections/2017-01.yaml',
    text: `${objectionHead}notice: 2017-06-30-publicity\napplication: service-station/demo-tcm-station\nkind: clerical\nconditions: []\nreceived: 2017-07-03\nacknowledged: 2017-07-03\n`,
  },
  {
    day: '2017-07-05',
    edit: 'content/2017/objections/2017-01.yaml',
    from: 'acknowledged: 2017-07-03\n',
    to: 'acknowledged: 2017-07-03\noutcome: upheld\nsettled: 2017-07-05\nbody: society-office\nreason: 服务站名称漏写所在街道，与服务协议不一致；不影响评审结果，发布更正。\neffect: correction\n',
  },
  {
    day: '2017-07-05',
    run: [
      'notice',
      'correct',
      '2017-06-30-publicity',
      '--title',
      '关于更正一项科技服务站名称的通知',
      '--application',
      'service-station/demo-tcm-station',
      '--old',
      '示例中医药协会社区康复科技服务站',
      '--new',
      '示例中医药协会示例街道社区康复科技服务站',
      '--reason',
      '公示期内，学会部收到反映，名单中一项科技服务站的名称不完整，容易与其他街道的项目混淆。经学会部核对申报材料和服务协议，情况属实，名称予以更正。',
    ],
  },
  {
    day: '2017-07-05',
    create: 'content/2017/objections/2017-02.yaml',
    text: `${objectionHead}notice: 2017-06-30-publicity\napplication: service-station/demo-soda-ash-station\nkind: substance\nconditions: ["4.2.2"]\nreceived: 2017-07-05\n`,
  },
  {
    day: '2017-07-11',
    edit: 'content/2017/objections/2017-02.yaml',
    from: 'received: 2017-07-05\n',
    to: 'received: 2017-07-05\nacknowledged: 2017-07-06\noutcome: rejected\nsettled: 2017-07-11\nbody: leading-group\nreason: 反映服务协议没有写明双方权利。经专家组核对协议原件，第五条和第六条分别写明双方的权利，校验码与登记一致，异议不成立。\neffect: none\n',
  },
  { day: '2017-07-11', run: ['notice', 'close', '2017-06-30-publicity'] },
  {
    day: '2017-07-12',
    run: [
      'notice',
      'announce',
      '2017-06-30-publicity',
      '--number',
      '示例协〔2017〕8号',
      '--to',
      '各市级学会、协会、研究会、企事业科协，各县区科协',
      '--note',
      '希望获得认定的科技服务站认真履行服务协议，年底前向学会部报送全年服务情况，参加优秀科技服务站的评选；希望受到表彰的首席专家（工程师）继续扎根基层，解决实际难题。各县区科协要为服务站和专家开展工作提供方便。',
    ],
  },
  ...scored('2017-12-08', 'function-pilot', 'award', 'function-pilot-experts.yaml'),
  approved(`${pilots}/decisions/award.yaml`, [
    ['2017-12-11', 'leading-group', '领导小组会议纪要2017年第4期'],
    ['2017-12-14', 'presidium', '主席会会议纪要2017年第9期'],
  ]),
  {
    day: '2017-12-15',
    run: ['notice', 'draft', '2017', 'function-pilot/award', '--note', '综合示范学会奖正在评审，结果另行公示。'],
  },
  ...scored('2017-12-15', 'service-station', 'excellence', 'excellence-experts.yaml'),
  approved(`${stations}/decisions/excellence.yaml`, [['2017-12-18', 'leading-group', '领导小组会议纪要2017年第5期']]),
  {
    day: '2017-12-19',
    create: 'content/2017/objections/2017-03.yaml',
    text: `${objectionHead}notice: 2017-12-15-publicity\napplication: function-pilot/demo-silica-consulting\nkind: substance\nconditions: ["4.4.2"]\nreceived: 2017-12-19\nacknowledged: 2017-12-19\n`,
  },
  // What was given out is never made anew: a later release knows more facts, and the line stands for those of then.
  { day: '2017-12-20', create: printed, text: readFileSync(join(ledger2017, printed), 'utf8') },
  // The year was worked through before records said by which release they are made, and stays as it was published.
  { day: '2017-12-20', run: ['stamp', '2017'], release: addedBy },
  { day: '2017-12-20', create: second, text: readFileSync(join(ledger2017, second), 'utf8') },
  { day: '2017-12-20', create: third, text: readFileSync(join(ledger2017, third), 'utf8') },
  { day: '2017-12-20', run: ['checkpoint'] },
];
