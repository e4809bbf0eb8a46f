/** What a later year added to records, held by a line as the rest is: the release that made them, and the lines of the judges. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/core/checkpoint/line.ts';
import { sinceLine } from '../../src/core/checkpoint/since.ts';
import { isError } from '../../src/core/finding.ts';
import { ledgerOfPapers } from '../programmes/folders.ts';
import { type Files, filesIn, opened, withLine } from './ledger.fixture.ts';

const today = '2026-07-20';
const folder = 'content/2026/excellent-paper';
const first = `${folder}/decisions/first.yaml`;
const final = `${folder}/decisions/final.yaml`;

const madeBy = (release: string, digit: string): string =>
  `made: { release: ${release}, program: "${digit.repeat(64)}", tables: "${'c'.repeat(64)}" }\n`;
const edited = (files: Files, file: string, change: (text: string) => string): Files => {
  const before = files[file] ?? '';
  const after = change(before);
  expect(after).not.toBe(before);
  return { ...files, [file]: after };
};

/** The final was made by an older release that said so; the first round by one that did not. */
const base = edited(
  edited(filesIn(ledgerOfPapers), first, (text) => text.replace(/^made:.*\n/m, '').concat('# 早先\n')),
  final,
  (text) => `${text.replace(/^made:.*\n/m, '')}${madeBy('0.1.0', 'a')}`,
);
const given = withLine(base, today);
const line = readLine(given.line) ?? { day: '', count: 0, digest: '' };
const since = (files: Files) => {
  const now = opened(files, today);
  return sinceLine(line, now.checkpoints, now.facts)
    .findings.filter(isError)
    .map(({ code, file }) => `${code} ${file}`);
};

describe('a line that was given out while another release judged', () => {
  it('finds nothing where today’s release reads the same records', () => expect(since(given.files)).toEqual([]));

  it.each<[string, string, (text: string) => string, string]>([
    ['another release is put in', final, (text) => text.replace('0.1.0', '0.2.0'), 'since-changed'],
    ['another program is put in', final, (text) => text.replace('a'.repeat(64), 'b'.repeat(64)), 'since-changed'],
    ['other tables are put in', final, (text) => text.replace('c'.repeat(64), 'd'.repeat(64)), 'since-changed'],
    ['what made it is taken out', final, (text) => text.replace(/^made:.*\n/m, ''), 'since-removed'],
    ['a release is claimed for an older record', first, (text) => `${text}${madeBy('0.1.0', 'a')}`, 'since-inserted'],
    [
      'lines of two judges are exchanged',
      first,
      (text) => text.replace(/^( {2}R01: )(\w{64})(\n {2}R02: )(\w{64})/m, '$1$4$3$2'),
      'since-changed',
    ],
    [
      'the line of a judge is replaced',
      first,
      (text) => text.replace(/^( {2}R02: )\w{64}/m, (_, head: string) => `${head}${'e'.repeat(64)}`),
      'since-changed',
    ],
    ['all lines are taken out', first, (text) => text.replace(/^own-lines:\n(?: {2}R.*\n)+/m, ''), 'since-removed'],
  ])('finds that %s', (_, file, change, code) =>
    expect(since(edited(given.files, file, change))).toContain(`${code} ${file}`),
  );
});
