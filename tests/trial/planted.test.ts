/** Faults of an adopter’s own tables, planted one by one in the three programmes: each is found before the call opens. */
import { describe, expect, it } from 'vitest';
import { type Finding, isError } from '../../src/core/finding.ts';
import { laws } from '../../src/core/laws.ts';
import { triedFindings } from '../../src/core/trial/tried.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { withText } from '../../src/ledger/overlay.ts';
import { ledger2017, ledgerOfPapers, ledgerOfPersons } from '../programmes/folders.ts';

const told = ({ code, message }: Finding): string => `${code} ${message}`;

/** What `gongshi check` says more of the tables before the closing day: what cannot be read, the laws, and what was tried. */
const all = (ledger: string, path: string, from: string, to: string): readonly string[] => {
  const source = directorySource(ledger);
  const text = new TextDecoder().decode(source.read(path));
  expect(text).toContain(from);
  const { records, findings } = load(
    withText(
      source,
      path,
      text.replace(from, () => to),
    ),
  );
  const broken = findings.filter((finding) => isError(finding) && finding.file === path);
  if (records === undefined || broken.length > 0) return broken.map(told);
  const years = [...records.years.values()];
  const lawful = years.flatMap((year) => laws(year, records.association));
  const wrong = lawful.map(told);
  const wanted = years.flatMap(({ categories }) => [...categories.values()].filter(({ file }) => file === path));
  return lawful.some(isError) ? wrong : [...wrong, ...triedFindings(records, wanted).map(told)];
};

const said = (ledger: string, path: string, from: string, to: string): readonly string[] => {
  const asItWas = all(ledger, path, from, from);
  return all(ledger, path, from, to).filter((one) => !asItWas.includes(one));
};

const stations = 'content/2017/service-station/category.yaml';
const societies = 'content/2017/demonstration-society/category.yaml';
const pilots = 'content/2017/function-pilot/category.yaml';
const papers = 'content/2026/excellent-paper/category.yaml';
const persons = 'content/2026/young-scientist/category.yaml';

const youth = 'content/2026/programme.yaml';

type Planting = readonly [what: string, ledger: string, path: string, from: string, to: string, found: string];

const instead = (what: string, ledger: string, path: string, from: string, to: string, found: string): Planting => [
  what,
  ledger,
  path,
  from,
  to,
  found,
];
const before = (what: string, ledger: string, path: string, row: string, place: string, found: string): Planting =>
  instead(what, ledger, path, place, `${row}\n${place}`, found);

const inPapers = '  - { clause: 3.3.b, rule: document, field: secrecy';
const inPersons = '  - { clause: "8", rule: present, field: works, max: 3 }';
const inStations = '  - { clause: 4.2.1, rule: judged, criterion: goals }';
const inSocieties = '  - { clause: 4.1.3, rule: judged, criterion: members }';

const plantings: readonly Planting[] = [
  instead(
    'closes before it opens',
    ledgerOfPapers,
    papers,
    'opens: 2026-03-01, closes: 2026-04-30',
    'opens: 2026-04-30, closes: 2026-03-01',
    'law-days-in-order',
  ),
  instead(
    'closes before its call was issued',
    ledgerOfPersons,
    persons,
    'opens: 2026-03-01, closes: 2026-04-30',
    'opens: 2026-01-10, closes: 2026-02-09',
    'law-days-in-order',
  ),
  instead(
    'counts a year that begins after the closing day',
    ledger2017,
    'content/2017/programme.yaml',
    'from: 2017-01-01, to: closing',
    'from: 2017-12-01, to: closing',
    'law-days-in-order',
  ),
  instead(
    'asks for a title longer than it may be',
    ledgerOfPapers,
    papers,
    'type: text, min: 4, max: 80',
    'type: text, min: 90, max: 80',
    'law-bounds-crossed',
  ),
  instead(
    'asks for more in a column than it may hold',
    ledgerOfPersons,
    persons,
    'type: integer, min: 2020, max: 2026',
    'type: integer, min: 2027, max: 2026',
    'law-bounds-crossed',
  ),
  instead(
    'asks for a longer text than it may be',
    ledger2017,
    stations,
    'label: 建站目标, type: prose, min: 60, max: 800',
    'label: 建站目标, type: prose, min: 900, max: 800',
    'law-bounds-crossed',
  ),
  instead(
    'has a floor of nothing',
    ledgerOfPapers,
    papers,
    'weight: 40, floor: 20',
    'weight: 40, floor: 0',
    'law-limit-never-bites',
  ),
  instead(
    'lets a ballot tick more than there are candidates',
    ledgerOfPersons,
    persons,
    'successive: true',
    'ticks: 7',
    'law-limit-never-bites',
  ),
  instead(
    'honours more authors than the form takes',
    ledgerOfPapers,
    papers,
    '{ tier: first, max: 5 }',
    '{ tier: first, max: 21 }',
    'law-limit-never-bites',
  ),
  instead(
    'has a ceiling over two levels below the places of one',
    ledgerOfPapers,
    papers,
    'of: [first, second], max: 3',
    'of: [first, second], max: 1',
    'law-cap-below-tier',
  ),
  instead(
    'breaks ties by one criterion twice',
    ledgerOfPapers,
    papers,
    'ties: [novelty, method]',
    'ties: [novelty, novelty]',
    'law-not-unique',
  ),
  before(
    'accepts every kind',
    ledgerOfPapers,
    papers,
    '  - { clause: 3.3.a, id: x, rule: choice, field: kind, accept: [research, report, review, popular] }',
    inPapers,
    'law-row-never-fails',
  ),
  before(
    'asks for a kind that another row refuses',
    ledgerOfPapers,
    papers,
    '  - { clause: 3.3.a, id: x, rule: choice, field: kind, accept: [review, popular] }',
    inPapers,
    'law-rows-contradict',
  ),
  before(
    'asks for the paper to be from after the year',
    ledgerOfPapers,
    papers,
    '  - { clause: 3.2.b, id: x, rule: period, field: paper, from: 2026-01-01, to: 2026-03-31 }',
    inPapers,
    'law-rows-contradict',
  ),
  before(
    'asks for more letters than the form takes',
    ledgerOfPapers,
    papers,
    '  - { clause: 4.3.a, id: x, rule: count-of, field: letters, min: 6 }',
    inPapers,
    'law-row-never-met',
  ),
  instead(
    'lets more authors in than the table holds',
    ledgerOfPapers,
    papers,
    'rule: present, field: authors, max: 10',
    'rule: present, field: authors, max: 20',
    'law-row-never-fails',
  ),
  instead(
    'asks for a preprint dated before submission and forbids it',
    ledgerOfPapers,
    papers,
    '{ clause: 4.1.a, rule: document, id: whole-paper, field: paper }',
    '{ clause: 4.1.a, rule: document, id: whole-paper, field: paper, kinds: [preprint] }',
    'law-rows-contradict',
  ),
  instead(
    'gives one level more places than go on to it',
    ledgerOfPapers,
    papers,
    'name: 进入终评, quota: 5',
    'name: 进入终评, quota: 2',
    'law-places-empty',
  ),
  instead(
    'has a ceiling that never holds',
    ledgerOfPapers,
    papers,
    'of: [first, second], max: 3',
    'of: [first, second], max: 9',
    'law-cap-never-bites',
  ),
  instead(
    'has a floor that is more than the weight',
    ledgerOfPapers,
    papers,
    'weight: 40, floor: 20',
    'weight: 40, floor: 45',
    'law-floor',
  ),
  before(
    'asks for four works where another row takes three',
    ledgerOfPersons,
    persons,
    '  - { clause: "8", id: x, rule: present, field: works, min: 4 }',
    inPersons,
    'trial-nothing-passes',
  ),
  before(
    'asks for eleven works of a table of ten',
    ledgerOfPersons,
    persons,
    '  - { clause: "8", id: x, rule: present, field: works, min: 11 }',
    inPersons,
    'law-row-never-met',
  ),
  before(
    'asks whoever works at the front to be a manager',
    ledgerOfPersons,
    persons,
    '  - { clause: "26", id: x, rule: choice, field: post, accept: [management], not: [management] }',
    inPersons,
    'record-invalid',
  ),
  instead(
    'asks for five letters from outside and two of one’s own',
    ledgerOfPersons,
    persons,
    'rule: count-of, field: letters, min: 3, outside: 2',
    'rule: count-of, field: letters, min: 3, outside: 6',
    'law-row-never-met',
  ),
  before(
    'asks for a summary that the form asks for already',
    ledgerOfPersons,
    persons,
    '  - { clause: "16", id: x, rule: present, field: summary }',
    inPersons,
    'trial-row-never-fails',
  ),
  instead(
    'asks for years that cannot be written',
    ledgerOfPersons,
    persons,
    'label: 年度, type: integer, min: 2020, max: 2026',
    'label: 年度, type: integer, min: 2025, max: 2026',
    'law-row-never-met',
  ),
  before(
    'asks for a team of 501',
    ledger2017,
    stations,
    '  - { clause: 3.2.a, id: x, rule: amount, field: team-size, min: 501 }',
    inStations,
    'law-row-never-met',
  ),
  before(
    'asks for a team of one at least',
    ledger2017,
    stations,
    '  - { clause: 3.2.a, id: x, rule: amount, field: team-size, min: 1 }',
    inStations,
    'law-row-never-fails',
  ),
  before(
    'asks for a team of more than ten and of fewer than five',
    ledger2017,
    stations,
    '  - { clause: 3.2.a, id: x, rule: amount, field: team-size, min: 10 }\n  - { clause: 3.2.a, id: y, rule: amount, field: team-size, max: 5 }',
    inStations,
    'law-rows-contradict',
  ),
  before(
    'asks in two ways for the same agreement',
    ledger2017,
    stations,
    '  - { clause: 4.2.2, id: x, rule: document, field: agreement, min: 1 }',
    inStations,
    'trial-row-never-fails',
  ),
  instead(
    'gives more excellent places than there are stations',
    ledger2017,
    stations,
    'name: 优秀科技服务站, quota: 20, award: 3000',
    'name: 优秀科技服务站, quota: 40, award: 1500',
    'law-places-empty',
  ),
  before(
    'asks for a rating that has run out',
    ledger2017,
    societies,
    '  - { clause: 4.1.1.a, id: x, rule: document, field: rating, min: 1, kinds: [1a, 2a] }',
    inSocieties,
    'law-rows-contradict',
  ),
  before(
    'asks for a proposal of a level that is not accepted',
    ledger2017,
    societies,
    '  - { clause: 4.1.2.b, id: x, rule: rows, field: proposals, min: 11 }',
    inSocieties,
    'law-row-never-met',
  ),
  instead(
    'has weights that no line is reached with',
    ledger2017,
    pilots,
    'weight: 50, floor: 25',
    'weight: 50, floor: 51',
    'law-floor',
  ),
  before(
    'asks for two years in a unit and for one at most',
    ledgerOfPersons,
    persons,
    '  - { clause: "5.3", id: x, rule: period, field: joined, years: 1, before: closing }',
    inPersons,
    'trial-nothing-passes',
  ),
  before(
    'asks for one year where another row asks for two',
    ledgerOfPersons,
    persons,
    '  - { clause: "5.3", id: x, rule: period, field: joined, at-least-years: 1, before: closing }',
    inPersons,
    'trial-row-never-fails',
  ),
  before(
    'looks for winners of last year where there is an edition every other year',
    ledgerOfPersons,
    persons,
    '  - { clause: "10", id: x, rule: earlier-winner, by: [achievement], tiers: [nominee], within: 1 }',
    inPersons,
    'trial-row-never-fails',
  ),
  before(
    'asks for the prize that another row forbids to have won',
    ledgerOfPersons,
    persons,
    '  - { clause: "10", id: x, rule: earlier-winner, by: [achievement], tiers: [prize], must: be }',
    inPersons,
    'law-rows-contradict',
  ),
  before(
    'wants three in five from the front and three in five from the management',
    ledgerOfPersons,
    persons,
    '  - { clause: "26", id: x, rule: share, field: post, options: [management], tiers: [prize], min-percent: 60 }',
    inPersons,
    'law-rows-contradict',
  ),
  before(
    'wants at least three in five and at most one in two of one kind',
    ledgerOfPersons,
    persons,
    '  - { clause: "26", id: x, rule: share, field: post, options: [front-line], tiers: [prize], max-percent: 50 }',
    inPersons,
    'law-rows-contradict',
  ),
  before(
    'wants three in five of all there are',
    ledgerOfPersons,
    persons,
    '  - { clause: "26", id: x, rule: share, field: post, options: [front-line, management], tiers: [prize], min-percent: 60 }',
    inPersons,
    'trial-row-never-fails',
  ),
  instead(
    'leaves out as many cards as there are',
    ledgerOfPersons,
    youth,
    'trim: { high: 1, low: 1, from: 7 }',
    'trim: { high: 2, low: 1, from: 3 }',
    'law-trim-leaves-none',
  ),
  instead(
    'has a ceiling of all that pass',
    ledgerOfPapers,
    papers,
    'of: [first, second], max: 3',
    'of: [first, second], share: 1/1, base: passed',
    'law-cap-never-bites',
  ),
  before(
    'lets a unit apply five times where another row lets it three times',
    ledgerOfPapers,
    papers,
    '  - { clause: 3.1.d, id: x, rule: per-applicant, max: 5 }',
    inPapers,
    'trial-row-never-fails',
  ),
  before(
    'asks for two days of publicity where another row asks for five',
    ledgerOfPapers,
    papers,
    '  - { clause: 4.4.a, id: x, rule: document, field: own-publicity, lasts: { days: 2, unit: working } }',
    inPapers,
    'trial-row-never-fails',
  ),
  before(
    'lets a paper do that is there anyway, or another',
    ledgerOfPapers,
    papers,
    '  - { clause: 3.3.b, id: x, rule: any-of, of: [{ rule: document, field: secrecy }, { rule: document, field: citations }] }',
    inPapers,
    'trial-row-never-fails',
  ),
  before(
    'asks for inspections that another row does not accept',
    ledger2017,
    societies,
    '  - { clause: 4.1.5.a, id: x, rule: yearly, field: inspections, year: year, years: [-2, -1], column: result, accept: [fail], need: all }',
    inSocieties,
    'trial-nothing-passes',
  ),
  before(
    'asks for one of two awards and for one of either',
    ledger2017,
    societies,
    '  - { clause: 4.1.1.d, id: x, rule: recognised, categories: [service-station], min: 1 }',
    inSocieties,
    'trial-row-never-fails',
  ),
];

describe('a table that', () => {
  it('is as it was has nothing dead', () => {
    expect(said(ledger2017, stations, inStations, inStations)).toEqual([]);
  });

  it.each<[string, string, string, string, string]>([
    [
      'leaves one card when it trims',
      ledgerOfPersons,
      youth,
      'trim: { high: 1, low: 1, from: 7 }',
      'trim: { high: 2, low: 1, from: 4 }',
    ],
    [
      'is open for one day',
      ledgerOfPapers,
      papers,
      'opens: 2026-03-01, closes: 2026-04-30',
      'opens: 2026-04-30, closes: 2026-04-30',
    ],
    ['lets a ballot tick every candidate', ledgerOfPersons, persons, 'successive: true', 'ticks: 6'],
    [
      'honours as many authors as the form takes',
      ledgerOfPapers,
      papers,
      '{ tier: first, max: 5 }',
      '{ tier: first, max: 20 }',
    ],
    [
      'has a ceiling over two levels that one may fill',
      ledgerOfPapers,
      papers,
      'of: [first, second], max: 3',
      'of: [first, second], max: 2',
    ],
    [
      'has a ceiling of nearly all that pass',
      ledgerOfPapers,
      papers,
      'of: [first, second], max: 3',
      'of: [first, second], share: 99/100, base: passed',
    ],
    [
      'wants three in five of one kind and two in five of the other',
      ledgerOfPersons,
      persons,
      inPersons,
      `  - { clause: "26", id: x, rule: share, field: post, options: [management], tiers: [prize], min-percent: 40 }\n${inPersons}`,
    ],
    [
      'lets a level pass with fewer votes than the round asks for',
      ledgerOfPersons,
      persons,
      'pass: { share: 1/2, of: attending, strict: true }',
      'pass: { share: 1/10, of: attending }',
    ],
  ])('%s is rightly alive', (_, ledger, path, from, to) => expect(said(ledger, path, from, to)).toEqual([]));

  it.each(plantings)('%s is found', (_, ledger, path, from, to, found) =>
    expect(said(ledger, path, from, to)).toEqual(expect.arrayContaining([expect.stringContaining(`${found} `)])),
  );
});
