import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someOf } from '../depth.ts';
import { copyGiven, writtenFiles } from './given.ts';
import { replay } from './replay.ts';
import type { Step } from './steps.ts';
import { years } from './years.ts';

/** One arrival is like another: where some are enough, the receipts of the others are laid down as the ledger has them. */
const fewerArrivals = (ledger: string, steps: readonly Step[]): readonly Step[] => {
  const others = JSON.stringify(steps.filter((step) => !('arrives' in step)));
  const done = new Set(someOf(steps, 6));
  return steps.map((step): Step => {
    if (!('arrives' in step) || done.has(step)) return step;
    const [year = '', category = '', id = ''] = step.arrives.split('/');
    // What is done to a receipt later on must find it as it was first written.
    if (others.includes(id)) return step;
    const create = join('content', year, category, 'receipts', `${id}.yaml`);
    return { day: step.day, create, text: readFileSync(join(ledger, create), 'utf8') };
  });
};

describe.each(years)('$name, worked through from an empty ledger', ({ ledger, kept, steps }) => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'gongshi-replay-'));
    copyGiven(ledger, root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('gives the records of its ledger byte for byte', { timeout: 300_000 }, async () => {
    expect(writtenFiles(root)).toEqual({});
    await replay(root, kept, fewerArrivals(ledger, steps));
    expect(writtenFiles(root)).toEqual(writtenFiles(ledger));
  });
});
