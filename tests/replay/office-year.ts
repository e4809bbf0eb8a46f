/**
 * The demonstration year as acts of the office, from tables without an application to the last announcement: packages and
 * confirmations come, are received, judged, approved, publicised. Each act has two faces, and is done by either.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { papersOf } from '../../src/core/evidence.ts';
import type { CategoryRecords, Records, YearRecords } from '../../src/core/records.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { makePackage } from '../../src/package/make.ts';
import { expertsIn } from '../../src/score-sheet/experts.ts';
import { sheetsOf } from '../../src/score-sheet/round.ts';
import { writeScoreSheet } from '../../src/score-sheet/write.ts';
import { copyGiven } from './given.ts';
import { paperText, pointsIn } from './replay.ts';
import { ledger2017 } from '../programmes/folders.ts';
import type { Step } from './steps.ts';
import { kept, steps } from './year-2017.ts';

export interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** What is filled in: words, a number, a box that is ticked, files that are put in, names of persons, the list of experts. */
export type Given =
  | string
  | number
  | true
  | readonly string[]
  | { readonly files: readonly Brought[] }
  | { readonly persons: unknown }
  | { readonly experts: Brought };

export interface OfficeStep {
  readonly day: string;
  readonly act: string;
  /** `root`: the ledger as it is when the act comes, for what others answer to it. */
  readonly filled: (root: string) => Promise<Readonly<Record<string, Given>>>;
}

const recordsIn = (root: string): Records => {
  const { records } = load(directorySource(root));
  if (records === undefined) throw new Error('the ledger cannot be read');
  return records;
};

const records = recordsIn(ledger2017);
const year = records.years.get(2017);

const placed = (
  path: string,
): { readonly year: YearRecords; readonly category: CategoryRecords; readonly id: string } => {
  const [, name = '', id = ''] = path.split('/');
  const category = year?.categories.get(name);
  if (year === undefined || category === undefined) throw new Error(`no ${path}`);
  return { year, category, id };
};

const step = (day: string, act: string, filled: Readonly<Record<string, Given>>): OfficeStep => ({
  day,
  act,
  filled: async () => filled,
});

const packed = async (path: string, format: 'gongshi-package' | 'gongshi-confirmation', file: string) => {
  const { category, id } = placed(path);
  const text = readFileSync(join(ledger2017, file), 'utf8');
  const contact = { person: '示例经办人', phone: '0518-00000009' };
  const bytes = await makePackage({ format, year: 2017, category, name: id, text, evidence: [], contact });
  return { files: [{ name: `${id}.zip`, bytes }] };
};

/** Their confirmations have no effect and came by a pull request with the application; the desk takes none of that kind. */
const ofNoEffect = ['2017/service-station/demo-shrimp-pond-station', '2017/service-station/demo-stroke-station'];

const isMerged = ({ arrives, run }: Extract<Step, { arrives: string }>): boolean =>
  run.includes('pull-request') || ofNoEffect.includes(arrives);

/** An application comes, its confirmation with it, and on the day of the receipt it is received. */
const arrival = (one: Extract<Step, { arrives: string }>): readonly OfficeStep[] => {
  const { day, arrives, lacking, run } = one;
  const { category, id } = placed(arrives);
  const application = category.applications.get(id);
  if (application === undefined) throw new Error(`no ${arrives}`);
  const confirmation = category.confirmations.get(id);
  const optionOf = (name: string): string => run[run.indexOf(name) + 1] ?? '';
  const instantOf = (name: string): string => `${optionOf(name).replace(' ', 'T')}:00+08:00`;
  const papers = papersOf(application.value.fields)
    .filter((_, index) => !lacking.includes(index))
    .map((paper, index) => ({ name: `${index}.txt`, bytes: new TextEncoder().encode(paperText(application, paper)) }));
  const comes: readonly OfficeStep[] = [
    {
      day,
      act: 'intake',
      filled: async () => ({ package: await packed(arrives, 'gongshi-package', application.file) }),
    },
    ...(confirmation === undefined
      ? []
      : [
          {
            day,
            act: 'confirmation',
            filled: async () => ({
              application: arrives,
              package: await packed(arrives, 'gongshi-confirmation', confirmation.file),
            }),
          },
        ]),
  ];
  return [
    ...(isMerged(one) ? [] : comes),
    step(day, 'receive', {
      application: arrives,
      submitted: instantOf('--submitted'),
      by: optionOf('--by'),
      received: instantOf('--received'),
      ...(papers.length === 0 ? {} : { evidence: { files: papers } }),
      ...(lacking.length === 0 ? {} : { incomplete: true }),
    }),
  ];
};

const rosterOf = (name: string): Brought => ({
  name,
  bytes: new TextEncoder().encode(JSON.stringify(kept[name])),
});

/** Experts send their sheets back, and these are read. */
const scoring = ({ day, fill, experts }: Extract<Step, { fill: string }>): OfficeStep => ({
  day,
  act: 'scores-read',
  filled: async (root) => {
    const [, name = '', round = ''] = /^(.*)-([a-z]+)\.csv$/.exec(fill) ?? [];
    const now = recordsIn(root);
    const [own, category] = [now.years.get(2017), now.years.get(2017)?.categories.get(name)];
    const roster = rosterOf(experts);
    const listed = expertsIn(experts, new TextDecoder().decode(roster.bytes));
    if (own === undefined || category === undefined || !listed.ok) throw new Error(`no ${name}`);
    const points = pointsIn(fill);
    const ledger = { source: directorySource(root), records: now, findings: [] };
    const files: Brought[] = [];
    for (const sheet of sheetsOf(ledger, own, category, round, listed.experts, day).sheets) {
      const bytes = await writeScoreSheet(sheet, points.get(sheet.key.reviewer));
      files.push({ name: `${sheet.key.reviewer}.xlsx`, bytes: new Uint8Array(bytes) });
    }
    return { sheets: { files }, experts: { experts: roster } };
  },
});

/** `--name value …` as the fields of an act; what stands several times is a list. */
const typedIn = (words: readonly string[]): Readonly<Record<string, Given>> => {
  const entries: [string, string][] = [];
  for (const [index, word] of words.entries())
    if (word.startsWith('--')) entries.push([word.slice(2), words[index + 1] ?? '']);
  return Object.fromEntries(
    [...Map.groupBy(entries, ([name]) => name)].map(([name, all]) => [name, all[0]?.[1] ?? '']),
  );
};

const notice = (day: string, [, task = '', about = '', ...words]: readonly string[]): OfficeStep => {
  const { note, persons, application, old, new: now, ...typed } = typedIn(words);
  const more = {
    ...typed,
    ...(note === undefined ? {} : { note: [String(note)] }),
    ...(persons === undefined ? {} : { persons: { persons: kept[String(persons)] } }),
  };
  if (task === 'draft') {
    const rounds = words
      .slice(
        0,
        words.findIndex((word) => word.startsWith('--')),
      )
      .map((word) => `${about}/${word}`);
    return step(day, 'notice-draft', { rounds, ...more });
  }
  const changes = old === undefined ? {} : { changes: [`${application}：${old} → ${now}`] };
  return step(day, `notice-${task}`, { notice: about, ...changes, ...more });
};

const ran = (day: string, run: readonly string[]): readonly OfficeStep[] => {
  const [verb, ...words] = run;
  switch (verb) {
    case 'ruling': {
      const [application = '', ...options] = words;
      const { 'as-recorded': asRecorded, ...typed } = typedIn(options);
      return [
        step(day, 'ruling', { application, ...typed, ...(asRecorded === undefined ? {} : { 'as-recorded': true }) }),
      ];
    }
    case 'decide':
      return [step(day, 'decide', { round: words.join('/') })];
    case 'notice':
      return [notice(day, run)];
    default:
      // Sheets go out and come back in `scoring`; the line of the checkpoint is drawn by the workflow.
      return [];
  }
};

/** What was written into records by hand, where there is an act for it now. */
const byHand: readonly OfficeStep[] = [
  ...(
    [
      ['service-station/cultivation', '2017-06-20', 'leading-group', '领导小组会议纪要2017年第1期'],
      ['service-station/cultivation', '2017-06-27', 'presidium', '主席会会议纪要2017年第4期'],
      ['chief-expert/award', '2017-06-20', 'leading-group', '领导小组会议纪要2017年第1期'],
      ['chief-expert/award', '2017-06-27', 'presidium', '主席会会议纪要2017年第4期'],
      ['function-pilot/award', '2017-12-11', 'leading-group', '领导小组会议纪要2017年第4期'],
      ['function-pilot/award', '2017-12-14', 'presidium', '主席会会议纪要2017年第9期'],
      ['service-station/excellence', '2017-12-18', 'leading-group', '领导小组会议纪要2017年第5期'],
    ] as const
  ).map(([round, date, body, document]) => step(date, 'approval', { round: `2017/${round}`, body, date, document })),
  step('2017-12-06', 'supplement-ask', {
    application: '2017/demonstration-society/demo-horticulture-association',
    asked: '2017-12-06',
    due: '2017-12-22',
    conditions: ['5.1.c'],
  }),
  ...(
    [
      ['2017-01', '2017-06-30-publicity', 'service-station/demo-tcm-station', 'clerical', '2017-07-03', []],
      [
        '2017-02',
        '2017-06-30-publicity',
        'service-station/demo-soda-ash-station',
        'substance',
        '2017-07-05',
        ['4.2.2'],
      ],
      [
        '2017-03',
        '2017-12-15-publicity',
        'function-pilot/demo-silica-consulting',
        'substance',
        '2017-12-19',
        ['4.4.2'],
      ],
    ] as const
  ).map(([, about, application, kind, received, conditions]) =>
    step(received, 'objection-register', {
      notice: about,
      application,
      kind,
      received,
      ...(conditions.length === 0 ? {} : { conditions }),
    }),
  ),
  ...(
    [
      ['2017-01', '2017-07-03'],
      ['2017-02', '2017-07-06'],
      ['2017-03', '2017-12-19'],
    ] as const
  ).map(([objection, date]) => step(date, 'objection-acknowledge', { objection, date })),
  step('2017-07-05', 'objection-settle', {
    objection: '2017-01',
    outcome: 'upheld',
    date: '2017-07-05',
    body: 'society-office',
    reason: '服务站名称漏写所在街道，与服务协议不一致；不影响评审结果，发布更正。',
    effect: 'correction',
  }),
  step('2017-07-11', 'objection-settle', {
    objection: '2017-02',
    outcome: 'rejected',
    date: '2017-07-11',
    body: 'leading-group',
    reason:
      '反映服务协议没有写明双方权利。经专家组核对协议原件，第五条和第六条分别写明双方的权利，校验码与登记一致，异议不成立。',
    effect: 'none',
  }),
];

/** On one day: what comes in, what is asked and ruled, what is scored and approved, what is made public, what ends. */
const order: readonly string[] = [
  'intake',
  'supplement-ask',
  'ruling',
  'objection-settle',
  'scores-read',
  'decide',
  'approval',
  'notice-draft',
  'objection-register',
  'objection-acknowledge',
  'notice-correct',
  'notice-close',
  'notice-announce',
];
const placeOf = ({ act }: OfficeStep): number => Math.max(0, order.indexOf(act));

const written = steps.flatMap((one): readonly OfficeStep[] => {
  if ('arrives' in one) return arrival(one);
  if ('fill' in one) return [scoring(one)];
  return 'run' in one ? ran(one.day, one.run) : [];
});

export const officeYear: readonly OfficeStep[] = [...written, ...byHand].toSorted((a, b) =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : placeOf(a) - placeOf(b),
);

/** What stands in the ledger before: tables, organizations, what pull requests brought or nobody received. */
export const copyGivenToOffice = (root: string): void => {
  copyGiven(ledger2017, root);
  for (const one of steps)
    if ('arrives' in one && !isMerged(one)) {
      const [, category = '', id = ''] = one.arrives.split('/');
      const folder = join(root, 'content', '2017', category);
      rmSync(join(folder, 'applications', `${id}.md`));
      rmSync(join(folder, 'confirmations', `${id}.yaml`), { force: true });
    }
};
