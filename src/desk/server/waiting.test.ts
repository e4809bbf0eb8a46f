import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualLimits } from './body.ts';
import { shownName, type Waiting, waitingIn } from './waiting.ts';

let folder: string;
let waiting: Waiting;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongshi-waiting-'));
  waiting = waitingIn(folder, usualLimits, () => '2017-12-20T09:00:00+08:00');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('files that wait', () => {
  it.each(['', '{', 'null', '"x"', '{"name":1}', '\u0000\u0000'])(
    'are not lost, and hold up nothing, where their note is damaged: %j',
    async (damaged) => {
      const sound = await waiting.take('甲.zip', new Blob(['one']).stream(), undefined);
      const other = await waiting.take('乙.zip', new Blob(['two']).stream(), undefined);
      if (!sound.ok || !other.ok) throw new Error('not taken');
      writeFileSync(join(folder, `${other.value.id}.json`), damaged);
      const { sha256, size } = other.value;
      expect(
        waiting
          .list()
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(['没有名字的文件', '甲.zip'].toSorted());
      expect(waiting.find(other.value.id)).toMatchObject({ name: '没有名字的文件', sha256, size });
      expect(waiting.remove(other.value.id)).toBe(true);
      expect(waiting.list().map(({ id }) => id)).toEqual([sound.value.id]);
    },
  );

  it('are none of the folders that somebody made under such a name', () => {
    const id = '0'.repeat(32);
    for (const end of ['json', 'file']) mkdirSync(join(folder, `${id}.${end}`));
    expect([waiting.list(), waiting.find(id)]).toEqual([[], undefined]);
  });

  it.each([
    ['长'.repeat(66), 198],
    ['长'.repeat(67), 198],
    [`${'长'.repeat(100)}.zip`, 199],
    ['𠮷'.repeat(50), 200],
    ['𠮷'.repeat(51), 200],
    ['a'.repeat(101), 100],
  ])('are called so that a disk takes it beside a digest: %s', (typed, bytes) => {
    const name = shownName(typed);
    expect([Buffer.byteLength(name), typed.endsWith(name)]).toEqual([bytes, true]);
  });
});
