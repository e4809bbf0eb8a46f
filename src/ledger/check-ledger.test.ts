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
const changed = (path: string, from: string | RegExp, to: string) => {
  const text = texts[path] ?? '';
  const now = text.replace(from, to);
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
    ['approval-order', '2017/function-pilot/decisions/award.yaml', '2017-12-14', '2017-12-10'],
  ])('finds %s after one change of %s', (code, path, from, to) => {
    expect(errors(changed(`content/${path}`, from, to))).toContain(code);
  });

  it('does not judge applications under a table that breaks a law', () => {
    const loaded = changed('content/2017/service-station/category.yaml', 'weight: 40', 'weight: 41');
    const stations = checkLedger(loaded, '2017-05-20').filter(({ file }) =>
      file.includes('service-station/applications'),
    );
    expect(stations).toEqual([]);
  });
});
