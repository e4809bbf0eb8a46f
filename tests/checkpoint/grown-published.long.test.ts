/** The longer years of grown-published.test.ts: four awards that rest on one another, and a prize that publishes counts alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isError } from '../../src/core/finding.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { load } from '../../src/ledger/load.ts';
import { textSource } from '../../src/ledger/source.ts';
import { ledger2017, ledgerOfPersons } from '../programmes/folders.ts';
import { replay } from '../replay/replay.ts';
import type { Step } from '../replay/steps.ts';
import { years } from '../replay/years.ts';
import { publishedYear } from './grown-published.fixture.ts';

const clause = 'clause: "pipl#6"';
const rule = `disclosure:
  unsuccessful: { show: own-page, ${clause} }
  judges: { show: all, ${clause} }
  marks: { show: all, ${clause} }
scoring:`;

it.each([
  ['four awards with own pages', ledger2017],
  ['a prize by counts alone', ledgerOfPersons],
])('%s: what is published on each day is well, and only grows', { timeout: 900_000 }, async (_, ledger) => {
  const given = years.find((one) => one.ledger === ledger);
  if (given === undefined) throw new Error(`no year of ${ledger}`);
  const year = publishedYear(ledger);
  if (ledger === ledger2017) {
    year.edit('content/2017/programme.yaml', /^scoring:/m, rule);
    writeFileSync(join(year.root, 'content/whole.yaml'), `secret: ${'a'.repeat(64)}\n`);
  }
  const wrong: string[] = [];
  // Lines and what is added of older records are of the published ledger, which `publish` draws its lines in.
  const ofPublished = (step: Step) =>
    ('run' in step && ['checkpoint', 'stamp'].includes(step.run[0] ?? '')) ||
    ('create' in step && step.create.startsWith('content/checkpoints/'));
  const steps = given.steps.filter((step) => !ofPublished(step));
  await replay(year.root, given.kept, steps, (day) => {
    year.publish(day);
    const texts = Object.entries(year.files()).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text] as const],
    );
    const found = checkLedger(load(textSource(Object.fromEntries(texts))), day).filter(isError);
    wrong.push(...found.map(({ code, file, message }) => `${day} ${code} ${file} ${message}`));
  });
  expect(wrong).toEqual([]);
  expect(year.reported).toEqual([]);
  expect(year.lines.size).toBeGreaterThan(5);
  year.remove();
});
