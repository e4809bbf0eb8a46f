import { describe, expect, it } from 'vitest';
import { findingText, type Ledger, located, yearNamed } from '../../scripts/kernel/ledger.ts';
import { unreadable } from '../../src/office/readable.ts';
import { verify } from '../../src/core/verify.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { withText } from '../../src/ledger/overlay.ts';
import type { Source } from '../../src/ledger/source.ts';
import { someOf } from '../depth.ts';
import { mutations } from './mutations.ts';
import { ledger2017 } from '../programmes/folders.ts';

/** Read once; a mutation is one other text over it. */
const shipped = directorySource(ledger2017);
const bytes = new Map(shipped.list().map(({ path }) => [path, shipped.read(path)]));
const source: Source = { list: shipped.list, read: (path) => bytes.get(path) ?? new Uint8Array() };

const without = (path: string): Source => ({
  ...source,
  list: () => source.list().filter((entry) => entry.path !== path),
});

const opened = (changed: Source): Ledger => {
  const { records, findings } = load(changed);
  if (records === undefined) throw new Error('the ledger cannot be read');
  return { source: changed, records, findings };
};

/** What `gongshi verify` finds: what cannot be read, and every difference. */
const errorsOf = (ledger: Ledger) => {
  const year = yearNamed(ledger, '2017');
  const today = ledger.records.association.asOf ?? '2017-12-20';
  return [...unreadable(ledger, year), ...verify(ledger.records, year, today).findings].filter(
    ({ level }) => level === 'error',
  );
};

describe('gongshi verify', () => {
  it('finds no error in the ledger as it is shipped', () => {
    const ledger = opened(source);
    expect(findingText(ledger, errorsOf(ledger))).not.toContain('错误[');
  });

  it('is tried on at least thirty changes, no two the same', () => {
    expect(new Set(mutations.map(({ file, change }) => `${file} ${String(change)}`)).size).toBe(mutations.length);
    expect(mutations.length).toBeGreaterThanOrEqual(30);
  });

  it.each(someOf(mutations, 4))('finds and names it: $what ($file)', ({ file, change, code, named = file }) => {
    const text = new TextDecoder().decode(source.read(file));
    if (change !== null) expect(text).toMatch(change[0]);
    const ledger = opened(change === null ? without(file) : withText(source, file, text.replace(...change)));
    const found = located(ledger, errorsOf(ledger));
    expect(found.map((finding) => `${finding.code} ${finding.file}`)).toContain(`${code} ${named}`);
    expect(found.filter((finding) => finding.code === code).every(({ line }) => line >= 1)).toBe(true);
  });
});
