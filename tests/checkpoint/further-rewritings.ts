/** Ways that add rather than change, and ways in what stands around the records: the form, the terms, the prose, the policy. */
import { add, changed, edit, type Rewriting } from './rewritings.ts';

const year = 'content/2017';
const pilots = `${year}/function-pilot/decisions/award.yaml`;
const awards = `${year}/function-pilot/category.yaml`;
const winter = `${year}/notices/2017-12-15-publicity.mdx`;
const policy = `${year}/policy.mdx`;
const programme = `${year}/programme.yaml`;
const show = `${year}/function-pilot/receipts/demo-flower-show.yaml`;
const made = 'content/made/2017-12-20.yaml';
const award =
  '  - { application: demo-award-nomination, to: none, body: presidium, date: 2017-12-21, reason: 补充, document: 纪要 }';

const put = (what: string, to: string): Rewriting => ({
  what,
  change: edit(pilots, /^recusals/m, `${to}\nrecusals`),
  code: 'since-inserted',
  named: pilots,
});

export const furtherRewritings: readonly Rewriting[] = [
  changed('a sentence leaves an open publicity', winter, /匿名的异议和逾期的异议，原则上不予受理。/, ''),
  changed('an open publicity asks for something else', winter, /应当署真实姓名，/, ''),
  {
    what: 'somebody is received afterwards, as if last of his day',
    change: add(`${year}/function-pilot/receipts/demo-late.yaml`, (files) =>
      (files[show] ?? '').replace(/(number: \S+-)\d+/, '$1999'),
    ),
    code: 'since-inserted',
    named: `${year}/function-pilot/receipts/demo-late.yaml`,
  },
  put(
    'a ballot is put in that nobody took',
    'ballots:\n  - { date: 2017-12-08, attending: 5, document: 会议纪要, secret: false, cards: { R01: { demo-fishery-title: yes } } }',
  ),
  put('judges are put into panels', 'panels:\n  business: [R01]'),
  put('applications are put into groups', 'groups:\n  甲组: [demo-fishery-title]'),
  put(
    'a body is said to have chosen',
    'choice: { body: presidium, date: 2017-12-08, document: 会议纪要, tiers: { award: [demo-fishery-title] } }',
  ),
  {
    what: 'an override is put in that moves nobody',
    change: edit(pilots, /^overrides: \[\]$/m, `overrides:\n${award}`),
    code: 'since-removed',
    named: pilots,
  },
  {
    what: 'an override of one moves another as well',
    change: (files) =>
      edit(
        pilots,
        /^ {4}- demo-(?:award-nomination|fishery-title)\n/gm,
        '',
      )(edit(pilots, /^overrides: \[\]$/m, `overrides:\n${award}`)(files)),
    code: 'since-removed',
    named: pilots,
  },
  {
    what: 'a correction is said to explain a receipt',
    change: (files) =>
      edit(
        show,
        /by: [a-z]+/,
        'by: email',
      )(
        add(`${year}/notices/2017-12-20-correction.mdx`, (before) =>
          (before[`${year}/notices/2017-07-05-correction.mdx`] ?? '')
            .replace(/^published: .*/m, 'published: 2017-12-20')
            .replace(
              /^decisions:.*\n/m,
              `decisions:\n  - { path: ${show.slice('content/'.length)}, sha256: "${'a'.repeat(64)}" }\n`,
            ),
        )(files),
      ),
    code: 'since-changed',
    named: show,
  },
  changed('the form asked something else', awards, /label: /, 'label: 另一项'),
  changed('the numbers of an award began otherwise', awards, /^prefix: .*$/m, 'prefix: QTXM'),
  changed('an award was judged without names', awards, /^name: /m, 'blind: true\nname: '),
  changed('an award is counted otherwise', awards, /^name: /m, 'measure: 篇\nname: '),
  changed('lists were to be publicised for less time', programme, /working-days: \d+/, 'working-days: 3'),
  changed('more minutes were granted after closing', programme, /^grace-minutes: .*$/m, 'grace-minutes: 1000'),
  changed('another body received', programme, /^office: .*$/m, 'office: presidium'),
  changed('the year is called another', programme, /^name: .*$/m, 'name: 另一项评选'),
  changed('a law that was cited is another', programme, /(sources:\n.*?title: )/, '$1另一部'),
  changed('a heading of the policy is changed', policy, /^## /m, '## 另一个'),
  changed('a sentence is put between two clauses of the policy', policy, /\n\n(?=<Clause)/, '\n\n另有规定。\n\n'),
  changed('what was added of older records bears another day', made, /^on: .*$/m, 'on: 2017-12-19'),
  changed('what was added of older records names other tables', made, /: 9fd073/, ': 9fd074'),
  {
    what: 'an award is said to have been taken back in the year before',
    change: add(
      `${year}/notices/2017-12-01-revocation.mdx`,
      () =>
        '---\ndemonstration: true\nkind: revocation\ntitle: 关于撤销的公告\npublished: 2017-12-01\norder: 无\ndecisions: []\nentries: []\ncorrects: 2017-07-12-announcement\n---\n\n撤销。\n',
    ),
    code: 'since-inserted',
    named: `${year}/notices/2017-12-01-revocation.mdx`,
  },
];

const receipt = `${year}/service-station/receipts/demo-tcm-station.yaml`;
const expert = `${year}/chief-expert/confirmations`;

export const furtherLate: readonly Pick<Rewriting, 'what' | 'change' | 'named'>[] = [
  {
    what: 'a request for papers that is said to have been sent before',
    change: edit(
      receipt,
      /^supplements: \[\]$/m,
      'supplements:\n  - { asked: 2017-05-20, due: 2017-05-25, conditions: ["4.2.2"], document: 补正通知 }',
    ),
    named: receipt,
  },
  {
    what: 'a paper that is said to have been looked at',
    change: edit(show, /^supplements/m, `  - { sha256: "${'a'.repeat(64)}", seen: true, matches: true }\nsupplements`),
    named: show,
  },
  {
    what: 'a confirmation of whoever had none',
    change: add(`${expert}/demo-frost-expert.yaml`, (files) => files[`${expert}/demo-acupoint-expert.yaml`] ?? ''),
    named: `${expert}/demo-frost-expert.yaml`,
  },
  {
    what: 'an award that is said to have been taken back before',
    change: edit(
      show,
      /$(?![^])/,
      'revoked: { date: 2017-12-01, body: presidium, document: 主席会会议纪要, reason: 查实材料不实, money: due }\n',
    ),
    named: show,
  },
  {
    what: 'a publicity that is said to have been closed the day before',
    change: edit(winter, /^facts:/m, 'closed: { date: 2017-12-19, objections: 0 }\nfacts:'),
    named: winter,
  },
];
