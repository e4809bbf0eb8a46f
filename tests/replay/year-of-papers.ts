/** The year of an award to papers in three levels, day by day, as its office would work through it. */
import type { Private, Step } from './steps.ts';

const list = 'experts.yaml';
const sheets = 'sheets/award';

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

export const steps: readonly Step[] = [
  ...arrivals.map(arrival),
  {
    day: '2026-05-12',
    run: ['scores', 'sheet', '2026', 'excellent-paper', 'award', '--experts', list, '--out', sheets],
  },
  { day: '2026-05-26', fill: 'excellent-paper-award.csv', folder: sheets, experts: list },
  { day: '2026-05-27', run: ['scores', 'read', sheets, '--experts', list] },
  { day: '2026-05-28', run: ['decide', '2026', 'excellent-paper', 'award'] },
  {
    day: '2026-06-12',
    edit: 'content/2026/excellent-paper/decisions/award.yaml',
    from: 'approvals: []\n',
    to: `approvals:
  - { body: jury, date: 2026-06-02, document: 论文评选委员会会议纪要2026年第1期 }
  - { body: standing-council, date: 2026-06-12, document: 市科协常委会会议纪要2026年第3期 }
`,
  },
  { day: '2026-06-15', run: ['notice', 'draft', '2026', 'excellent-paper/award'] },
  { day: '2026-06-26', run: ['notice', 'close', '2026-06-15-publicity'] },
  { day: '2026-06-30', run: ['notice', 'announce', '2026-06-15-publicity', '--number', '澄科协〔2026〕17号'] },
];
