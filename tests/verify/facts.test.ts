import { describe, expect, it } from 'vitest';
import { ledger2017 } from '../programmes/folders.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { part, type Source } from '../../src/ledger/source.ts';
import { canonical } from '../../src/core/notice/facts.ts';
import { facts } from '../../src/core/verify/facts.ts';

/** Without the records of other awards: they cost time alone. */
const others = /\/2017\/(?:service-station|chief-expert|demonstration-society)\/.*\//;
const whole = directorySource(ledger2017);
const paths = whole.list().flatMap(({ path }) => (others.test(path) ? [] : [path]));
const shipped = part(whole, new Set(paths));

/** The open publicity of the demonstration, after one file was changed. */
const after = (path: string, from: string | RegExp, to: string): readonly string[] => {
  const bytes = shipped.read(`content/${path}`);
  const text = new TextDecoder().decode(bytes);
  expect(text).toMatch(from);
  const changed = new TextEncoder().encode(text.replace(from, () => to));
  const source: Source = { ...shipped, read: (each) => (each === `content/${path}` ? changed : shipped.read(each)) };
  const { records } = load(source);
  const year = records?.years.get(2017);
  if (records === undefined || year === undefined) throw new Error('no year');
  return facts(records, year).findings.map(({ code, file }) => `${code} ${file}`);
};

const differs = ['facts-differ content/2017/notices/2017-12-15-publicity.mdx'];

describe('what an open notice tells of other records', () => {
  it.each([
    ['the name of a society', 'organizations/demo-nursing-society.yaml', /name: [^,}]+/, 'name: 连云港市改名学会'],
    ['the name of a tier', '2017/function-pilot/category.yaml', /id: award, name: [^,]+/, 'id: award, name: 改名工程'],
    ['the money of a tier', '2017/function-pilot/category.yaml', /award: \d{4,}/, 'award: 1'],
    ['the telephone for objections', 'association.yaml', /^ {2}phone: .*$/m, '  phone: "0518-00000009"'],
    ['the address for objections', 'association.yaml', /^ {2}address: .*$/m, '  address: 连云港市改名路2号'],
    ['the text of the policy', '2017/policy.mdx', '</Clause>', '改了。</Clause>'],
    ['the days of publicity', '2017/programme.yaml', /working-days: \d+/, 'working-days: 1'],
    [
      'what the office saw of the papers',
      '2017/function-pilot/receipts/demo-nursing-skills.yaml',
      'matches: true',
      'matches: false',
    ],
    ['when an application came', '2017/function-pilot/receipts/demo-nursing-skills.yaml', /T(\d\d):/, 'T06:'],
  ])('is frozen: %s', (_, path, from, to) => {
    expect(after(path, from, to)).toEqual(differs);
  });

  it.each([
    ['a comment', '2017/programme.yaml', /^/, '# a comment\n'],
    ['an account that acts for a society', 'organizations/demo-nursing-society.yaml', /id: "900001"/, 'id: "900101"'],
    [
      'a withdrawal, which has a record of its own',
      '2017/function-pilot/receipts/demo-nursing-skills.yaml',
      /$/,
      'withdrawn: { date: 2017-12-19, document: 撤回函 }\n',
    ],
  ])('leaves alone what no reader of it sees: %s', (_, path, from, to) => {
    expect(after(path, from, to)).toEqual([]);
  });

  it('does not depend on the order of keys', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(
      canonical({ a: undefined, b: [1, { c: 'x', d: null }] }),
    );
    expect(canonical(['a', 'b'])).not.toBe(canonical(['b', 'a']));
  });
});
