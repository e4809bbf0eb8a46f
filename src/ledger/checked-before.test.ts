import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, LocatedFinding } from '../core/finding.ts';
import { fewOr } from '../../tests/depth.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { type CheckedBefore, checkedAgain, toKeep } from './checked-before.ts';
import { checkLedger } from './check-ledger.ts';
import { digested } from './digests.ts';
import { directorySource } from './directory.ts';
import { load } from './load.ts';
import { locate } from './locate.ts';
import { noMemory } from './memory.ts';
import { type Source, textSource } from './source.ts';

type Texts = Readonly<Record<string, string>>;

const shipped = directorySource(ledger2017);
const all: Texts = Object.fromEntries(
  shipped.list().map(({ path }) => [path, Buffer.from(shipped.read(path)).toString()]),
);
/** The ledger before anything was decided in two of its awards, and published. */
const early: Texts = Object.fromEntries(
  Object.entries(all).filter(
    ([path]) =>
      !/\/(?:notices|objections|made|checkpoints)\//.test(path) &&
      !/(?:chief-expert|demonstration-society|service-station)\/decisions\//.test(path),
  ),
);

const told = ({ level }: Finding): boolean => level !== 'info';

/** The whole check, with nothing kept. */
const fresh = (source: Source, day: string): readonly LocatedFinding[] => {
  const loaded = load(source, noMemory);
  return locate(source, checkLedger(loaded, day).filter(told), loaded.records);
};

const keptOf = (texts: Texts, day: string): CheckedBefore => {
  const source = textSource(texts);
  const loaded = load(source, noMemory);
  const { records } = loaded;
  if (records === undefined) throw new Error('no ledger');
  const kept = toKeep(digested(source), records, day, fresh(source, day));
  if (kept === undefined) throw new Error('nothing to keep');
  return JSON.parse(JSON.stringify(kept));
};

const again = (before: CheckedBefore, texts: Texts, day: string) =>
  checkedAgain(before, digested(textSource(texts)), day, told);

const inReview = '2017-06-20';
const whileOpen = '2017-05-20';
const kept = { [inReview]: keptOf(early, inReview), [whileOpen]: keptOf(early, whileOpen) };
const folder = 'content/2017/service-station';
const names = Object.keys(early);
const ofKind = (kind: string) => names.filter((path) => path.includes(`/${kind}/`) && !path.includes('function-pilot'));
const [application = '', other = ''] = names.filter((path) => path.startsWith(`${folder}/applications/`));
const [receipt = '', otherReceipt = ''] = names.filter((path) => path.startsWith(`${folder}/receipts/`));

const lineOf = (text: string, key: string): string => new RegExp(`^ *${key}: .*$`, 'm').exec(text)?.[0] ?? '';
const swapped = (text: string, key: string, from: string): string =>
  text.replace(lineOf(text, key), () => lineOf(from, key));

describe('what a check found before', () => {
  it('stands where nothing has changed', () => {
    const before = kept[inReview];
    expect(again(before, early, inReview)).toEqual({ findings: fresh(textSource(early), inReview), kept: before });
  });

  it.each([
    ['another team', { [application]: early[application]?.replace(/^team-size: .*$/m, 'team-size: 3') ?? '' }],
    ['a broken file', { [application]: 'broken' }],
    ['personal data', { [application]: `${early[application]}\n联系电话13800138000。\n` }],
    ['another applicant', { [application]: swapped(early[application] ?? '', 'organization', early[other] ?? '') }],
    [
      'an applicant that nobody knows',
      { [application]: early[application]?.replace(/^organization: .*$/m, 'organization: nobody') ?? '' },
    ],
    ['the number of another', { [receipt]: swapped(early[receipt] ?? '', 'number', early[otherReceipt] ?? '') }],
    ['a new application', { [`${folder}/applications/quite-new.md`]: early[application] ?? '' }],
    ['a new receipt for nothing', { [`${folder}/receipts/quite-new.yaml`]: early[receipt] ?? '' }],
    ['a name that is none', { [`${folder}/applications/Quite New.md`]: early[application] ?? '' }],
  ])('is told with what a change brings: %s', (_, change) => {
    const texts = { ...early, ...change };
    expect(again(kept[inReview], texts, inReview)?.findings).toEqual(fresh(textSource(texts), inReview));
    expect(again(kept[whileOpen], texts, whileOpen)?.findings).toEqual(fresh(textSource(texts), whileOpen));
  });

  it.each<[string, Texts, string?]>([
    ['another day', early, '2017-06-21'],
    ['a table', { ...early, [`${folder}/category.yaml`]: `${early[`${folder}/category.yaml`]}# another\n` }],
    ['an organisation', { ...early, 'content/organizations/quite-new.yaml': 'kind: society\n' }],
    ['a file that is gone', Object.fromEntries(Object.entries(early).filter(([path]) => path !== receipt))],
    [
      'an award that is decided',
      { ...early, 'content/2017/function-pilot/applications/quite-new.md': early[application] ?? '' },
    ],
    ['a name that differs in case alone', { ...early, [receipt.replace('demo', 'DEMO')]: early[receipt] ?? '' }],
    ['a file that is too long', { ...early, [application]: `${early[application]}${'长'.repeat(100_000)}` }],
  ])('is nothing after %s', (_, texts, day = inReview) => {
    expect(again(kept[inReview], texts, day)).toBeUndefined();
  });

  const changed = { [application]: `${early[application]}\n` };
  const list = 'content/2017/notices/a.mdx';
  const table = `${folder}/category.yaml`;
  it.each<[string, Texts]>([
    ['has published a list', { ...early, [list]: '---\n---\n' }],
    ['compares all applicants', { ...early, [table]: `${early[table]}# by-place\n  by-place:\n` }],
    ['has an error of the office', { ...early, [table]: `${early[table]}nothing: 1\n` }],
  ])('is nothing of a year that %s', (_, texts) => {
    const before = keptOf(texts, inReview);
    expect(again(before, texts, inReview)?.findings).toEqual(fresh(textSource(texts), inReview));
    expect(again(before, { ...texts, ...changed }, inReview)).toBeUndefined();
  });

  it('is kept of no ledger that holds personal data', () => {
    const leaky = textSource({ ...early, [application]: `${early[application]}\n联系电话13800138000。\n` });
    const { records } = load(leaky, noMemory);
    expect(records && toKeep(digested(leaky), records, inReview, fresh(leaky, inReview))).toBeUndefined();
  });
});

/** A line of a file taken from another of its kind, doubled, lost or spoilt; or a file that is new. */
const change = fc
  .tuple(
    fc.constantFrom('applications', 'confirmations', 'receipts'),
    fc.nat(),
    fc.nat(),
    fc.nat(),
    fc.constantFrom('take', 'take', 'take', 'double', 'lose', 'spoil', 'add'),
  )
  .map(([kind, which, whose, where, how]) => (texts: Texts): Texts => {
    const paths = ofKind(kind);
    const path = paths[which % paths.length] ?? '';
    const from = texts[paths[whose % paths.length] ?? ''] ?? '';
    if (how === 'add') return { ...texts, [path.replace(/([^/]+)(\.\w+)$/, `added-${where % 3}$2`)]: from };
    const lines = (texts[path] ?? '').split('\n');
    const at = where % lines.length;
    const line = lines[at] ?? '';
    const key = /^ *([\w-]+):/.exec(line)?.[1];
    const others = {
      take: [key === undefined ? line : lineOf(from, key) || line],
      double: [line, line],
      lose: [],
      spoil: [`${line}: [`],
    };
    return { ...texts, [path]: lines.flatMap((each, index) => (index === at ? others[how] : [each])).join('\n') };
  });

describe('a row of changes', () => {
  it('is told as a whole check tells it, one after another', { timeout: 600_000 }, () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(inReview, whileOpen),
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (day, steps) => {
          let [texts, before]: [Texts, CheckedBefore] = [early, kept[day] ?? keptOf(early, day)];
          for (const step of steps) {
            texts = step.reduce((now, one) => one(now), texts);
            const whole = fresh(textSource(texts), day);
            const quick = again(before, texts, day);
            if (quick === undefined) return;
            taken += 1;
            expect(quick.findings).toEqual(whole);
            before = quick.kept;
          }
        },
      ),
      { numRuns: fewOr(12, 300), seed: 20261130 },
    );
    expect(taken).toBeGreaterThan(fewOr(6, 200));
  });
});
