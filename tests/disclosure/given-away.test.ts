/** What a published ledger would give away without saying it: by subtraction, by a line, by a number that moves, by an absence. */
import { describe, expect, it } from 'vitest';
import { decideRound } from '../../src/core/decide/round.ts';
import { publicDecision } from '../../src/core/disclosure/public-decision.ts';
import { judgeYear } from '../../src/core/judge.ts';
import { isError } from '../../src/core/finding.ts';
import { readLine } from '../../src/core/checkpoint/line.ts';
import { sinceLine } from '../../src/core/checkpoint/since.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { type Files, opened, withLine } from '../checkpoint/ledger.fixture.ts';
import { ledger2017, ledgerOfPapers, ledgerOfPersons } from '../programmes/folders.ts';
import { day, published, recordsOf, type Rule, whole, yearOf } from './whole.fixture.ts';

const persons = 'content/2026/young-scientist';
const papers = 'content/2026/excellent-paper';
const read = (folder: string, path: string): string => new TextDecoder().decode(directorySource(folder).read(path));
const edited = (folder: string, path: string, from: RegExp, to: string): Readonly<Record<string, string>> => {
  const text = read(folder, path);
  expect(text).toMatch(from);
  return { [path]: text.replace(from, to) };
};
const counts: Partial<Rule> = { unsuccessful: { show: 'counts' } };

describe('votes', () => {
  const ballotsOf = (but: Readonly<Record<string, string | undefined>>) => {
    const source = published(whole(ledgerOfPersons, counts, but));
    expect(checkLedger(load(source), day).filter(isError)).toEqual([]);
    const decision = yearOf(recordsOf(source)).categories.get('young-scientist')?.decisions.get('final')?.value;
    return (decision?.ballots ?? []).map((ballot) => (ballot.secret ? Object.keys(ballot.counts).length : -1));
  };
  const ticks = edited(
    ledgerOfPersons,
    `${persons}/category.yaml`,
    /( *)successive: true\n/,
    '$1successive: true\n$1ticks: 5\n',
  );
  /** Two are not selected. */
  const two = edited(
    ledgerOfPersons,
    `${persons}/decisions/final.yaml`,
    /( +)soil-microbe: .*\n/,
    '$1soil-microbe: { yes: 4, no: 4 }\n$1grain-drying: { yes: 2, no: 6 }\n',
  );

  it('of those who were selected are told where each is voted on for itself', () =>
    expect(ballotsOf({})).toEqual([4, 4]));
  it('are not told where those of a single other could be drawn from them', () =>
    expect(ballotsOf(ticks)).toEqual([0, 0]));
  it('are told where there are two others', () => {
    // grain-drying was not eligible: what matters here is how many are kept, not that the record is sound.
    const source = published(whole(ledgerOfPersons, counts, { ...ticks, ...two }));
    const decision = yearOf(recordsOf(source)).categories.get('young-scientist')?.decisions.get('final')?.value;
    expect(decision?.ballots?.map((ballot) => (ballot.secret ? Object.keys(ballot.counts).length : -1))).toEqual([
      4, 4,
    ]);
  });
});

describe('a line', () => {
  const { records } = load(directorySource(ledger2017));
  const year = records?.years.get(2017);
  const category = year?.categories.get('function-pilot');
  const decision = category?.decisions.get('award');
  if (records === undefined || year === undefined || category === undefined || decision === undefined)
    throw new Error('no round');
  const judged = judgeYear(records, year, '2017-12-20').get('function-pilot') ?? new Map();
  const linesOf = (selected: readonly string[], marks: boolean) => {
    const value = { ...decision.value, selection: { award: [...selected] } };
    const result = decideRound(year, category, 'award', decision, judged);
    const scope = { unsuccessful: true, judges: false, marks };
    return publicDecision(year, category, 'award', value, result, scope, 'a'.repeat(64)).kept?.lines;
  };
  const all = decision.value.selection['award'] ?? [];

  it('is told of a tier of several', () => expect(linesOf(all, false)).toHaveProperty('award'));
  it('is not told of one alone, whose mark it is', () => expect(linesOf(all.slice(0, 1), false)).toBeUndefined());
  it('is told of one alone whose marks are public anyway', () =>
    expect(linesOf(all.slice(0, 1), true)).toHaveProperty('award'));
});

describe('a pseudonym', () => {
  const rule: Partial<Rule> = { unsuccessful: { show: 'pseudonym' }, marks: { show: 'counts' } };
  const rows = (but: Readonly<Record<string, string>> = {}) =>
    yearOf(recordsOf(published(whole(ledgerOfPapers, rule, but)))).withheld?.value.categories['excellent-paper']
      ?.rows ?? [];
  const before = rows();

  it('stays what it was when another withdraws, and when another is chosen', () => {
    const receipt = `${papers}/receipts/pruning-yield.yaml`;
    const withdrawn = edited(ledgerOfPapers, receipt, /\n$/, '\nwithdrawn: { date: 2026-08-01, document: 撤回函 }\n');
    expect(rows(withdrawn).map(({ as }) => as)).toEqual(before.map(({ as }) => as));
    const chosen = edited(ledgerOfPapers, `${papers}/decisions/final.yaml`, /( {2}third:\n)/, '$1    - scour-sonar\n');
    const after = rows(chosen);
    expect(after).toHaveLength(before.length - 1);
    expect(before).toEqual(expect.arrayContaining([...after]));
  });

  it('is another for another secret', () => {
    const secrets = Array.from({ length: 8 }, (_, index) => String(index).repeat(64));
    const drawn = secrets.map((secret) =>
      rows({ 'content/whole.yaml': `secret: "${secret}"\n` })
        .map(({ as, came, round }) => `${as} ${came} ${round ?? ''}`)
        .join('\n'),
    );
    expect(new Set(drawn).size).toBeGreaterThan(4);
  });
});

describe('whom a body moved out after every body had approved', () => {
  const notices = Object.fromEntries(
    ['2026-07-22-publicity', '2026-08-06-announcement'].map((id) => [`content/2026/notices/${id}.mdx`, undefined]),
  );
  const rule: Partial<Rule> = {
    unsuccessful: { show: 'counts' },
    judges: { show: 'counts' },
    marks: { show: 'counts' },
  };
  const moved = (date: string): Readonly<Record<string, string>> => {
    const path = `${persons}/decisions/final.yaml`;
    const line = `overrides:\n  - { application: desert-shrub, to: none, body: government, date: ${date}, reason: 材料不实, document: 会议纪要 }\n`;
    const text = read(ledgerOfPersons, path).replace('overrides: []\n', line).replace('    - desert-shrub\n', '');
    return { [path]: text };
  };
  const shown = (but: Readonly<Record<string, string>>): Files => {
    const source = published(whole(ledgerOfPersons, rule, { ...notices, ...but }));
    expect(checkLedger(load(source), day).filter(isError)).toEqual([]);
    return Object.fromEntries(source.list().map(({ path }) => [path, new TextDecoder().decode(source.read(path))]));
  };
  const application = `${persons}/applications/desert-shrub.md`;

  it('stays in the published ledger, and no line is broken', () => {
    const given = withLine(shown({}), '2026-07-20');
    const after = shown(moved('2026-07-21'));
    expect(after[application]).toBe(given.files[application]);
    const kept = Object.entries(given.files).filter(([path]) => path.startsWith('content/checkpoints/'));
    const now = opened({ ...after, ...Object.fromEntries(kept) }, day);
    const line = readLine(given.line);
    if (line === undefined) throw new Error('no line');
    expect(sinceLine(line, now.checkpoints, now.facts).findings.filter(isError)).toEqual([]);
  });

  it('was never in it where it was moved out before', () => {
    expect(Object.keys(shown(moved('2026-07-10')))).not.toContain(application);
  });
});

describe('a text that conditions cite', () => {
  it.each(['pipl', 'policy', 'call'])('is called %s once', (id) => {
    const programme = 'content/2026/programme.yaml';
    const text = new TextDecoder().decode(whole(ledgerOfPapers, {}).read(programme));
    const more = text.replace(/^sources:.*\n/m, (head) => `${head}  - { id: ${id}, title: 另一份文件 }\n`);
    expect(more).not.toBe(text);
    const twice = checkLedger(load(whole(ledgerOfPapers, {}, { [programme]: more })), day);
    expect(twice.filter(({ code }) => code === 'law-not-unique').map(({ message }) => message)).toEqual([
      expect.stringContaining(id),
    ]);
  });
});
