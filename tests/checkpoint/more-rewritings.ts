/** Further ways, most of them in files beside the records: names, the register, the year’s own document, lists of earlier years. */
import { add, changed, edit, type Rewriting } from './rewritings.ts';

const year = 'content/2017';
const pilots = `${year}/function-pilot/decisions/award.yaml`;
const winter = `${year}/notices/2017-12-15-publicity.mdx`;
const june = `${year}/notices/2017-06-30-publicity.mdx`;
const association = 'content/association.yaml';
const unit = 'content/organizations/demo-tcm-association.yaml';
const programme = `${year}/programme.yaml`;
const awards = `${year}/function-pilot/category.yaml`;
const stations = `${year}/service-station/category.yaml`;
const receipt = `${year}/service-station/receipts/demo-tcm-station.yaml`;
const nursing = `${year}/demonstration-society/receipts/demo-nursing-society.yaml`;

const through = (what: string, file: string, from: RegExp, to: string, named: string): Rewriting => ({
  what,
  change: edit(file, from, to),
  code: 'since-changed',
  named,
});

/** `content/history/earlier.yaml` as it stood when the line was given out. */
export const earlier = `demonstration: true
source: 示例市科协关于表彰2015年度优秀科技服务站的决定
entries:
  - { year: 2015, award: service-station, tier: 优秀科技服务站, title: 示例甲站, applicant: 示例甲协会 }
  - { year: 2015, award: service-station, tier: 优秀科技服务站, title: 示例乙站, applicant: 示例乙协会 }
  - { year: 2016, award: service-station, tier: 优秀科技服务站, title: 示例丙站, applicant: 示例丙协会 }
`;
export const history = 'content/history/earlier.yaml';

export const moreRewritings: readonly Rewriting[] = [
  changed('a body that approved is called another', association, /name: 活动领导小组/, 'name: 评审委员会'),
  changed('the office that signed is called another', association, /name: 学会部/, 'name: 学术部'),
  changed('the issuer is called another', association, /^name: .*$/m, 'name: 另一个市科学技术协会'),
  {
    what: 'a body approved that did not',
    change: edit(pilots, /body: leading-group/, 'body: expert-panel'),
    code: 'since-removed',
    named: pilots,
  },
  changed('the minutes of an approval are others', pilots, /2017年第4期/, '2017年第5期'),
  changed('a winner is put under another supervision', unit, /by: city-ast/, 'by: civil-affairs'),
  changed('a winner is said to have been registered later', unit, /(supervision: .*from: )2003/, '$12018'),
  changed('a winner becomes another kind of body', unit, /kind: city-society/, 'kind: unit-association'),
  changed('the year’s document gets another number', programme, /(call: .*)〔2017〕15号/, '$1〔2017〕16号'),
  changed('the year’s document gets another day', programme, /(call: .*date: )2017-03-16/, '$12017-03-01'),
  changed('there was more money', programme, /^budget: 170000/m, 'budget: 180000'),
  changed('the policy is called another', programme, /(policy: .*)〔2017〕15号/, '$1〔2017〕16号'),
  changed(
    'the window of the year is wider',
    programme,
    /from: 2017-01-01, to: closing/,
    'from: 2016-01-01, to: closing',
  ),
  through('fewer cards were enough', programme, /min-valid: 3/, 'min-valid: 2', `${year}/function-pilot/category.yaml`),
  through(
    'the threshold was lower',
    programme,
    /threshold: 70/,
    'threshold: 60',
    `${year}/function-pilot/category.yaml`,
  ),
  changed('an award was worth more', awards, /(quota: 10, award: )\d+/, '$199999'),
  changed('a criterion had another floor', awards, /floor: \d+/, 'floor: 1'),
  changed('the place was given to another kind of host', stations, /accept: \[enterprise, /, 'accept: ['),
  changed('two judges exchange their marks', pilots, /^ {2}R01:([^R]*)^ {2}R02:/m, '  R02:$1  R01:'),
  changed('a judge gets another code', pilots, /^ {2}R05:/m, '  R06:'),
  {
    what: 'a paper was another',
    change: edit(receipt, /603671f6bdea60e820f2b9858aec754bdca1d4d36570c670987e7bbed7087fa3/, '0'.repeat(64)),
    code: 'since-removed',
    named: receipt,
  },
  changed('what came on paper came by mail', receipt, /by: paper/, 'by: email'),
  changed('the reason of a ruling is another', nursing, /(rulings:[^]*?reason: )/, '$1经研究，'),
  changed('an entry of an open publicity is another text', winter, /sha256: 75c237/, 'sha256: 75c238'),
  changed('an open publicity ends sooner', winter, /^to: 2017-12-22$/m, 'to: 2017-12-21'),
  through(
    'the places of the tiers are called another',
    stations,
    /name: 科技服务站, quota/,
    'name: 服务点, quota',
    june,
  ),
  changed('an earlier winner is another', history, /title: 示例甲站/, 'title: 示例丁站'),
  changed('an earlier winner is taken out', history, /^.*示例乙站.*\n/m, ''),
  changed(
    'an earlier winner is put in',
    history,
    /$(?![^])/,
    '  - { year: 2015, award: service-station, title: 示例戊站, applicant: 示例戊协会 }\n',
  ),
  changed('an earlier year was told by another document', history, /source: .*$/m, 'source: 另一份决定'),
  {
    what: 'a list of earlier winners is removed',
    change: (files) => ({ ...files, [history]: undefined }),
    code: 'since-removed',
    named: history,
  },
  {
    what: 'what is to be published is claimed to have been laid down',
    change: edit(
      programme,
      /^budget:/m,
      'disclosure:\n  unsuccessful: { show: all, clause: "pipl#6" }\n  judges: { show: all, clause: "pipl#6" }\n  marks: { show: all, clause: "pipl#6" }\nbudget:',
    ),
    code: 'since-inserted',
    named: programme,
  },
];

/** Additions that whoever kept the line should look at, though nobody is accused: they may have reached the office late. */
export const writtenLate: readonly Pick<Rewriting, 'what' | 'change' | 'named'>[] = [
  {
    what: 'an override with a day before the line moves somebody',
    change: (files) =>
      edit(
        pilots,
        /^( {2}award:\n)(?= {4}- )/m,
        '$1    - demo-flower-show\n',
      )(
        edit(
          pilots,
          /^overrides: \[\]$/m,
          'overrides:\n  - { application: demo-flower-show, to: award, body: presidium, date: 2017-12-14, reason: 补充, document: 主席会会议纪要2017年第9期 }',
        )(files),
      ),
    named: pilots,
  },
  {
    what: 'a withdrawal with a day before the line',
    change: edit(receipt, /$(?![^])/, 'withdrawn: { date: 2017-11-01, document: 来信 }\n'),
    named: receipt,
  },
  {
    what: 'an objection that is said to have come before the line',
    change: add(`${year}/objections/2017-09.yaml`, (files) => files[`${year}/objections/2017-02.yaml`] ?? ''),
    named: `${year}/objections/2017-09.yaml`,
  },
];
