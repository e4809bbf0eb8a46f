import { mkdtempSync, mkdirSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directorySource } from '../src/ledger/directory.ts';
import { load } from '../src/ledger/load.ts';
import { applicationPath } from '../src/ledger/paths.ts';
import { hiddenLeaks, leaksIn, redacted } from '../src/ledger/leaks.ts';
import { checkMarkdown } from '../src/ledger/markdown.ts';
import { yearTablesOf } from '../src/view/form.ts';
import { ownOf } from '../src/view/own.ts';
import { check } from '../scripts/verbs/check.ts';
import { checkFile } from '../src/filing/check.ts';
import { type ApplicationFile } from '../src/filing/file.ts';
import { knowing } from '../src/filing/own.ts';
import { readFileText } from '../src/filing/read-file.ts';
import { openTables, YearTables } from '../src/filing/year-tables.ts';
import { fewOr, someOf } from './depth.ts';
import { ledger2017 } from './programmes/folders.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-form-'));
const { records } = load(directorySource(ledger2017));
const year = records?.years.get(2017);
if (records === undefined || year === undefined) throw new Error('the demonstration ledger cannot be read');

// As it goes to the browser and comes back.
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const owns = ownOf(records, year);
const tables = openTables(YearTables.parse(sent(yearTablesOf(records, year))), async (organization) =>
  sent(owns.get(organization)),
);

const readExample = (category: string, id: string): ApplicationFile => {
  const text = directorySource(ledger2017).read(`content/2017/${category}/applications/${id}.md`);
  const read = readFileText(new TextDecoder().decode(text));
  if (!read.ok) throw new Error(`${id} cannot be read`);
  return read.file;
};

interface Said {
  readonly code: string;
  readonly level: string;
  readonly message: string;
  readonly help: string;
}

const sayings = (findings: readonly Said[]): string[] =>
  findings.map(({ code, level, message, help }) => `${level} [${code}] ${message}。${help}`).toSorted();

const commandLine = async (file: string, today: string): Promise<string[]> => {
  const said: string[] = [];
  await check.run(
    { options: { format: 'json', all: true }, positionals: [file] },
    {
      out: (text) => said.push(text),
      err: (text) => said.push(text),
      progress: () => {},
      cwd: root,
      today: () => today,
      isTerminal: false,
    },
  );
  const reported: readonly Said[] = JSON.parse(said.join('\n'));
  return sayings(reported);
};

const station = () => readExample('service-station', 'demo-chlorine-station');
const society = () => readExample('demonstration-society', 'demo-chemical-society');
const expert = () => readExample('chief-expert', 'demo-laver-expert');
const pilot = () => readExample('function-pilot', 'demo-tech-appraisal');

const set = (file: ApplicationFile, change: Readonly<Record<string, unknown>>): ApplicationFile => ({
  ...file,
  data: { ...file.data, ...change },
});
const write = (file: ApplicationFile, heading: string, text: string): ApplicationFile => ({
  ...file,
  sections: file.sections.map((section) => (section.heading === heading ? { heading, text } : section)),
});
const paper = (file: ApplicationFile, field: string, change: Readonly<Record<string, unknown>>): ApplicationFile => {
  const [first] = Array.isArray(file.data[field]) ? file.data[field] : [];
  return set(file, { [field]: [{ ...first, ...change }] });
};
const filler = '写'.repeat(70);

const [stationId, societyId, expertId, pilotId] = [
  'service-station',
  'demonstration-society',
  'chief-expert',
  'function-pilot',
] as const;

const inputs: readonly (readonly [string, string, () => ApplicationFile])[] = [
  ['a good station', stationId, station],
  ['a good society', societyId, society],
  ['a good expert', expertId, expert],
  ['a good pilot', pilotId, pilot],
  ['nothing at all', stationId, () => ({ data: {}, sections: [], outside: '' })],
  ['nothing of a society', societyId, () => ({ data: {}, sections: [], outside: '' })],
  ['no organization', stationId, () => set(station(), { organization: undefined })],
  ['an unknown organization', stationId, () => set(station(), { organization: 'demo-nobody' })],
  ['a county association that may not apply', stationId, () => set(station(), { organization: 'demo-ganyu-ast' })],
  ['a unit association for a pilot', pilotId, () => set(pilot(), { organization: 'demo-college-unit-ast' })],
  ['an unknown key', stationId, () => set(station(), { 'contact-name': '张某' })],
  ['a prose field among the values', stationId, () => set(station(), { goals: '目标' })],
  ['a label for an id', stationId, () => set(station(), { 服务站名称: '示例服务站' })],
  ['two responsible people', stationId, () => set(station(), { responsible: ['秘书长', '理事长'] })],
  ['the same twice', stationId, () => set(station(), { responsible: ['秘书长', '秘书长'] })],
  ['text for a number', stationId, () => set(station(), { 'team-size': '九人' })],
  ['a number too large', stationId, () => set(station(), { 'team-size': 501 })],
  ['half a person', stationId, () => set(station(), { 'team-size': 2.5 })],
  ['a number for a code', stationId, () => set(station(), { 'host-place': 320707 })],
  ['a code that ended', stationId, () => set(station(), { 'host-place': '320721' })],
  ['no such choice', stationId, () => set(station(), { 'host-kind': '企业' })],
  ['four disciplines', stationId, () => set(station(), { disciplines: ['530', '620', '110', '120'] })],
  ['a short title', stationId, () => set(station(), { 'project-title': '站' })],
  ['a long title', stationId, () => set(station(), { 'project-title': '长'.repeat(61) })],
  ['a title of rare characters', stationId, () => set(station(), { 'project-title': '𠮷'.repeat(61) })],
  ['spaces around a value', stationId, () => set(station(), { 'host-name': ' 示例精细化工产业园管理中心 ' })],
  ['Chinese quotation marks', stationId, () => set(station(), { 'host-name': '“示例精细化工产业园管理中心”' })],
  ['a line end in a line', stationId, () => set(station(), { 'host-name': '示例\n中心名称' })],
  ['an empty value', stationId, () => set(station(), { 'host-name': '' })],
  ['null', stationId, () => set(station(), { 'host-name': null })],
  ['a bidirectional control', stationId, () => set(station(), { 'host-name': '示例\u202E中心名称' })],
  ['a zero-width space', stationId, () => write(station(), '建站目标', `${filler}\u200B`)],
  ['a decomposed letter', stationId, () => set(station(), { 'host-name': 'Cafe\u0301示例中心' })],
  ['a day that is none', stationId, () => paper(station(), 'agreement', { date: '2017-02-30' })],
  ['a date as typed', stationId, () => paper(station(), 'agreement', { date: '2017年3月1日' })],
  [
    'a term the wrong way round',
    stationId,
    () => paper(station(), 'agreement', { from: '2018-01-01', to: '2017-01-01' }),
  ],
  ['an agreement that ended', stationId, () => paper(station(), 'agreement', { to: '2017-04-30' })],
  ['a short agreement', stationId, () => paper(station(), 'agreement', { to: '2017-12-31' })],
  ['an aspect missing', stationId, () => paper(station(), 'agreement', { covers: ['content'] })],
  ['one party', stationId, () => paper(station(), 'agreement', { parties: ['某单位'] })],
  ['other parties', stationId, () => paper(station(), 'agreement', { parties: ['某甲单位', '某乙单位'] })],
  ['a broken digest', stationId, () => paper(station(), 'agreement', { sha256: 'ABC' })],
  ['no paper', stationId, () => set(station(), { agreement: [] })],
  ['no resolution', stationId, () => set(station(), { resolution: undefined })],
  ['a late resolution', stationId, () => paper(station(), 'resolution', { date: '2018-12-31' })],
  ['no declaration', stationId, () => set(station(), { truth: false })],
  ['a short narrative', stationId, () => write(station(), '建站目标', '太短。')],
  ['a long narrative', stationId, () => write(station(), '建站目标', '长'.repeat(801))],
  ['a narrative of dots', stationId, () => write(station(), '建站目标', '。'.repeat(100))],
  ['a heading of its own', stationId, () => write(station(), '建站目标', `${filler}\n\n## 别的\n\n话`)],
  [
    'a heading twice',
    stationId,
    () => ({ ...station(), sections: [...station().sections, { heading: '建站目标', text: filler }] }),
  ],
  ['text before the headings', stationId, () => ({ ...station(), outside: '散落的话' })],
  ['a script', stationId, () => write(station(), '建站目标', `${filler}<script>alert(1)</script>`)],
  ['a javascript link', stationId, () => write(station(), '建站目标', `${filler}[点这里](javascript:alert(1))`)],
  ['an image', stationId, () => write(station(), '建站目标', `${filler}![](https://evil.example/a.png)`)],
  ['an https link', stationId, () => write(station(), '建站目标', `${filler}[网站](https://www.example.org/)`)],
  ['a mobile number', stationId, () => write(station(), '建站目标', `${filler}联系电话13800138000。`)],
  ['a full-width mobile number', stationId, () => set(station(), { 'host-name': '示例中心１３８００１３８０００' })],
  ['an ID number', stationId, () => set(station(), { 'host-name': '示例中心11010519491231002X' })],
  ['an ID number for a key', stationId, () => set(station(), { '11010519491231002X': '姓名' })],
  ['an address of mail', stationId, () => write(station(), '建站目标', `${filler}someone@example.com`)],
  ['a home address', stationId, () => write(station(), '建站目标', `${filler}住址：海州区幸福路5号3栋402室`)],
  [
    'an ID number hidden behind an escape',
    stationId,
    () => set(station(), { 'host-name': '中心\n11010519491231002X' }),
  ],
  ['front matter within', stationId, () => set(station(), { 'host-name': '---' })],
  ['a second front matter', stationId, () => ({ ...station(), outside: '---\na: 1\n---' })],
  ['a prototype', stationId, () => set(station(), JSON.parse('{"__proto__": {"a": 1}, "constructor": 1}'))],
  ['an object for text', stationId, () => set(station(), { 'host-name': { a: { b: 1 } } })],
  ['a list for text', stationId, () => set(station(), { 'host-name': ['甲', '乙'] })],
  ['a missing year', societyId, () => set(society(), { inspections: [{ year: 2016, result: 'pass', proof: [] }] })],
  ['no honours and no reason', societyId, () => set(society(), { honours: undefined, 'honour-reason': undefined })],
  [
    'no honours, with a reason',
    societyId,
    () => set(society(), { honours: undefined, 'honour-reason': '成立较晚，没有参加评选。' }),
  ],
  ['neither of two', societyId, () => set(society(), { 'soft-science': undefined, proposals: undefined })],
  ['a plain address', societyId, () => set(society(), { website: 'http://www.example.org/' })],
  ['an address with a user', societyId, () => set(society(), { website: 'https://a:b@www.example.org/' })],
  ['a rating too low', societyId, () => paper(society(), 'rating', { kind: '2a' })],
  ['another client, said', expertId, () => set(expert(), { 'client-kind': { other: '社区卫生服务站' } })],
  ['another client, unsaid', expertId, () => set(expert(), { 'client-kind': { other: '' } })],
  ['consent without the name', expertId, () => paper(expert(), 'consent-paper', { covers: ['unit', 'result'] })],
  ['another mandate', pilotId, () => paper(pilot(), 'mandate', { kind: 'other' })],
  ['a milestone to come', pilotId, () => set(pilot(), { milestones: [{ date: '2019-01-01', done: '以后的事' }] })],
  ['a milestone without a day', pilotId, () => set(pilot(), { milestones: [{ done: '某事' }] })],
  ['no milestone', pilotId, () => set(pilot(), { milestones: [] })],
];

/** Every answer left out, and every answer that is none, one at a time. */
const lacking: typeof inputs = [
  [stationId, station],
  [societyId, society],
  [expertId, expert],
  [pilotId, pilot],
].flatMap(([id, make]) =>
  (typeof id === 'string' && typeof make === 'function' ? Object.keys(make().data) : []).flatMap((key): typeof inputs =>
    typeof id === 'string' && typeof make === 'function'
      ? [
          [`a ${id} without ${key}`, id, () => set(make(), { [key]: undefined })],
          [`a ${id} whose ${key} is a list of nothing`, id, () => set(make(), { [key]: [''] })],
        ]
      : [],
  ),
);

beforeAll(() => {
  mkdirSync(root, { recursive: true });
  cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const codes = new Set<string>();

const tried = someOf([...inputs, ...lacking], 6);

describe('the form says what the command line says', () => {
  it.each(tried)('of %s', async (_, id, make) => {
    const category = tables.year.categories.get(id);
    if (category === undefined) throw new Error(`no category ${id}`);
    const file = make();
    const known = await knowing(tables, file.data['organization']);
    const path = applicationPath(2017, id, 'from-the-form');
    for (const today of ['2017-05-20', '2017-12-20']) {
      const { text, findings } = checkFile(file, 'from-the-form', category, known, today, {
        markdown: checkMarkdown,
        leaks: { leaksIn, hiddenLeaks, redacted },
      });
      writeFileSync(join(root, path), text);
      const said = await commandLine(path, today);
      rmSync(join(root, path));
      expect(sayings(findings)).toEqual(said);
      for (const { code } of findings) codes.add(code);
    }
  });

  it('in many different words', () => {
    expect(inputs.length + lacking.length).toBeGreaterThanOrEqual(120);
    expect(tried.length).toBeGreaterThanOrEqual(20);
    expect(codes.size).toBeGreaterThanOrEqual(fewOr(12, 30));
  });
});
