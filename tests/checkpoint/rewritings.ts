/** Ways to rewrite the past of the demonstration, each with the record that is named. */
import type { Files } from './ledger.fixture.ts';

export interface Rewriting {
  readonly what: string;
  readonly change: (files: Files) => Files;
  readonly code: 'since-changed' | 'since-removed' | 'since-inserted';
  readonly named: string;
}

const year = 'content/2017';
const pilots = `${year}/function-pilot/decisions/award.yaml`;
const stations = `${year}/service-station/decisions/cultivation.yaml`;
const june = `${year}/notices/2017-06-30-publicity.mdx`;
const announcement = `${year}/notices/2017-07-12-announcement.mdx`;
const receipt = `${year}/service-station/receipts/demo-tcm-station.yaml`;
const objection = `${year}/objections/2017-02.yaml`;

export const edit =
  (file: string, from: RegExp, to: string) =>
  (files: Files): Files => {
    const text = files[file] ?? '';
    const after = text.replace(from, to);
    if (after === text) throw new Error(`${file} does not hold ${String(from)}`);
    return { ...files, [file]: after };
  };
const remove =
  (file: string) =>
  (files: Files): Files => {
    if (files[file] === undefined) throw new Error(`no ${file}`);
    return { ...files, [file]: undefined };
  };
export const add =
  (file: string, text: (files: Files) => string) =>
  (files: Files): Files => ({ ...files, [file]: text(files) });

export const changed = (what: string, named: string, from: RegExp, to: string): Rewriting => ({
  what,
  change: edit(named, from, to),
  code: 'since-changed',
  named,
});

export const rewritings: readonly Rewriting[] = [
  changed('a score is edited', pilots, /demo-fishery-title: \{ duties: 44.5/, 'demo-fishery-title: { duties: 45.5'),
  changed('a card is removed', pilots, /^ {4}demo-fishery-title: .*\n/m, ''),
  changed('a recusal is removed', stations, /^recusals:\n(?: {2}- .*\n)+/m, 'recusals: []\n'),
  changed('the day of an approval is changed', pilots, /date: 2017-12-11/, 'date: 2017-12-08'),
  {
    what: 'two approvals change places',
    change: edit(pilots, /^( {2}- \{ body: .*\n)( {2}- \{ body: .*\n)/m, '$2$1'),
    code: 'since-changed',
    named: pilots,
  },
  changed('somebody else is selected', stations, /^( {2}cultivated:\n {4}- )demo-[a-z-]+$/m, '$1demo-wheat-station'),
  {
    what: 'a decision is removed',
    change: remove(pilots),
    code: 'since-removed',
    named: pilots,
  },
  changed('the list of a closed notice is reordered', june, /^( {2}- \{ category.*\n)( {2}- \{ category.*\n)/m, '$2$1'),
  changed('an entry leaves a closed notice', june, /^ {2}- \{ category.*demo-tcm-station.*\n/m, ''),
  changed('the words of a closed notice are changed', june, /\n\n(?=[^\n]*\n*$)/, '\n\n另有说明。'),
  changed('a closed notice gets other days', june, /^to: 2017-07-07$/m, 'to: 2017-07-06'),
  changed('a closed notice tells of fewer objections', june, /objections: 2/, 'objections: 1'),
  {
    what: 'a notice is removed',
    change: remove(june),
    code: 'since-removed',
    named: june,
  },
  {
    what: 'a notice is put in with an older day',
    change: add(`${year}/notices/2017-06-29-publicity.mdx`, (files) =>
      (files[june] ?? '').replace('published: 2017-06-30', 'published: 2017-06-29').replace(/^closed:.*\n/m, ''),
    ),
    code: 'since-inserted',
    named: `${year}/notices/2017-06-29-publicity.mdx`,
  },
  changed('a receipt is dated back', receipt, /at: 2017-05-10T10:05/, 'at: 2017-05-08T10:05'),
  changed(
    'a receipt is replaced by that of another text',
    receipt,
    /^application: "[0-9a-f]{8}/m,
    'application: "00000000',
  ),
  changed('a receipt gets another number', receipt, /KJFWZ-2017-008/, 'KJFWZ-2017-108'),
  {
    what: 'a receipt is removed',
    change: remove(receipt),
    code: 'since-removed',
    named: receipt,
  },
  {
    what: 'a receipt is put in between',
    change: (files) =>
      add(`${year}/chief-expert/receipts/demo-solar-dryer-expert.yaml`, () =>
        (files[`${year}/chief-expert/receipts/demo-laver-expert.yaml`] ?? '').replace(/(number: \S+-)\d+/, '$1000'),
      )(files),
    code: 'since-inserted',
    named: `${year}/chief-expert/receipts/demo-solar-dryer-expert.yaml`,
  },
  changed(
    'a ruling is turned round',
    `${year}/demonstration-society/receipts/demo-nursing-society.yaml`,
    /verdict: [a-z]+/,
    'verdict: refused',
  ),
  {
    what: 'a paper is no longer said to have been seen',
    change: edit(receipt, /seen: true/, 'seen: false'),
    code: 'since-removed',
    named: receipt,
  },
  changed('an objection is settled otherwise', objection, /outcome: rejected/, 'outcome: refused'),
  {
    what: 'an objection is removed',
    change: remove(objection),
    code: 'since-removed',
    named: objection,
  },
  {
    what: 'a new calendar',
    change: edit('content/calendar/2017.yaml', /^work:/m, 'work:\n  - 2017-07-01'),
    code: 'since-changed',
    named: june,
  },
  changed('a quota is changed', `${year}/function-pilot/category.yaml`, /quota: \d+/, 'quota: 9'),
  changed(
    'a condition is changed',
    `${year}/service-station/category.yaml`,
    /rule: judged/,
    'advisory: true, rule: judged',
  ),
  changed('a clause is reworded', `${year}/policy.mdx`, /<Clause id="4.2.4">/, '<Clause id="4.2.4">原则上'),
  changed('a sentence of an announcement is changed', announcement, /共20000元/, '共2000元'),
  changed(
    'an application that was not selected is changed',
    `${year}/chief-expert/applications/demo-frost-expert.md`,
    /\n$/,
    '\n\n后来补写。\n',
  ),
  changed(
    'a county is said to have confirmed earlier',
    `${year}/chief-expert/confirmations/demo-acupoint-expert.yaml`,
    /confirmed: \d{4}-\d\d-\d\d/,
    'confirmed: 2017-05-01',
  ),
  {
    what: 'a winner is called another by the register of units',
    change: edit('content/organizations/demo-tcm-association.yaml', /name: [^,]+/, 'name: 另一个协会'),
    code: 'since-changed',
    named: june,
  },
  {
    what: 'an award is called another',
    change: edit(`${year}/service-station/category.yaml`, /^name: .*$/m, 'name: 优秀科技服务站'),
    code: 'since-changed',
    named: june,
  },
  changed(
    'an objection is said to have been answered earlier',
    objection,
    /acknowledged: 2017-07-06/,
    'acknowledged: 2017-07-05',
  ),
  changed(
    'an application is changed after it was made public',
    `${year}/service-station/applications/demo-tcm-station.md`,
    /\n$/,
    '\n\n后来补写。\n',
  ),
];
