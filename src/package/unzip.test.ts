import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { patchedZip } from './unzip.fixture.ts';
import { type UnzipLimits, unzipped, zipEntries } from './unzip.ts';

const MEGA = 1024 * 1024;
const most: UnzipLimits = { count: 10, total: 48 * MEGA, each: 48 * MEGA };
const opened = (zip: Uint8Array, limits = most) => {
  const entries = zipEntries(zip);
  return entries === undefined ? undefined : unzipped(zip, entries, limits);
};
const good = () => zipSync({ 'a.txt': strToU8('甲'.repeat(900)), 'b/c.txt': [strToU8('乙'), { level: 0 }] });
const why = (zip: Uint8Array, limits = most) => {
  const result = opened(zip, limits);
  return result === undefined ? 'no zip' : result.ok ? 'taken' : result.why;
};

/** A second entry of the directory that points at the bytes of the first: ten megabytes told a thousand times. */
const overlapping = (): Uint8Array => {
  const zip = zipSync({ 'a.txt': strToU8('x'.repeat(90)), 'b.txt': strToU8('x'.repeat(90)) });
  const view = new DataView(zip.buffer, zip.byteOffset);
  const places: number[] = [];
  for (let at = 0; at < zip.length - 46; at += 1) if (view.getUint32(at, true) === 0x02014b50) places.push(at);
  const [first = 0, second = 0] = places;
  const local = view.getUint32(first + 42, true);
  view.setUint32(second + 42, local, true);
  zip[second + 46] = zip[first + 46] ?? 0;
  return zip;
};

describe('a zip is unpacked', () => {
  it('to what was packed', () => {
    const result = opened(good());
    if (result?.ok !== true) throw new Error('a good zip is refused');
    expect([...result.files.keys()]).toEqual(['a.txt', 'b/c.txt']);
    expect(new TextDecoder().decode(result.files.get('b/c.txt'))).toBe('乙');
  });

  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'no zip'],
    ['half of one', () => good().slice(0, -20), 'no zip'],
    ['a count on this disk that is smaller', () => patchedZip(good(), 'end', 8, 1, 16), 'no zip'],
    ['a count of all that is smaller', () => patchedZip(good(), 'end', 10, 1, 16), 'no zip'],
    [
      'counts that agree and are both too small',
      () => patchedZip(patchedZip(good(), 'end', 8, 1, 16), 'end', 10, 1, 16),
      'no zip',
    ],
    ['a directory that begins elsewhere', () => patchedZip(good(), 'end', 16, 7), 'no zip'],
    ['entries that share their bytes', overlapping, 'no zip'],
    ['packed bytes that reach into the directory', () => patchedZip(good(), 'entries', 20, 4000), 'no zip'],
    ['a size that is too small', () => patchedZip(good(), 'entries', 24, 3), 'unreadable'],
    ['a size that is too large', () => patchedZip(good(), 'entries', 24, 5000), 'unreadable'],
    ['a size of gigabytes', () => patchedZip(good(), 'entries', 24, 0xff_ff_ff_f0), 'too-large'],
    ['a way of packing that is not ours', () => patchedZip(good(), 'entries', 10, 14, 16), 'unreadable'],
    ['an encrypted entry', () => patchedZip(good(), 'entries', 8, 1, 16), 'unreadable'],
  ])('not where it has %s', (_, make, answer) => expect(why(make())).toBe(answer));

  it.each([
    ['as many entries', { ...most, count: 2 }, 'taken'],
    ['one more', { ...most, count: 1 }, 'too-large'],
    ['as many bytes', { ...most, total: 2703 }, 'taken'],
    ['a byte more', { ...most, total: 2702 }, 'too-large'],
    ['an entry as large', { ...most, each: 2700 }, 'taken'],
    ['an entry a byte larger', { ...most, each: 2699 }, 'too-large'],
  ])('up to the limit: %s', (_, limits, answer) => expect(why(good(), limits)).toBe(answer));
});

describe('a bomb', () => {
  const bomb = (size: number) => zipSync({ a: [new Uint8Array(size), { level: 9 }] });

  it.each([
    ['says how large it is', () => bomb(100 * MEGA), 'too-large'],
    ['says that it is small', () => patchedZip(bomb(100 * MEGA), 'entries', 24, 100), 'unreadable'],
    ['is as large as may be', () => bomb(48 * MEGA), 'taken'],
  ])('that %s costs no more than half as much again as packing it, and 200 MB', (_, make, answer) => {
    const began = process.cpuUsage();
    const zip = make();
    const packing = process.cpuUsage(began);
    const before = process.memoryUsage().rss;
    const start = process.cpuUsage();
    expect(why(zip)).toBe(answer);
    const opening = process.cpuUsage(start);
    // Of one machine in one run: seconds would say more of the hour than of the work.
    expect((opening.user + opening.system) / (packing.user + packing.system)).toBeLessThan(1.5);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MEGA);
  });
});

describe('names', () => {
  // 申报包/a.txt and its folder, as Windows writes them in China: GBK, and no word of it.
  const gbk = [0xc9, 0xea, 0xb1, 0xa8, 0xb0, 0xfc, 0x2f, 0x61];
  const named = (bytes: readonly number[]): Uint8Array => {
    const ascii = 'N'.repeat(bytes.length);
    const zip = zipSync({ [ascii]: strToU8('x') });
    const wanted = strToU8(ascii);
    for (let at = 0; at < zip.length; at += 1)
      if (wanted.every((byte, index) => zip[at + index] === byte)) zip.set(bytes, at);
    return zip;
  };

  it.each<[string, readonly number[], string | undefined]>([
    ['in GBK', gbk, '申报包/a'],
    ['in UTF-8 without its flag', [...strToU8('申报/b')], '申报/b'],
    ['with the mark of Windows between folders', [...strToU8('x\\y')], 'x/y'],
    ['in no encoding that is known', [0x61, 0xff, 0xff, 0x62], undefined],
  ])('%s', (_, bytes, name) => expect(zipEntries(named(bytes))?.[0]?.name).toBe(name));
});
