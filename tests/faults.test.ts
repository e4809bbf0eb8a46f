import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const named = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replaceAll('\\|', '|'));

/** Rows of docs/faults.md: number, kind, test file, inputs that were met, inputs of the same kind. */
const rows = [
  ...readFileSync('docs/faults.md', 'utf8').matchAll(/^\| (\w+) +\| (.+?) +\| `([^`]+)` +\| (.*?) +\| (.*?) *\|$/gm),
].map(([, entry = '', kind = '', file = '', met = '', further = '']) => ({
  entry,
  kind,
  file,
  met: named(met),
  further: named(further),
}));

const entries = [
  ...Array.from({ length: 14 }, (_, index) => String(index + 1)),
  ...'A1 A2 A5 A7 B1 B3 C2 C4 D1 D4 E1 E3 E4 F1 F3 G1 H1 H3 I1 J1 K1'.split(' '),
];

describe('docs/faults.md', () => {
  it.each(rows)('$entry, $kind: its tests are there', ({ file, met, further }) => {
    const text = readFileSync(file, 'utf8');
    expect(met.length).toBeGreaterThan(0);
    for (const name of [...met, ...further]) {
      const isCase = existsSync(`tests/pull-request/cases/${name}/change.yaml`);
      expect(isCase || text.includes(name), `${file}: ${name}`).toBe(true);
    }
  });

  it.each(entries)('has %s, with two inputs of its kind that nobody had sent', (entry) => {
    const own = rows.filter((row) => row.entry === entry);
    expect(own).not.toEqual([]);
    expect(new Set(own.flatMap(({ further }) => further)).size).toBeGreaterThanOrEqual(2);
  });

  // One number stands for them all, so each kind counts by itself.
  it.each([
    ...new Set(rows.filter(({ entry }) => /Low|desk/.test(entry)).map(({ entry, kind }) => `${entry} ${kind}`)),
  ])('has two further inputs of %s', (named) => {
    const own = rows.filter(({ entry, kind }) => `${entry} ${kind}` === named);
    expect(new Set(own.flatMap(({ further }) => further)).size).toBeGreaterThanOrEqual(2);
  });

  it('has a row for every danger of the office’s work', () => {
    expect(rows.filter(({ entry }) => entry === 'desk').length).toBeGreaterThan(15);
  });
});
