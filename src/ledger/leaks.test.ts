import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalData } from '../core/privacy.ts';
import { nothingAllowed } from '../core/privacy/allowed.ts';
import { hiddenLeaks } from './leaks.ts';

const seen = readFileSync('tests/privacy/seen.txt', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.slice(line.indexOf('|') + 1).replaceAll('⏎', '\n'));

const keysOf = (values: readonly string[]): readonly unknown[] => {
  const data = Object.fromEntries(values.map((value, index) => [`k${index}`, value]));
  return hiddenLeaks('', data, nothingAllowed, (key) => key).map(({ at }) => at);
};

describe('values as they are read', () => {
  it('are each held to personal data by themselves, whatever stands beside them', () => {
    const piece = fc.oneof(
      fc.constantFrom(...seen),
      fc.tuple(fc.constantFrom(...seen), fc.nat(12)).map(([text, cut]) => text.slice(0, cut)),
      fc.tuple(fc.constantFrom(...seen), fc.nat(12)).map(([text, cut]) => text.slice(cut)),
      fc.constantFrom('合同编号', '第', '手机', '138', '00138000', '元', '8.5万元', ''),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (values) => {
        const expected = values.flatMap((value, index) => personalData(value, nothingAllowed).map(() => [`k${index}`]));
        expect(keysOf(values)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('that are two halves of a number in two keys are none', () => {
    expect(keysOf(['138', '00138000'])).toEqual([]);
    expect(keysOf(['138', '13800138000', '合同编号'])).toEqual([['k1']]);
  });
});
