/** One change of the ledger at a time, that somebody might make unseen; and what recomputing must say of it, and where. */

export interface Mutation {
  /** What was done to the ledger. */
  readonly what: string;
  readonly file: string;
  /** What stands there, and what is put in its place; null takes the file away. */
  readonly change: readonly [from: RegExp, to: string] | null;
  readonly code: string;
  /** The file that is named, where it is another. */
  readonly named?: string;
}

const year = 'content/2017';
const pilots = `${year}/function-pilot`;
const stations = `${year}/service-station`;
const experts = `${year}/chief-expert`;
const pilotAward = `${pilots}/decisions/award.yaml`;
const cultivation = `${stations}/decisions/cultivation.yaml`;
const excellence = `${stations}/decisions/excellence.yaml`;
const expertAward = `${experts}/decisions/award.yaml`;
const calendar = 'content/calendar/2017.yaml';
const june = `${year}/notices/2017-06-30-publicity.mdx`;
const july = `${year}/notices/2017-07-12-announcement.mdx`;
const december = `${year}/notices/2017-12-15-publicity.mdx`;

const zeros = '0'.repeat(64);

const scores: readonly Mutation[] = [
  {
    what: 'a pilot gets half a point more',
    file: pilotAward,
    change: [/(demo-tech-appraisal: \{ duties: )\d+(?:\.\d)?/, '$140.5'],
    code: 'digest-differs',
    named: december,
  },
  {
    what: 'an expert gets a point less',
    file: expertAward,
    change: [/(demo-crane-expert: \{ need: )\d+(?:\.\d)?/, '$133.1'],
    code: 'digest-differs',
    named: june,
  },
  {
    what: 'a station gets another score after it was announced',
    file: cultivation,
    change: [/(demo-crane-station: \{ goals: )\d+(?:\.\d)?/, '$130.3'],
    code: 'digest-differs',
    named: july,
  },
  {
    what: 'one card lifts a station over the line',
    file: excellence,
    change: [
      /demo-irrigation-station: \{.*?\}/,
      'demo-irrigation-station: { goals: 40, capability: 40, long-term: 20 }',
    ],
    code: 'selection-differs',
  },
  {
    what: 'one card pulls a station under its floor',
    file: excellence,
    change: [/demo-conveyor-station: \{.*?\}/, 'demo-conveyor-station: { goals: 0, capability: 0, long-term: 0 }'],
    code: 'selection-differs',
  },
  {
    what: 'a criterion gets more than its weight',
    file: excellence,
    change: [/(demo-crane-station: \{ goals: )\d+(?:\.\d)?/, '$141'],
    code: 'card-out-of-range',
  },
  {
    what: 'points have two decimals',
    file: excellence,
    change: [/(demo-crane-station: \{ goals: )\d+(?:\.\d)?/, '$133.25'],
    code: 'card-decimals',
  },
  {
    what: 'a card is for nobody',
    file: excellence,
    change: [/demo-crane-station: \{/, 'demo-cranes-station: {'],
    code: 'card-unknown-application',
  },
  {
    what: 'a card is for a criterion that there is not',
    file: excellence,
    change: [/(demo-crane-station: \{) goals:/, '$1 aims:'],
    code: 'card-unknown-criterion',
  },
  {
    what: 'a reviewer who stood aside has a card after all',
    file: excellence,
    change: [/^ {2}R03:\n/m, '  R03:\n    demo-wound-care-station: { goals: 40, capability: 40, long-term: 20 }\n'],
    code: 'card-recused',
  },
  {
    what: 'a recusal is forgotten',
    file: cultivation,
    change: [/^recusals:\n(?: {2}.*\n)+/m, 'recusals: []\n'],
    code: 'digest-differs',
    named: june,
  },
];

const selections: readonly Mutation[] = [
  {
    what: 'somebody is taken off the list',
    file: pilotAward,
    change: [/^ {4}- demo-tech-appraisal\n/m, ''],
    code: 'selection-differs',
  },
  {
    what: 'somebody below the line is put on the list',
    file: pilotAward,
    change: [/^ {4}- demo-tech-appraisal\n/m, '    - demo-flower-show\n'],
    code: 'selection-differs',
  },
  {
    what: 'an override makes one eligible who is not',
    file: excellence,
    change: [
      /^overrides: \[\]$/m,
      'overrides:\n  - { application: demo-irrigation-station, to: excellent, body: leading-group, date: 2017-12-18, reason: 照顾, document: 会议纪要 }',
    ],
    code: 'override-not-allowed',
  },
  {
    what: 'an override moves one who is not there',
    file: excellence,
    change: [
      /^overrides: \[\]$/m,
      'overrides:\n  - { application: demo-nobody, to: excellent, body: leading-group, date: 2017-12-18, reason: 照顾, document: 会议纪要 }',
    ],
    code: 'override-unknown',
  },
  {
    what: 'the approvals of the first round are gone, so that nobody may be chosen in the second',
    file: cultivation,
    change: [/^approvals:\n(?: {2}.*\n)+/m, 'approvals: []\n'],
    code: 'selection-differs',
    named: excellence,
  },
];

const rules: readonly Mutation[] = [
  {
    what: 'one place fewer',
    file: `${pilots}/category.yaml`,
    change: [/quota: 10/, 'quota: 9'],
    code: 'selection-differs',
    named: pilotAward,
  },
  {
    what: 'one place more',
    file: `${pilots}/category.yaml`,
    change: [/quota: 10/, 'quota: 11'],
    code: 'selection-differs',
    named: pilotAward,
  },
  {
    what: 'a quarter of the places',
    file: `${experts}/category.yaml`,
    change: [/quota: 20/, 'quota: 5'],
    code: 'selection-differs',
    named: expertAward,
  },
  {
    what: 'fewer places in a tier of the second round',
    file: `${stations}/category.yaml`,
    change: [/quota: 20/, 'quota: 14'],
    code: 'selection-differs',
    named: excellence,
  },
  {
    what: 'more money for each',
    file: `${pilots}/category.yaml`,
    change: [/award: 3000/, 'award: 4000'],
    code: 'budget-plan',
    named: `${year}/programme.yaml`,
  },
  {
    what: 'a smaller budget',
    file: `${year}/programme.yaml`,
    change: [/^budget: 170000/m, 'budget: 160000'],
    code: 'budget-plan',
  },
  {
    what: 'a higher line',
    file: `${year}/programme.yaml`,
    change: [/threshold: 70/, 'threshold: 84'],
    code: 'selection-differs',
    named: pilotAward,
  },
  {
    what: 'a lower line',
    file: `${year}/programme.yaml`,
    change: [/threshold: 70/, 'threshold: 60'],
    code: 'selection-differs',
    named: excellence,
  },
  {
    what: 'more cards needed',
    file: `${year}/programme.yaml`,
    change: [/min-valid: 3/, 'min-valid: 5'],
    code: 'selection-differs',
    named: cultivation,
  },
  {
    what: 'no decimals',
    file: `${year}/programme.yaml`,
    change: [/decimals: 1/, 'decimals: 0'],
    code: 'card-decimals',
    named: pilotAward,
  },
  {
    what: 'a higher floor',
    file: `${pilots}/category.yaml`,
    change: [/floor: 25/, 'floor: 43'],
    code: 'selection-differs',
    named: pilotAward,
  },
  {
    what: 'other weights',
    file: `${pilots}/category.yaml`,
    change: [/weight: 50, floor/, 'weight: 40, floor'],
    code: 'card-out-of-range',
    named: pilotAward,
  },
  {
    what: 'no rule for ties',
    file: `${pilots}/category.yaml`,
    change: [/^ties: \[progress\]/m, 'ties: []'],
    code: 'selection-differs',
    named: pilotAward,
  },
];

const dates: readonly Mutation[] = [
  {
    what: 'publicity ends a day early',
    file: december,
    change: [/^to: 2017-12-22$/m, 'to: 2017-12-21'],
    code: 'window-differs',
  },
  {
    what: 'publicity begins on a rest day',
    file: december,
    change: [/^from: 2017-12-18$/m, 'from: 2017-12-16'],
    code: 'window-differs',
  },
  {
    what: 'publication a day later',
    file: december,
    change: [/^published: 2017-12-15$/m, 'published: 2017-12-18'],
    code: 'window-differs',
  },
  {
    what: 'six working days',
    file: `${year}/programme.yaml`,
    change: [/working-days: 5/, 'working-days: 6'],
    code: 'window-differs',
    named: june,
  },
  {
    what: 'closed on the last day',
    file: june,
    change: [/date: 2017-07-11/, 'date: 2017-07-07'],
    code: 'closing-early',
  },
  {
    what: 'an objection less in the closing',
    file: june,
    change: [/objections: 2 \}/, 'objections: 1 }'],
    code: 'closing-objections',
  },
  {
    what: 'an objection disappears',
    file: `${year}/objections/2017-02.yaml`,
    change: null,
    code: 'closing-objections',
    named: june,
  },
  {
    what: 'an application came after the last day',
    file: `${stations}/receipts/demo-crane-station.yaml`,
    change: [/at: 2017-05-05T10:40:00/, 'at: 2017-06-05T10:40:00'],
    code: 'selection-differs',
    named: cultivation,
  },
  {
    what: 'a county confirmed after the last day',
    file: `${stations}/confirmations/demo-crane-station.yaml`,
    change: [/^confirmed: 2017-05-03$/m, 'confirmed: 2017-06-03'],
    code: 'selection-differs',
    named: cultivation,
  },
  {
    what: 'a confirmation disappears',
    file: `${stations}/confirmations/demo-crane-station.yaml`,
    change: null,
    code: 'selection-differs',
    named: cultivation,
  },
  {
    what: 'the last day to apply is moved forward',
    file: `${stations}/category.yaml`,
    change: [/closes: 2017-05-31/, 'closes: 2017-04-28'],
    code: 'selection-differs',
    named: cultivation,
  },
];

const digests: readonly Mutation[] = [
  {
    what: 'the digest of an entry',
    file: december,
    change: [/(application: demo-nursing-skills, sha256: )"?[0-9a-f]{64}"?/, `$1"${zeros}"`],
    code: 'digest-differs',
  },
  {
    what: 'the digest of a decision',
    file: december,
    change: [/(award\.yaml, sha256: )"?[0-9a-f]{64}"?/, `$1"${zeros}"`],
    code: 'digest-differs',
  },
  {
    what: 'the digest of an announced entry',
    file: july,
    change: [/(application: demo-crane-station, sha256: )"?[0-9a-f]{64}"?/, `$1"${zeros}"`],
    code: 'digest-differs',
  },
  {
    what: 'the digest in a receipt',
    file: `${pilots}/receipts/demo-nursing-skills.yaml`,
    change: [/^application: "?[0-9a-f]{64}"?/m, `application: "${zeros}"`],
    code: 'digest-differs',
  },
  {
    what: 'the digest in a confirmation',
    file: `${stations}/confirmations/demo-crane-station.yaml`,
    change: [/^application: "?[0-9a-f]{64}"?/m, `application: "${zeros}"`],
    code: 'digest-differs',
  },
  {
    what: 'an empty line in an application',
    file: `${pilots}/applications/demo-nursing-skills.md`,
    change: [/\n$/, '\n\n'],
    code: 'digest-differs',
    named: december,
  },
  {
    what: 'a listed application disappears',
    file: `${pilots}/applications/demo-nursing-skills.md`,
    change: null,
    code: 'digest-target-missing',
    named: december,
  },
  {
    what: 'a notice names a decision that there is not',
    file: december,
    change: [/decisions\/award\.yaml/, 'decisions/awards.yaml'],
    code: 'digest-target-missing',
  },
];

const lists: readonly Mutation[] = [
  {
    what: 'an entry is left out',
    file: december,
    change: [/^ {2}- \{ category: function-pilot, tier: award, application: demo-nursing-skills,.*\n/m, ''],
    code: 'entry-missing',
  },
  {
    what: 'an entry is another',
    file: december,
    change: [/application: demo-nursing-skills,/, 'application: demo-flower-show,'],
    code: 'entry-not-selected',
  },
  {
    what: 'an announcement names one who was not chosen',
    file: july,
    change: [/application: demo-crane-station,/, 'application: demo-greenhouse-iot-station,'],
    code: 'entry-not-selected',
  },
  {
    what: 'an entry is in another tier',
    file: july,
    change: [/tier: cultivated, application: demo-crane-station/, 'tier: excellent, application: demo-crane-station'],
    code: 'entry-not-selected',
  },
];

const holidays: readonly Mutation[] = [
  {
    what: 'a holiday in the middle of a window',
    file: calendar,
    change: [/^off:\n/m, 'off:\n  - { from: 2017-07-05, to: 2017-07-05, name: 放假 }\n'],
    code: 'window-differs',
    named: june,
  },
  {
    what: 'a holiday on its first day',
    file: calendar,
    change: [/^off:\n/m, 'off:\n  - { from: 2017-12-18, to: 2017-12-18, name: 放假 }\n'],
    code: 'window-differs',
    named: december,
  },
  {
    what: 'a make-up day before it',
    file: calendar,
    change: [/^work: \[/m, 'work: [2017-07-01, '],
    code: 'window-differs',
    named: june,
  },
  { what: 'a calendar disappears', file: calendar, change: null, code: 'calendar-missing', named: june },
];

export const mutations = [...scores, ...selections, ...rules, ...dates, ...digests, ...lists, ...holidays];
