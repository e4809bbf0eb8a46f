/** Twelve months of honest additions to the demonstration, drawn from a seed, with a line given out in each. */
import { addDays } from '../../src/core/dates.ts';
import { readLine, writeLine } from '../../src/core/checkpoint/line.ts';
import { sinceLine } from '../../src/core/checkpoint/since.ts';
import { sha256Of } from '../../src/core/sha256.ts';
import { ledger2017 } from '../programmes/folders.ts';
import { type Files, filesIn, opened, withLine } from './ledger.fixture.ts';
import { add, edit } from './rewritings.ts';

const year = 'content/2017';
const organization = 'content/organizations/demo-tcm-association.yaml';
const objection = `${year}/objections/2018-01.yaml`;
const pilots = `${year}/function-pilot/receipts`;
const decision = `${year}/function-pilot/decisions/award.yaml`;
const society = `${year}/demonstration-society/receipts/demo-nursing-society.yaml`;
const winter = `${year}/notices/2017-12-15-publicity.mdx`;
const witness = 'content/witnesses/neighbour.yaml';
const seen = (day: string, count: number): string =>
  `  - { on: ${day}, line: ${writeLine({ day, count, digest: 'A'.repeat(20) })} }\n`;

type Growth = (files: Files, day: string, month: number) => Files;

const append =
  (file: string, text: (day: string) => string): Growth =>
  (files, day) => ({ ...files, [file]: `${files[file] ?? ''}${text(day)}` });

/** One after another where one needs the other, as a revocation and the money that comes back. */
const stories: readonly (readonly Growth[])[] = [
  [
    append(
      `${pilots}/demo-fishery-title.yaml`,
      (day) =>
        `revoked: { date: ${day}, body: presidium, document: 主席会会议纪要, reason: 查实材料不实, money: due }\n`,
    ),
    (files) => edit(`${pilots}/demo-fishery-title.yaml`, /money: due/, 'money: returned')(files),
  ],
  [append(`${pilots}/demo-flower-show.yaml`, (day) => `withdrawn: { date: ${day}, document: 来信 }\n`)],
  [
    append(
      objection,
      (day) =>
        `demonstration: true\nnotice: 2017-12-15-publicity\napplication: function-pilot/demo-tech-appraisal\nkind: substance\nconditions: ["4.4.2"]\nreceived: ${day}\n`,
    ),
    append(objection, (day) => `acknowledged: ${day}\n`),
    append(
      objection,
      (day) => `outcome: rejected\nsettled: ${day}\nbody: leading-group\nreason: 查无实据。\neffect: none\n`,
    ),
  ],
  [
    (files, day) =>
      edit(organization, /names: \[(.*)\]/, `names: [$1, { name: 连云港市示例中医药学会, from: ${day} }]`)(files),
    (files, day) =>
      edit(organization, /from: 2003-12-01 \}\]\naccounts/, `from: 2003-12-01, to: ${day} }]\naccounts`)(files),
  ],
  [
    edit('content/association.yaml', /^( {2}- \{ id: presidium.*)$/m, '$1\n  - { id: congress, name: 代表大会 }'),
    append(`${pilots}/demo-silica-consulting.yaml`, () => ''),
  ],
  [
    add(
      'content/history/2015.yaml',
      () =>
        'demonstration: true\nsource: 关于2015年度的决定\nentries:\n  - { year: 2015, award: function-pilot, title: 甲 }\n',
    ),
    append('content/history/2015.yaml', () => '  - { year: 2014, award: function-pilot, title: 乙 }\n'),
    append('content/history/2015.yaml', () => '  - { year: 2015, award: chief-expert, title: 丙 }\n'),
  ],
  [add('content/organizations/demo-newcomer.yaml', (files) => (files[organization] ?? '').replace('中医药', '新兴'))],
  [
    add('content/calendar/2019.yaml', (files) =>
      (files['content/calendar/2017.yaml'] ?? '').replaceAll('2017', '2019'),
    ),
  ],
  [
    (files, day) => edit(winter, /^facts:/m, `closed: { date: ${day}, objections: 0 }\nfacts:`)(files),
    (files, day) =>
      add(
        `${year}/notices/2018-revocation.mdx`,
        () =>
          `---\ndemonstration: true\nkind: revocation\ntitle: 关于撤销的公告\npublished: ${day}\norder: 无\ndecisions: []\nentries: []\ncorrects: 2017-07-12-announcement\n---\n\n撤销。\n`,
      )(files),
  ],
  [
    append(
      witness,
      (day) => `demonstration: true\nname: 示例县科协\nurl: https://other.example.org/\nseen:\n${seen(day, 1)}`,
    ),
    append(witness, (day) => seen(day, 2)),
  ],
  [
    (files, day) =>
      edit(
        society,
        /^supplements: \[\]$/m,
        `supplements:\n  - { asked: ${day}, due: 2019-12-31, conditions: ["4.1.4.b"], document: 补正通知 }`,
      )(files),
    (files, day) =>
      edit(
        society,
        /document: 补正通知 \}/,
        `document: 补正通知, answered: ${day} }`,
      )(
        edit(
          society,
          /^supplements:/m,
          `  - { sha256: "${'b'.repeat(64)}", seen: true, matches: true }\nsupplements:`,
        )(files),
      ),
    append(
      society,
      (day) => `  - { condition: "4.1.4.c", verdict: met, body: leading-group, date: ${day}, reason: 看过数据库 }\n`,
    ),
  ],
  [
    (files, day) =>
      edit(
        decision,
        /^ {4}- demo-award-nomination\n/m,
        '',
      )(
        edit(
          decision,
          /^overrides: \[\]$/m,
          `overrides:\n  - { application: demo-award-nomination, to: none, body: presidium, date: ${day}, reason: 查实材料不实, document: 主席会会议纪要 }`,
        )(files),
      ),
    (files, day) =>
      edit(
        decision,
        /^( {2}award:\n)(?= {4}- )/m,
        '$1    - demo-flower-show\n',
      )(
        edit(
          decision,
          /^(overrides:\n.*\n)/m,
          `$1  - { application: demo-flower-show, to: award, body: presidium, date: ${day}, reason: 递补, document: 主席会会议纪要 }\n`,
        )(files),
      ),
  ],
  [edit(`${year}/programme.yaml`, /^sources:\n/m, 'sources:\n  - { id: law, title: 中华人民共和国科学技术普及法 }\n')],
  [edit('content/association.yaml', /^( {2}phone: )"0518-00000001"/m, '$1"0518-00000009"')],
];

export interface Months {
  readonly lines: number;
  readonly acts: number;
  readonly reported: readonly string[];
}

export const twelveMonths = (seed: string): Months => {
  const draw = (what: string, below: number) => Number.parseInt(sha256Of(`${seed} ${what}`).slice(0, 8), 16) % below;
  const waiting = stories.map((story) => [...story]);
  const lines: string[] = [];
  const reported: string[] = [];
  let files: Files = filesIn(ledger2017);
  let [day, acts] = ['2017-12-20', 0];
  for (let month = 0; month < 12; month += 1) {
    const given = withLine(files, day);
    files = given.files;
    lines.push(given.line);
    day = addDays(day, 20 + draw(`day ${month}`, 20));
    for (let turn = draw(`turns ${month}`, 4); turn >= 0; turn -= 1) {
      const open = waiting.filter((story) => story.length > 0);
      const next = open[draw(`story ${month} ${turn}`, Math.max(1, open.length))]?.shift();
      if (next === undefined) continue;
      files = next(files, day, month);
      acts += 1;
    }
    const now = opened(files, day);
    for (const line of new Set(lines)) {
      const read = readLine(line);
      if (read === undefined) throw new Error(`not a line: ${line}`);
      const { findings } = sinceLine(read, now.checkpoints, now.facts);
      reported.push(...findings.map(({ code, file, message }) => `${day} ${line} ${code} ${file} ${message}`));
    }
  }
  return { lines: new Set(lines).size, acts, reported };
};
