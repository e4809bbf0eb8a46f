import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Of } from './sha256.ts';

const known = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256 of a text', () => {
  it.each(['', 'abc', '连云港市示例学会', '𠮷', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'é'.repeat(1000)])(
    'of %j is that of Node',
    (text) => {
      expect(sha256Of(text)).toBe(known(text));
    },
  );

  it('of any text is that of Node', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256Of(text) === known(text)));
  });
});
