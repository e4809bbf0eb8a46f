/** A site’s open data is whatever the site makes it: what is said twice, under odd names, or by a digest in place of a value. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/core/checkpoint/line.ts';
import { isOfSite, sinceLine } from '../../src/core/checkpoint/since.ts';
import { digestOfFact, type Fact } from '../../src/core/checkpoint/facts.ts';
import { untoldWithoutTerm } from '../../src/core/checkpoint/untold.ts';
import { isError } from '../../src/core/finding.ts';
import { ledger2017 } from '../programmes/folders.ts';
import { filesIn, opened, withLine } from './ledger.fixture.ts';

const today = '2017-12-20';
const given = withLine(filesIn(ledger2017), today);
const line = readLine(given.line) ?? { day: '', count: 0, digest: '' };
const { facts, checkpoints } = opened(given.files, today);
const pilots = 'content/2017/function-pilot/decisions/award.yaml';

const isScores = ({ file, part }: Fact) => file === pilots && part === 'scores';
const scores = facts.find(isScores);
if (scores === undefined) throw new Error('no scores');
const others = facts.filter((fact) => !isScores(fact));
const digest = digestOfFact(scores);
const edited: Fact = { ...scores, value: { R01: { 'demo-fishery-title': { duties: 60 } } } };

const found = (now: readonly Fact[], lines = checkpoints) => [
  ...sinceLine(line, lines, now).findings,
  ...untoldWithoutTerm(now, today),
];
const told = (now: readonly Fact[], lines = checkpoints) =>
  found(now, lines)
    .filter(isError)
    .map(({ code, file }) => `${code} ${file}`);

describe('open data', () => {
  it('that are as they were are well', () => expect(told(facts)).toEqual([]));

  it.each<[string, readonly Fact[], string]>([
    ['the old value after the new one', [...others, edited, scores], 'since-changed'],
    ['the new value after the old one', [...others, scores, edited], 'since-changed'],
    ['the old digest beside a new value', [...others, { ...edited, digest }], 'since-changed'],
    ['the old digest alone', [...others, { file: pilots, part: 'scores', value: undefined, digest }], 'site-untold'],
    [
      'the old digest under a name that every object has',
      [...others, { file: '__proto__', part: 'scores', value: undefined, digest }],
      'since-removed',
    ],
  ])('are found out that tell %s', (_, now, code) => expect(told(now)).toContain(`${code} ${pilots}`));

  it('do not hide what is put in behind a line of an odd name', () => {
    const file = 'content/2017/notices/2017-06-29-publicity.mdx';
    const notice: Fact = { file, part: 'text', value: { kind: 'publicity', published: '2017-06-29' } };
    const odd = new Map(checkpoints);
    for (const [id, checkpoint] of checkpoints) {
      const added = JSON.parse(`{"__proto__":{"${file}":{"text":"${digestOfFact(notice)}"}}}`);
      odd.set(id, { ...checkpoint, value: { ...checkpoint.value, added: { ...checkpoint.value.added, ...added } } });
    }
    expect(told([...facts, notice], odd)).not.toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a digest in place of a value', () => {
  const programme = 'content/2017/programme.yaml';
  const rule = (until?: string): Fact => ({
    file: programme,
    part: 'disclosure',
    value: { unsuccessful: { show: 'all' }, judges: { show: 'all' }, marks: { show: 'all', until } },
  });
  const untold = (file: string, part: string, rules: readonly Fact[]) =>
    untoldWithoutTerm([...facts, ...rules, { file, part, value: undefined, digest }], today).map(({ code }) => code);

  it.each<[string, string, string, readonly Fact[], readonly string[]]>([
    ['of marks whose term was over the day before', pilots, 'scores', [rule('2017-12-19')], []],
    ['of marks on the last day of their term', pilots, 'scores', [rule('2017-12-20')], ['site-untold']],
    ['of marks without a term', pilots, 'scores', [rule()], ['site-untold']],
    ['of an approval', pilots, 'approvals.1', [rule('2017-12-19')], ['site-untold']],
    ['of whom an award chose', pilots, 'selection.0', [rule('2017-12-19')], ['site-untold']],
    ['of a notice', 'content/2017/notices/2017-06-30-publicity.mdx', 'text', [rule('2017-12-19')], ['site-untold']],
    [
      'of a receipt where the marks alone have a term',
      'content/2017/function-pilot/receipts/demo-water-tunnel.yaml',
      'registered',
      [rule('2017-12-19')],
      ['site-untold'],
    ],
  ])('%s', (_, file, part, rules, codes) => expect(untold(file, part, rules)).toEqual(codes));

  it('is never taken of whoever was given the award', () => {
    const over: Fact = { ...rule(), value: { unsuccessful: { show: 'all', until: '2017-12-19' } } };
    const receipts = 'content/2017/function-pilot/receipts';
    expect(untold(`${receipts}/demo-fishery-title.yaml`, 'registered', [over])).toEqual(['site-untold']);
    expect(untold(`${receipts}/demo-nobody.yaml`, 'registered', [over])).toEqual([]);
  });

  it('is a fault of the site, not of the record', () =>
    expect(untoldWithoutTerm([{ ...scores, value: undefined, digest }], today).every(isOfSite)).toBe(true));
});
