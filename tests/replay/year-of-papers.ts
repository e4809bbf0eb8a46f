/** The year of an award to papers: a blind stage of scores, a secret vote in three levels, natural days; day by day. */
import type { Private, Step } from './steps.ts';

const list = 'experts.yaml';
const sheets = 'sheets/first';
const final = 'content/2026/excellent-paper/decisions/final.yaml';

export const kept: Private = {
  [list]: Object.fromEntries(
    ['子', '丑', '寅'].map((name, index) => [`R0${index + 1}`, { name: `演示评委${name}`, recused: [] }]),
  ),
};

const arrivals = [
  ['2026-03-16', 'cable-vibration'],
  ['2026-03-24', 'scour-sonar'],
  ['2026-03-30', 'withering-humidity'],
  ['2026-04-07', 'pruning-yield'],
  ['2026-04-14', 'red-soil-acid'],
  ['2026-04-20', 'soil-review'],
  ['2026-04-27', 'wound-interval'],
] as const;

const arrival = ([day, id]: (typeof arrivals)[number]): Step => {
  const times = ['--submitted', `${day} 10:20`, '--by', 'paper', '--received', `${day} 10:50`];
  const arrives = `2026/excellent-paper/${id}`;
  return { day, arrives, lacking: [], run: ['receive', arrives, ...times] };
};

/** What the office looks at on paper, and records as met or not. */
const looked = arrivals.flatMap(([, id]) =>
  ['3.2.d', '3.5.c', '4.5.a', '4.6.a'].map((condition): Step => {
    const words = ['--verdict', 'met', '--body', 'academic-office', '--date', '2026-05-08', '--reason', '看过原件'];
    return { day: '2026-05-08', run: ['ruling', `2026/excellent-paper/${id}`, '--condition', condition, ...words] };
  }),
);

/** 12 of 15 attend, so that eight votes are two thirds; each gives a level, or none. */
const votes: Readonly<Record<string, readonly [first: number, second: number, third: number, no: number]>> = {
  'red-soil-acid': [9, 2, 1, 0],
  'cable-vibration': [5, 4, 2, 1],
  'withering-humidity': [2, 6, 3, 1],
  'wound-interval': [0, 3, 6, 3],
  'scour-sonar': [0, 1, 5, 6],
};

const counts = Object.entries(votes)
  .map(
    ([id, [first, second, third, no]]) =>
      `      ${id}: { levels: { first: ${first}, second: ${second}, third: ${third} }, no: ${no} }\n`,
  )
  .join('');

const ballot = `  - date: 2026-06-09
    attending: 12
    document: 论文评选委员会会议纪要2026年第1期
    secret: true
    issued: 12
    returned: 12
    valid: 12
    invalid: 0
    counts:
${counts}`;

export const steps: readonly Step[] = [
  ...arrivals.map(arrival),
  ...looked,
  {
    day: '2026-05-12',
    run: ['scores', 'sheet', '2026', 'excellent-paper', 'first', '--experts', list, '--out', sheets],
  },
  { day: '2026-05-26', fill: 'excellent-paper-first.csv', folder: sheets, experts: list },
  { day: '2026-05-27', run: ['scores', 'read', sheets, '--experts', list] },
  { day: '2026-05-28', run: ['decide', '2026', 'excellent-paper', 'first'] },
  {
    day: '2026-06-09',
    create: final,
    text: `demonstration: true\nballots:\n${ballot}recusals: []\napprovals: []\noverrides: []\nselection: {}\n`,
  },
  { day: '2026-06-10', run: ['decide', '2026', 'excellent-paper', 'final'] },
  {
    day: '2026-06-12',
    edit: final,
    from: 'approvals: []\n',
    to: `approvals:
  - { body: jury, date: 2026-06-09, document: 论文评选委员会会议纪要2026年第1期 }
  - { body: standing-council, date: 2026-06-12, document: 市科协常委会会议纪要2026年第3期 }
`,
  },
  { day: '2026-06-15', run: ['notice', 'draft', '2026', 'excellent-paper/final'] },
  { day: '2026-07-01', run: ['notice', 'close', '2026-06-15-publicity'] },
  { day: '2026-07-03', run: ['notice', 'announce', '2026-06-15-publicity', '--number', '澄科协〔2026〕17号'] },
];
