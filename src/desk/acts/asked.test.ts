import { expect, it } from 'vitest';
import { actById } from '../../office/acts.ts';
import { ledgerOf2017 } from '../../office/office.fixture.ts';
import { askedAct, type Filled } from './asked.ts';

const ledger = ledgerOf2017();
const field = (name: string, filled: Filled) => {
  const act = actById('objection-register');
  const asked = act === undefined ? undefined : askedAct(act, ledger, filled, '2017-12-20', 0);
  return asked?.fields.find((one) => one.name === name);
};
const notice = '2017-06-30-publicity';

it.each<[string, Filled, string | null]>([
  ['notice', {}, null],
  ['application', {}, '公示'],
  ['application', { notice: '' }, '公示'],
  ['application', { notice }, null],
  ['conditions', { notice }, '对哪一项'],
])('%s with %o waits for what is to be chosen before it', (name, filled, waits) => {
  expect(field(name, filled)?.waits).toBe(waits);
});

it('offers each entry whole, with its unit, and each condition with its whole sentence', () => {
  const choices = field('application', { notice })?.choices ?? [];
  expect(choices).toHaveLength(27);
  expect(choices.every(({ label }) => !label.includes('/'))).toBe(true);
  expect(choices[0]?.label).toMatch(/（连云港市示例.+）$/);
  const application = choices[0]?.value ?? '';
  const conditions = field('conditions', { notice, application })?.choices ?? [];
  expect(conditions.some(({ label }) => label.length > 60)).toBe(true);
});
