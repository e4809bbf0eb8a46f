/** The register of what an office keeps back: a seal is opened by a receipt, and takes no more with it than what it stood for. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/core/checkpoint/line.ts';
import { sinceLine } from '../../src/core/checkpoint/since.ts';
import { ledgerOfPapers, publishedOf } from '../programmes/folders.ts';
import { type Files, filesIn, opened, withLine } from './ledger.fixture.ts';
import { add, edit } from './rewritings.ts';

const today = '2026-07-20';
const folder = 'content/2026/excellent-paper';
const register = 'content/2026/withheld.yaml';
const given = withLine(filesIn(publishedOf(ledgerOfPapers)), today);
const line = readLine(given.line) ?? { day: '', count: 0, digest: '' };

/** Whoever was kept back under number 002 is published, with the line and the count that go. */
const sealOpened = [
  edit(register, /(002), sealed: [0-9a-f]+/, '$1'),
  add(`${folder}/receipts/scour-sonar.yaml`, (files) =>
    (files[`${folder}/receipts/red-soil-acid.yaml`] ?? '').replace(/YXLW-2026-\d+/, 'YXLW-2026-002'),
  ),
];
const lineGone = edit(register, /^.*as: YXLW-2026-002.*\n/m, '');
const countedDown = edit(register, /not-selected: 2/, 'not-selected: 1');

const found = (changes: readonly ((files: Files) => Files)[]) => {
  const now = opened(
    changes.reduce((files, change) => change(files), given.files),
    today,
  );
  return sinceLine(line, now.checkpoints, now.facts).findings.map(({ code, file }) => `${code} ${file}`);
};

describe('a seal that is opened', () => {
  it('takes its line and one of those who were counted, and is not reported', () =>
    expect(found([...sealOpened, lineGone, countedDown])).toEqual([]));

  it.each<[string, readonly ((files: Files) => Files)[]]>([
    ['the lines of others', [...sealOpened, edit(register, /^ {4}rows:[^]*$/m, ''), countedDown]],
    ['the line of another', [...sealOpened, edit(register, /^.*as: YXLW-2026-004.*\n/m, ''), countedDown]],
    [
      'more than one of those who were counted',
      [...sealOpened, lineGone, edit(register, /not-selected: 2/, 'not-selected: 0')],
    ],
    ['nobody of those who were counted', [...sealOpened, lineGone]],
    ['more of another end', [...sealOpened, lineGone, edit(register, /ineligible: 1/, 'ineligible: 7')]],
    ['a seal without a receipt', [edit(register, /(002), sealed: [0-9a-f]+/, '$1'), lineGone, countedDown]],
  ])('does not take %s', (_, changes) => expect(found(changes)).toContain(`since-removed ${register}`));

  it('puts no line in of somebody who had none', () =>
    expect(
      found([
        edit(register, /^( {6}- \{ as: YXLW-2026-002.*\n)/m, '$1      - { as: YXLW-2026-003, came: not-selected }\n'),
      ]),
    ).toEqual([`since-inserted ${register}`]));
});

describe('the register', () => {
  it('gets no number between two that were given', () =>
    expect(
      found([edit(register, /^( {6}- \{ number: YXLW-2026-004)/m, '      - { number: YXLW-2026-000 }\n$1')]),
    ).toContain(`since-inserted ${register}`));
});
