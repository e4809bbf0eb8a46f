import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow } from './digests-below.ts';
import { keptFiles } from './kept-files.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-kept-'));
const [site, list] = [join(root, 'site'), join(root, 'cache', 'files.json')];
afterAll(() => rmSync(root, { recursive: true }));

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  const files = keptFiles(site, list);
  files.write('a/index.html', 'page a', 'key of a', 'line of a');
  files.write('b/deep/index.html', 'page b', 'key of b');
  mkdirSync(join(site, 'index'));
  writeFileSync(join(site, 'index', '1'), 'one');
  files.note('index/1', 'part');
  files.finish();
});

const page = join(site, 'a', 'index.html');

describe('a file that an earlier build left', () => {
  it('is kept with what was said of it, where its key is the same', () => {
    const files = keptFiles(site, list);
    expect(files.keep('a/index.html', 'key of a')).toBe('line of a');
    expect(files.keep('b/deep/index.html', 'key of b')).toBe('');
    expect(files.ofKey('part')).toEqual(['index/1']);
  });

  it.each([
    ['has another key', () => {}, 'another key'],
    ['is gone', () => rmSync(page), 'key of a'],
    ['is as long and was written later', () => writeFileSync(page, 'page A'), 'key of a'],
    [
      'is longer and has the same time',
      () => {
        const { atimeMs, mtimeMs } = lstatSync(page);
        writeFileSync(page, 'page a and more');
        utimesSync(page, atimeMs / 1000, mtimeMs / 1000);
      },
      'key of a',
    ],
    [
      'is a link',
      () => {
        rmSync(page);
        symlinkSync(join(site, 'b', 'deep', 'index.html'), page);
      },
      'key of a',
    ],
    [
      'is a folder',
      () => {
        rmSync(page);
        mkdirSync(page);
      },
      'key of a',
    ],
  ])('is made again where it %s', (_, change, key) => {
    change();
    const files = keptFiles(site, list);
    expect(files.keep('a/index.html', key)).toBeUndefined();
    files.write('a/index.html', 'page a', key);
    expect(readFileSync(page, 'utf8')).toBe('page a');
  });

  it('is believed in no word when the list was cut, added to or edited', () => {
    const whole = readFileSync(list, 'utf8');
    const mutations = fc.oneof(
      fc.nat({ max: whole.length - 1 }).map((at) => whole.slice(0, at)),
      fc
        .nat({ max: whole.length - 1 })
        .map((at) => `${whole.slice(0, at)}${whole[at] === 'x' ? 'y' : 'x'}${whole.slice(at + 1)}`),
      fc.constant(whole.replace('key of a', 'key of b')),
      fc.string().map((more) => `${whole}${more}x`),
      fc.string(),
    );
    fc.assert(
      fc.property(mutations, (text) => {
        writeFileSync(list, text);
        expect(keptFiles(site, list).keep('a/index.html', 'key of a')).toBeUndefined();
        expect(keptFiles(site, list).ofKey('part')).toEqual([]);
      }),
    );
  });

  it('is not believed when nothing is to be', () => {
    expect(keptFiles(site, list, true).keep('a/index.html', 'key of a')).toBeUndefined();
  });

  it('is removed when it is no more of the site, with folders that nothing is left in', () => {
    writeFileSync(join(site, 'strange'), '');
    const files = keptFiles(site, list);
    files.keep('a/index.html', 'key of a');
    files.finish();
    expect(filesBelow(site)).toEqual(['a/index.html']);
    expect(lstatSync(join(site, 'b'), { throwIfNoEntry: false })).toBeUndefined();
    expect(keptFiles(site, list).keep('a/index.html', 'key of a')).toBe('line of a');
  });

  it('says so when somebody else was to put it there and did not', () => {
    expect(() => keptFiles(site, list).note('index/2', 'part')).toThrow('index/2 was not written');
  });
});
