/** A year of a prize to persons: a stage of scores, a secret vote in levels, and a government that approves the final alone. */
import type { Private, Step } from './steps.ts';

const list = 'experts.yaml';
const names = 'persons.yaml';
const sheets = 'sheets/first';
const category = 'young-scientist';

const candidates = [
  ['2026-03-18', 'fibre-sensing', '岚川市桥梁检测中心', '甲'],
  ['2026-03-20', 'desert-shrub', '岚川市植物园', '乙'],
  ['2026-03-24', 'bearing-life', '清禾机械厂', '丙'],
  ['2026-03-30', 'grain-drying', '清禾机械厂', '丁'],
  ['2026-04-08', 'ice-radar', '岚川学院', '戊'],
  ['2026-04-14', 'soil-microbe', '岚川学院', '己'],
  ['2026-04-20', 'wing-model', '岚川学院', '庚'],
] as const;

export const kept: Private = {
  [list]: Object.fromEntries(
    ['子', '丑', '寅'].map((name, index) => [`R0${index + 1}`, { name: `演示评委${name}`, recused: [] }]),
  ),
  [names]: Object.fromEntries(
    candidates.map(([, id, unit, name]) => [`${category}/${id}`, { name: `演示人选${name}`, unit }]),
  ),
};

const arrival = ([day, id]: (typeof candidates)[number]): Step => {
  const times = ['--submitted', `${day} 10:20`, '--by', 'paper', '--received', `${day} 10:50`];
  const arrives = `2026/${category}/${id}`;
  return { day, arrives, lacking: [], run: ['receive', arrives, ...times] };
};

/** What is on no form: the office looks at the papers, and records only whether each demand is met. */
const looks = [
  ['5.1', 'met', '看过原件'],
  ['5.2', 'met', '看过原件'],
  ['5.5', 'met', '看过原件'],
  ['9', 'met', '看过原件'],
  ['17', 'met', '盖章和内容都与原件一致'],
] as const;

const looked = candidates.flatMap(([, id]) =>
  looks.map(([condition, usual, reason]): Step => {
    const verdict = id === 'grain-drying' && condition === '5.2' ? 'unmet' : usual;
    const words = ['--verdict', verdict, '--body', 'talent-office', '--date', '2026-05-06', '--reason', reason];
    return { day: '2026-05-06', run: ['ruling', `2026/${category}/${id}`, '--condition', condition, ...words] };
  }),
);

const final = `content/2026/${category}/decisions/final.yaml`;
const counted = (votes: Readonly<Record<string, number>>): string =>
  Object.entries(votes)
    .map(([id, yes]) => `      ${id}: { yes: ${yes}, no: ${8 - yes} }\n`)
    .join('');
const ballot = (tier: string, votes: Readonly<Record<string, number>>): string => `  - date: 2026-06-16
    tier: ${tier}
    attending: 8
    document: 青年科技奖评审委员会会议纪要2026年第1期
    secret: true
    issued: 8
    returned: 8
    valid: 8
    invalid: 0
    counts:
${counted(votes)}`;

/** 8 of 9 attend: six votes are two thirds, five more than half. */
const ballots = [
  ballot('nominee', { 'fibre-sensing': 8, 'bearing-life': 7, 'ice-radar': 7, 'desert-shrub': 5, 'soil-microbe': 4 }),
  ballot('prize', { 'fibre-sensing': 8, 'bearing-life': 6, 'ice-radar': 5, 'desert-shrub': 1 }),
].join('');

export const steps: readonly Step[] = [
  ...candidates.map(arrival),
  ...looked,
  { day: '2026-05-12', run: ['scores', 'sheet', '2026', category, 'first', '--experts', list, '--out', sheets] },
  { day: '2026-05-26', fill: `${category}-first.csv`, folder: sheets, experts: list },
  { day: '2026-05-27', run: ['scores', 'read', sheets, '--experts', list] },
  { day: '2026-05-28', run: ['decide', '2026', category, 'first'] },
  {
    day: '2026-06-16',
    create: final,
    text: `demonstration: true\nballots:\n${ballots}recusals: []\napprovals: []\noverrides: []\nselection: {}\n`,
  },
  { day: '2026-06-17', run: ['decide', '2026', category, 'final'] },
  {
    day: '2026-07-20',
    edit: final,
    from: 'approvals: []\n',
    to: `approvals:
  - { body: council, date: 2026-06-30, document: 市科协常务委员会会议纪要2026年第2期 }
  - { body: government, date: 2026-07-20, document: 岚川市人民政府常务会议纪要2026年第9期 }
`,
  },
  { day: '2026-07-22', run: ['notice', 'draft', '2026', `${category}/final`, '--persons', names] },
  { day: '2026-08-03', run: ['notice', 'close', '2026-07-22-publicity'] },
  { day: '2026-08-06', run: ['notice', 'announce', '2026-07-22-publicity', '--number', '岚科协〔2026〕21号'] },
];
