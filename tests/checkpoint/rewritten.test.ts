/** Nobody rewrites the past unseen by who kept one line: tried in every way that we could think of, with and without traces. */
import { beforeAll, describe, expect, it } from 'vitest';
import { digestsOf } from '../../src/core/checkpoint/facts.ts';
import { type CheckpointLine, readLine } from '../../src/core/checkpoint/line.ts';
import { sinceDigests, sinceLine } from '../../src/core/checkpoint/since.ts';
import { isError } from '../../src/core/finding.ts';
import { ledger2017 } from '../programmes/folders.ts';
import { type Files, filesIn, type Opened, opened, withLine, madeAnew } from './ledger.fixture.ts';
import { furtherLate, furtherRewritings } from './further-rewritings.ts';
import { earlier, history, moreRewritings, writtenLate } from './more-rewritings.ts';
import { add, edit, rewritings as first } from './rewritings.ts';

const today = '2017-12-20';
const rewritings = [...first, ...moreRewritings, ...furtherRewritings];

describe('a line that somebody kept', () => {
  let files: Files = {};
  let line: CheckpointLine = { day: '', count: 0, digest: '' };
  let then: Opened;

  beforeAll(() => {
    const given = withLine({ ...filesIn(ledger2017), [history]: earlier }, today);
    files = given.files;
    line = readLine(given.line) ?? line;
    then = opened(files, today);
  });

  it('finds nothing in the ledger that it was given out for', () => {
    expect(sinceLine(line, then.checkpoints, then.facts)).toEqual({
      findings: [],
      grown: 0,
    });
    expect(line.count).toBe(then.facts.length);
  });

  it('is tried on more than twenty ways, no two of the same name', () => {
    expect(new Set(rewritings.map(({ what }) => what)).size).toBe(rewritings.length);
    expect(rewritings.length).toBeGreaterThanOrEqual(20);
  });

  it.each(rewritings)('finds that $what, and names the record', ({ change, code, named }) => {
    const now = opened(change(files), today);
    const { findings } = sinceLine(line, now.checkpoints, now.facts);
    expect(findings.filter(isError).map((finding) => `${finding.code} ${finding.file}`)).toContain(`${code} ${named}`);

    // The same with every trace rewritten: lines made anew, as if no other had ever been given out.
    const anew = sinceLine(line, madeAnew(now.facts, today), now.facts);
    expect([anew.findings.map((finding) => finding.code), anew.grown]).toEqual([['checkpoint-lost'], null]);
    // Who kept the whole file of that day, an archive or another site, names the record all the same.
    const kept = sinceDigests(digestsOf(then.facts), now.facts, line.day);
    expect(kept.map((finding) => `${finding.code} ${finding.file}`)).toContain(`${code} ${named}`);
  });

  it.each([...writtenLate, ...furtherLate])('tells of $what, and accuses nobody', ({ change, named }) => {
    const now = opened(change(files), today);
    const { findings } = sinceLine(line, now.checkpoints, now.facts);
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toContain(`since-late ${named}`);
    expect(findings.filter(isError)).toEqual([]);
  });

  it.each<[string, (before: Files) => Files]>([
    [
      'a list of another year and of another award',
      (before) => ({
        ...before,
        [history]: `${before[history] ?? ''}  - { year: 2014, award: service-station, title: 示例己站 }\n  - { year: 2015, award: chief-expert, title: 示例庚项目 }\n`,
      }),
    ],
    ['another list', (before) => ({ ...before, 'content/history/more.yaml': earlier })],
    [
      'a body that is new',
      edit('content/association.yaml', /^( {2}- \{ id: presidium.*)$/m, '$1\n  - { id: congress, name: 代表大会 }'),
    ],
    [
      'a new name of a unit, and an end of its supervision',
      edit(
        'content/organizations/demo-tcm-association.yaml',
        /names: \[(.*)\]\nsupervision: \[\{ (.*) \}\]/,
        'names: [$1, { name: 连云港市示例中医药学会, from: 2018-02-01 }]\nsupervision: [{ $2, to: 2018-06-30 }]',
      ),
    ],
    [
      'a unit that is registered',
      add('content/organizations/demo-new.yaml', (before) =>
        (before['content/organizations/demo-tcm-association.yaml'] ?? '').replace('中医药', '新'),
      ),
    ],
  ])('does not report %s', (_, grow) => {
    const now = opened(grow(files), '2018-03-01');
    expect(sinceLine(line, now.checkpoints, now.facts).findings).toEqual([]);
  });

  it('finds a file of lines that was edited alone', () => {
    const path =
      Object.keys(files).find(
        (one) => one.startsWith('content/checkpoints/') && (files[one] ?? '').includes(line.digest.slice(0, 4)),
      ) ?? '';
    const edited = {
      ...files,
      [path]: (files[path] ?? '').replace(/: [0-9a-f]{32}/, `: ${'a'.repeat(32)}`),
    };
    const now = opened(edited, today);
    const { findings } = sinceLine(line, now.checkpoints, now.facts);
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual([`checkpoint-lost ${path}`]);
  });
});
