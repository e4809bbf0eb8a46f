import { describe, expect, it } from 'vitest';
import { checkLedger } from './check-ledger.ts';
import { directorySource } from './directory.ts';
import { load } from './load.ts';
import { textSource } from './source.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

const shipped = directorySource(ledger2017);
const texts = Object.fromEntries(
  shipped
    .list()
    .filter(({ path }) => path.startsWith('content/'))
    .map(({ path }) => [path, new TextDecoder().decode(shipped.read(path))]),
);

/** The shipped ledger with one thing changed in one file. */
const changed = (path: string, from: string | RegExp, to: string | ((found: string) => string)) => {
  const text = texts[path] ?? '';
  const now = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  if (now === text) throw new Error(`${path} has no ${String(from)}`);
  return load(textSource({ ...texts, [path]: now }));
};

const errors = (loaded: ReturnType<typeof load>) =>
  checkLedger(loaded, '2017-12-20').flatMap(({ level, code }) => (level === 'error' ? [code] : []));

describe('the check of the whole ledger', () => {
  it('finds no error in the shipped one', () => {
    expect(errors(load(shipped))).toEqual([]);
  });

  it.each([
    ['law-clause-uncited', '2017/service-station/category.yaml', /^ {2}- \{ clause: 4\.2\.4, .*\n/m, ''],
    ['law-budget', '2017/function-pilot/category.yaml', 'quota: 10', 'quota: 11'],
    ['notice-short', '2017/notices/2017-12-15-publicity.mdx', 'to: 2017-12-22', 'to: 2017-12-21'],
    ['selection-differs', '2017/chief-expert/decisions/award.yaml', '    - demo-crane-expert\n', ''],
    ['closing-objections', '2017/notices/2017-06-30-publicity.mdx', /objections: \d+/, 'objections: 9'],
    ['approval-order', '2017/function-pilot/decisions/award.yaml', '2017-12-14', '2017-12-10'],
  ])('finds %s after one change of %s', (code, path, from, to) => {
    expect(errors(changed(`content/${path}`, from, to))).toContain(code);
  });

  it('says of a paper that is older than its application only once that it is', () => {
    const loaded = changed(
      'content/2017/service-station/confirmations/demo-orchard-station.yaml',
      /application: "?[0-9a-f]{8}/,
      (found) => found.replace(/[0-9a-f]{8}$/, '00000000'),
    );
    const stale = checkLedger(loaded, '2017-12-20').filter(
      ({ file, level }) => file.includes('/confirmations/') && level !== 'info',
    );
    expect(new Set(stale.map(({ file }) => file)).size).toBe(stale.length);
  });

  it('does not judge applications under a table that breaks a law', () => {
    const loaded = changed('content/2017/service-station/category.yaml', 'weight: 40', 'weight: 41');
    const stations = checkLedger(loaded, '2017-05-20').filter(({ file }) =>
      file.includes('service-station/applications'),
    );
    expect(stations).toEqual([]);
  });
});
