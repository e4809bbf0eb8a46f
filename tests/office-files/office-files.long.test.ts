import { expect, it } from 'vitest';
import { readMutations } from './reading.ts';

/** Another seed tries other files: `GONGSHI_SEED=7 npm run test:long`. */
const seed = Number(process.env['GONGSHI_SEED'] ?? 20_000);

it('reads 2,400 broken office files without a fault, none for longer than a second', async () => {
  const outcomes = await readMutations(seed, 2400);
  const slowest = outcomes.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0);
  const taken = outcomes.filter(({ isTaken }) => isTaken).length;
  console.log(`${outcomes.length} files, ${taken} taken, slowest ${Math.round(slowest)} ms`);
  expect(outcomes.filter(({ fault }) => fault !== undefined)).toEqual([]);
  expect(outcomes.filter(({ milliseconds }) => milliseconds > 1000)).toEqual([]);
});
