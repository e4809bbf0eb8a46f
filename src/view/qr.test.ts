import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encode } from 'uqr';
import { qrCode } from './qr.ts';

/** The modules that a path covers. */
const drawn = (path: string): ReadonlySet<string> =>
  new Set(
    [...path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].flatMap(([, x = '', y = '', length = '']) =>
      Array.from({ length: Number(length) }, (_, index) => `${Number(x) + index - 4},${Number(y) - 4}`),
    ),
  );

it('draws every dark module of the code and no other', () => {
  fc.assert(
    fc.property(fc.webUrl(), (address) => {
      const { data } = encode(address, { ecc: 'M', border: 0 });
      const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`${x},${y}`] : [])));
      expect([...drawn(qrCode(address).path)].toSorted()).toEqual(dark.toSorted());
    }),
    { numRuns: 30 },
  );
});
