import { describe, expect, it } from 'vitest';
import { checkLedger } from './check-ledger.ts';
import { directorySource } from './directory.ts';
import { load } from './load.ts';
import { nearTo } from './near.ts';

const source = directorySource('.');
const whole = load(source);
const applications = source
  .list()
  .map(({ path }) => path)
  .filter((path) => /\/applications\//.test(path));

describe('reading only what is near an application', () => {
  it('is less than everything', () => {
    const wanted = nearTo(source, [applications[0] ?? '']);
    expect(source.list().filter(({ path }) => wanted?.(path) === true).length).toBeLessThan(source.list().length / 2);
  });

  it.each(applications.map((path) => [path]))('judges %s as the whole ledger does', (path) => {
    const near = load(source, nearTo(source, [path]));
    const chosen = (file: string) => file === path;
    expect(checkLedger(near, '2017-12-20', chosen)).toEqual(checkLedger(whole, '2017-12-20', chosen));
  });

  it('reads everything for anything else', () => {
    expect(nearTo(source, [])).toBeUndefined();
    expect(nearTo(source, ['content/2017/programme.yaml'])).toBeUndefined();
  });
});
