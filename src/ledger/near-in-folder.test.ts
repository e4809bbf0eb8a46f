import { describe, expect, it } from 'vitest';
import { checkLedger } from './check-ledger.ts';
import { directorySource } from './directory.ts';
import { load } from './load.ts';
import { nearIn } from './near-in-folder.ts';
import { withText } from './overlay.ts';
import { textSource } from './source.ts';
import { someOf } from '../../tests/depth.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

const source = directorySource(ledger2017);
const all = source.list().map(({ path }) => path);
const whole = load(source);
/** Everything that somebody other than the office writes, and what touches no more than its own records. */
const single = all.filter((path) => /\/(?:applications|confirmations|receipts|organizations)\//.test(path));

const day = '2017-12-20';
/** The findings of the whole ledger, by file. */
const findings = Map.groupBy(checkLedger(whole, day), ({ file }) => file);

describe('reading only what is near a file', () => {
  it('is less than everything', () => {
    const near = nearIn(source, single.filter((path) => path.includes('/applications/')).slice(0, 1));
    expect(near.list().length).toBeLessThan(all.length / 2);
  });

  it.each(someOf(single, 8).map((path) => [path]))('judges %s as the whole ledger does', (path) => {
    const near = load(nearIn(source, [path]));
    expect(checkLedger(near, day, (file) => file === path)).toEqual(findings.get(path) ?? []);
  });

  it('finds an application of the same organisation that hides its name behind an escape', () => {
    const texts = Object.fromEntries(all.map((path) => [path, source.read(path)]));
    const folder = 'content/2017/service-station/applications';
    const [first = ''] = all.filter((path) => path.startsWith(`${folder}/`));
    const text = new TextDecoder().decode(source.read(first));
    const name = /^organization: (.*)$/m.exec(text)?.[1] ?? '';
    const escaped = text.replace(
      `organization: ${name}`,
      `organization: "\\x${name.charCodeAt(0).toString(16)}${name.slice(1)}"`,
    );
    const near = nearIn(textSource({ ...texts, [`${folder}/escaped.md`]: new TextEncoder().encode(escaped) }), [first]);
    expect(near.list().map(({ path }) => path)).toContain(`${folder}/escaped.md`);
  });

  it.each([
    ['a quota of a place', '  - { clause: 4.2.4, rule: per-applicant, id: by-county, max: 1, by-place: host-place }'],
    ['a quoted key', '  - { clause: 4.2.4, "rule" : "once", id: once-more, by: [project-title] }'],
    [
      'a value on a line of its own',
      '  - clause: 4.2.4\n    rule: # one each\n      once\n    id: once-more\n    by: [project-title]',
    ],
    ['an escape', '  - { clause: 4.2.4, rule: "on\\x63e", id: once-more, by: [project-title] }'],
  ])('reads everything where applications of all applicants are compared: %s', (_, row) => {
    const table = 'content/2017/service-station/category.yaml';
    const text = new TextDecoder().decode(source.read(table)).replace(/^conditions:.*$/m, (line) => `${line}\n${row}`);
    const across = withText(source, table, text);
    const [one = ''] = all.filter((path) => path.startsWith('content/2017/service-station/applications/'));
    expect(text).toContain(row);
    expect(nearIn(across, [one]).list()).toHaveLength(all.length);
  });

  it('knows a comment from a row', () => {
    const table = 'content/2017/service-station/category.yaml';
    const text = `${new TextDecoder().decode(source.read(table))}# by-place, once and earlier-winner are for others\n`;
    const [one = ''] = all.filter((path) => path.startsWith('content/2017/service-station/applications/'));
    expect(nearIn(withText(source, table, text), [one]).list().length).toBeLessThan(all.length / 2);
  });

  it('sees that a name differs from another in case alone', () => {
    const [first = ''] = single;
    const twin = first.replace(/[^/]+$/, (name) => name.toUpperCase());
    const near = nearIn(
      textSource({ [first]: '', [twin]: '', 'content/association.yaml': source.read('content/association.yaml') }),
      [first],
    );
    expect(load(near).findings.map(({ code, file }) => [code, file])).toContainEqual(['path-collision', first]);
  });

  it('reads everything for anything else', () => {
    expect(nearIn(source, [])).toBe(source);
    expect(nearIn(source, ['content/2017/programme.yaml'])).toBe(source);
    expect(nearIn(source, ['content/2017/service-station'])).toBe(source);
  });
});
