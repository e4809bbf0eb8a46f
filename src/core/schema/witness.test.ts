import { describe, expect, it } from 'vitest';
import { shortDigestOf, writeLine } from '../checkpoint/line.ts';
import { Witness } from './witness.ts';

const line = writeLine({ day: '2017-12-20', count: 3, digest: shortDigestOf('x') });
const good = { name: '邻市科协', url: 'https://kexie.example.org/', seen: [{ on: '2017-12-20', line }] };

describe('a file of lines of another site', () => {
  it('is read', () => expect(Witness.safeParse(good).success).toBe(true));

  it.each<[string, object]>([
    ['a script for its address', { url: 'javascript:alert(1)' }],
    ['data for its address', { url: 'data:text/html,<b>x</b>' }],
    ['a line with a slip of the pen', { seen: [{ on: '2017-12-20', line: line.replace(/.$/, '~') }] }],
    ['markup in place of a line', { seen: [{ on: '2017-12-20', line: '<script>alert(1)</script>' }] }],
    ['a line that was seen before it was made', { seen: [{ on: '2017-12-19', line }] }],
    ['no line', { seen: [] }],
  ])('is not read with %s', (_, change) => expect(Witness.safeParse({ ...good, ...change }).success).toBe(false));
});
