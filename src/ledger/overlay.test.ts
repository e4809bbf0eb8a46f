import { expect, it } from 'vitest';
import { withFiles } from './overlay.ts';
import { textSource } from './source.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (source: ReturnType<typeof textSource>) =>
  Object.fromEntries(source.list().map(({ path }) => [path, new TextDecoder().decode(source.read(path))]));

it('files that are written, written over and removed at once stand in the order of all files', () => {
  const source = textSource({ 'content/b': 'b', 'content/d': 'd', 'content/f': 'f' });
  const would = withFiles(
    source,
    new Map([
      ['content/e', bytes('e')],
      ['content/b', bytes('other')],
      ['content/d', undefined],
      ['content/a', bytes('a')],
    ]),
  );
  expect(texts(would)).toEqual({ 'content/a': 'a', 'content/b': 'other', 'content/e': 'e', 'content/f': 'f' });
  expect(would.list().map(({ size }) => size)).toEqual([1, 5, 1, 1]);
  expect(texts(source)).toEqual({ 'content/b': 'b', 'content/d': 'd', 'content/f': 'f' });
});

it('what a source knows beside its bytes is known of what would be written too', () => {
  const source = {
    ...textSource({ 'content/a': 'a', 'content/b': 'b' }),
    digest: () => 'known',
    look: <Seen>(path: string, see: (seen: Uint8Array) => Seen) => see(bytes(`seen ${path}`)),
    has: (path: string) => path === 'content/kept' || path === 'content/a',
  };
  const would = withFiles(
    source,
    new Map([
      ['content/a', undefined],
      ['content/c', bytes('c')],
    ]),
  );
  expect([would.digest?.('content/b'), would.digest?.('content/c')]).toEqual([
    'known',
    '2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6',
  ]);
  expect(would.look?.('content/c', (seen) => new TextDecoder().decode(seen))).toBe('c');
  expect(['content/a', 'content/b', 'content/c', 'content/kept'].map((path) => would.has?.(path))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
