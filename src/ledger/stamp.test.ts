import { describe, expect, it } from 'vitest';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { directorySource } from './directory.ts';
import { load } from './load.ts';
import { stamped } from './stamp.ts';

const { records } = load(directorySource(ledger2017));
if (records === undefined) throw new Error('the demonstration ledger cannot be read');

const release = { release: '1.2.3', program: 'a'.repeat(64) };
const path = 'content/2017/service-station/decisions/excellence.yaml';
const approved = 'approvals:\n  - { body: presidium, date: 2017-12-20 }\n';
const selection = 'selection:\n  excellent:\n    - one\n    - two\n';
const written = (before: string | undefined, after: string) =>
  stamped(records, release, [{ path, before, after }])[0]?.after ?? '';

describe('by which release a record is made', () => {
  it.each([
    ['a list that is written', `approvals: []\nselection: {}\n`, `approvals: []\n${selection}`],
    ['a decision that is new', undefined, `approvals: []\n${selection}`],
    ['a list of what a body had approved', `${approved}selection: {}\n`, `${approved}${selection}`],
    ['a list that is another', `approvals: []\n${selection}`, `approvals: []\n${selection.replace('two', 'three')}`],
    ['a list that gains a name', `approvals: []\n${selection}`, `approvals: []\n${selection}    - three\n`],
  ])('stands in %s', (_, before, after) => {
    expect(written(before, after)).toMatch(/^made: \{ release: 1\.2\.3, program: a{64}, tables: [0-9a-f]{64} \}$/m);
  });

  it.each([
    ['a decision without a list', undefined, 'approvals: []\nselection: {}\n'],
    ['an old list that a body approves', `approvals: []\n${selection}`, `${approved}${selection}`],
    // Lines that were given out hold it to what it said from its first day on.
    ['an old list that a body changes', `${approved}${selection}`, `${approved}${selection.replace('two', 'three')}`],
    ['an old list beside which a tie is settled', `${approved}${selection}`, `${approved}ties: []\n${selection}`],
    [
      'a list that keeps its own',
      `made: { release: 0.1.0 }\n${selection}`,
      `made: { release: 0.1.0 }\n${approved}${selection}`,
    ],
  ])('is not put into %s', (_, before, after) => {
    expect(written(before, after)).toBe(after);
  });
});
