/**
 * Arbitrary changes over the ledger of the tests: edits of every kind of record by every kind of author, some of them honest,
 * on branches that merge each other and the base in every way.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { Change, type Commit, type Step } from './change.fixture.ts';

const here = import.meta.dirname;

export const ledger: ReadonlyMap<string, string> = new Map(
  readdirSync(join(here, 'ledger'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [relative(join(here, 'ledger'), path), readFileSync(path, 'utf8')]),
);

const folder = 'content/2017/service-station';
const draft = readFileSync(join(here, 'drafts', 'station.md'), 'utf8');
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a line may become. The first that a file has is changed; a file that has none stays as it is. */
const edits: readonly (readonly [pattern: RegExp, becomes: readonly string[]])[] = [
  [/^team-size: .*$/m, ['team-size: 14', 'team-size: 0', 'team-size: 2', 'team-size: many']],
  [
    /^host-place: .*$/m,
    ['host-place: "320707"', 'host-place: "320703"', 'host-place: zone-xuwei', 'host-place: "999999"'],
  ],
  [/^host-kind: .*$/m, ['host-kind: enterprise', 'host-kind: rural', 'host-kind: moon']],
  [
    /^project-title: .*$/m,
    ['project-title: 示例果品改造科技服务站', 'project-title: 示例护理学会伤口护理科技服务站', 'project-title: x'],
  ],
  [
    /^organization: .*$/m,
    [
      'organization: demo-nursing-society',
      'organization: demo-veteran-association',
      'organization: demo-ganyu-ast',
      'organization: nobody',
    ],
  ],
  [/date: 2017-0\d-\d\d/, ['date: 2017-05-30', 'date: 2017-06-01', 'date: 2016-01-01', 'date: 2017-02-30']],
  [/, to: \d{4}-\d\d-\d\d/, [', to: 2017-05-30', ', to: 2017-05-31', ', to: 2025-01-01']],
  [/^confirmed: .*$/m, ['confirmed: 2017-05-31', 'confirmed: 2017-06-01', 'confirmed: 2017-04-01']],
  [/^number: .*$/m, ['number: KJFWZ-2017-007', 'number: KJFWZ-2017-021', 'number: 7']],
  [/matches: true/, ['matches: false']],
  [
    /covers: \[content, duties, rights, obligations\]/,
    ['covers: [content]', 'covers: [content, duties, rights, obligations]'],
  ],
  [/^truth: true$/m, ['truth: false']],
  [/closes: 2017-05-31/, ['closes: 2017-05-19', 'closes: 2017-06-30']],
  [/quota: \d+/, ['quota: 0', 'quota: 1', 'quota: 50']],
  [
    /award: \[demo-crane-expert, demo-laver-expert\]/,
    ['award: [demo-laver-expert]', 'award: [demo-laver-expert, demo-crane-expert]'],
  ],
  [/need: 34,/, ['need: 10,', 'need: 41,']],
  [/phone: "0518-00000001"/, ['phone: "0518-00000009"']],
  [/office: \["900000"\]/, ['office: ["900000", "900001"]', 'office: []']],
  [/from: 2017-01-03 }/, ['from: 2017-01-03, to: 2017-05-01 }', 'from: 2017-09-01 }']],
  [/^to: 2017-07-07$/m, ['to: 2017-07-06', 'to: 2017-07-10']],
  [/^## .*$/m, ['## 建站目标', '## 没有这一段']],
];

const places = [...ledger.keys()];
const ids = ['nursing-wound-care', 'orchard-renewal', 'demo-orchard-station', 'demo-laver-station', 'con', 'Orchard'];
const authors = ['900000', '900001', '900013', '900031', '900032', '123456'];

type Edit = (files: Map<string, string>) => Step | undefined;

const put = (files: Map<string, string>, path: string, text: string): Step => {
  files.set(path, text);
  return { put: path, text, mode: '100644', replace: [], times: 1 };
};

const edited = fc
  .record({ path: fc.constantFrom(...places), at: fc.nat(), becomes: fc.nat() })
  .map(({ path, at, becomes }): Edit => (files) => {
    const text = files.get(path);
    const usable = edits.filter(([pattern]) => text !== undefined && pattern.test(text));
    const [pattern, values] = usable[at % usable.length] ?? [];
    const value = values?.[becomes % values.length];
    if (text === undefined || pattern === undefined || value === undefined) return undefined;
    return put(
      files,
      path,
      text.replace(pattern, () => value),
    );
  });

/** One edit of an application that is open, more often than not to a value that may stand. */
const ownEdit = (id: string) =>
  fc
    .record({ at: fc.nat(), becomes: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat()) })
    .map(({ at, becomes }): Edit => (files) => {
      const path = `${folder}/applications/${id}.md`;
      const text = files.get(path);
      const usable = edits.filter(([pattern]) => text !== undefined && pattern.test(text));
      const [pattern, values] =
        usable.filter(([{ source }]) => !source.includes('organization'))[at % (usable.length - 1)] ?? [];
      const value = values?.[becomes % values.length];
      if (text === undefined || pattern === undefined || value === undefined) return undefined;
      return put(
        files,
        path,
        text.replace(pattern, () => value),
      );
    });

const add =
  (id: string, organization: string): Edit =>
  (files) =>
    put(
      files,
      `${folder}/applications/${id}.md`,
      draft.replace('demo-nursing-society', () => organization),
    );

const added = fc
  .record({
    id: fc.constantFrom(...ids),
    organization: fc.constantFrom('demo-nursing-society', 'demo-veteran-association'),
  })
  .map(({ id, organization }) => add(id, organization));

const confirmed = fc
  .record({
    id: fc.constantFrom(...ids),
    by: fc.constantFrom('demo-lianyun-ast', 'demo-ganyu-ast'),
    day: fc.constantFrom('2017-05-18', '2017-06-02'),
    honest: fc.boolean(),
  })
  .map(({ id, by, day, honest }): Edit => (files) => {
    const text = files.get(`${folder}/applications/${id}.md`);
    if (text === undefined) return undefined;
    const sheet = `{ title: 县区科协盖章确认页, date: ${day}, pages: 1, sha256: "${digest(id)}" }`;
    const lines = [
      'demonstration: true',
      `organization: ${by}`,
      `confirmed: ${day}`,
      `application: "${digest(honest ? text : id)}"`,
      `sheet: ${sheet}`,
    ];
    return put(files, `${folder}/confirmations/${id}.yaml`, `${lines.join('\n')}\n`);
  });

const removed = fc.constantFrom(...places).map(
  (path): Edit =>
    (files) =>
      files.delete(path) ? { delete: path } : undefined,
);

const moved = fc
  .record({ from: fc.constantFrom(...places.filter((path) => path.endsWith('.md'))), id: fc.constantFrom(...ids) })
  .map(({ from, id }): Edit => (files) => {
    const text = files.get(from);
    const to = `${folder}/applications/${id}.md`;
    if (text === undefined || files.has(to)) return undefined;
    files.delete(from);
    files.set(to, text);
    return { move: from, to };
  });

const edit = fc.oneof(
  { weight: 3, arbitrary: ownEdit('demo-orchard-station') },
  { weight: 3, arbitrary: edited },
  { weight: 3, arbitrary: added },
  { weight: 2, arbitrary: confirmed },
  { weight: 1, arbitrary: removed },
  { weight: 1, arbitrary: moved },
);
const few = fc.array(edit, { minLength: 1, maxLength: 3 });

/** Steps over files as they become; what does not apply any more is left out. */
const stepsOver = (files: Map<string, string>, wanted: readonly Edit[]): Step[] =>
  wanted.flatMap((step) => step(files) ?? []);

const commitOf = (changes: Step[], told: Partial<Commit> = {}): Commit => ({
  message: '更新申报',
  name: '提交人',
  email: '900000@users.noreply.github.com',
  changes,
  takes: 'both',
  ...told,
});

/** Who sends what: people who do what is theirs, and anybody who does anything. */
const sent = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      author: fc.constant('900013'),
      own: fc.array(ownEdit('demo-orchard-station'), { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ author: '900001', own: [add('nursing-wound-care', 'demo-nursing-society')] }) },
  {
    weight: 1,
    arbitrary: fc.record({
      author: fc.constantFrom('900031', '900032'),
      own: fc.array(confirmed, { minLength: 1, maxLength: 1 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ author: fc.constant('900000'), own: few }) },
  { weight: 2, arbitrary: fc.record({ author: fc.constantFrom(...authors), own: few }) },
);

const day = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('2017-05-20', '2017-05-31') },
  fc.constantFrom('2017-03-15', '2017-04-20', '2017-06-02', '2017-07-04'),
);

const plan = fc.record({
  sent,
  at: day,
  side: fc.option(few, { nil: undefined }),
  other: fc.option(few, { nil: undefined }),
  merged: fc.constantFrom<readonly string[]>([], ['side'], ['side', 'other'], ['other', 'side']),
  meanwhile: fc.option(few, { nil: undefined, freq: 1 }),
  from: fc.constantFrom(undefined, undefined, undefined, undefined, 'side'),
  merge: fc.constantFrom(undefined, undefined, undefined, 'base', 'base', 'other', 'side'),
  takes: fc.constantFrom('first' as const, 'both' as const, 'both' as const),
});

/** Whole files are put, so every step applies wherever its branch has come to; a merge may need what it took away. */
export const change: fc.Arbitrary<Change> = plan.map((told) => {
  const sides = Object.fromEntries(
    (['side', 'other'] as const).flatMap((name) => {
      const wanted = told[name];
      return wanted === undefined ? [] : [[name, [commitOf(stepsOver(new Map(ledger), wanted))]] as const];
    }),
  );
  const there = (name: string | undefined) =>
    name !== undefined && (name === 'base' || name in sides) ? name : undefined;
  const from = there(told.from);
  const second = there(told.merge);
  const onlyPuts = (steps: Step[]) => steps.filter((step) => 'put' in step);
  const own = stepsOver(new Map(ledger), told.sent.own);
  const first = commitOf(from === undefined ? own : onlyPuts(own), from === undefined ? {} : { from });
  const merge = second === undefined || second === from ? [] : [commitOf([], { merge: second, takes: told.takes })];
  return Change.parse({
    says: '生成的改动',
    author: `github:${told.sent.author}`,
    at: `${told.at}T10:00:00+08:00`,
    verdict: 'accept',
    sides,
    merged: told.merged.filter((name) => name in sides),
    meanwhile: onlyPuts(stepsOver(new Map(ledger), told.meanwhile ?? [])),
    commits: [first, ...merge],
  });
});
