/** Changes made of objects that no Git writes by itself: judged, and never compared, merged or repeated. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Git, gitIn } from '../../src/pull-request/git.ts';
import { judgePullRequest } from '../../src/pull-request/pull-request.ts';
import { markdownReport } from '../../src/pull-request/report/markdown.ts';
import { noLinks } from '../../src/pull-request/report/links.ts';
import type { Verdict } from '../../src/pull-request/verdict.ts';
import { someOf } from '../depth.ts';
import { readChange } from './change.fixture.ts';
import { type RawEntry, type RawObjects, rawObjectsIn } from './raw-objects.fixture.ts';
import { baseOf, headOf, makeRepository, type Repository } from './repository.fixture.ts';

const name = 'own-edit';
const change = readChange(join(import.meta.dirname, 'cases', name));
const mobile = ['138', '0013', '8000'].join('');
const wide = [...mobile].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');

let repository: Repository;
let git: Git;
let raw: RawObjects;
let base = '';
let edited = '';
let blob = '';

beforeAll(() => {
  repository = makeRepository(new Map([[name, change]]));
  git = gitIn(repository.folder);
  raw = rawObjectsIn(repository.folder);
  base = repository.git('rev-parse', baseOf(name));
  edited = repository.git('rev-parse', `${headOf(name, change)}^{tree}`);
  blob = raw.write('blob', Buffer.from('x\n'));
});
afterAll(() => repository.remove());

const judge = (head: string, more: { readonly branch?: string; readonly title?: string } = {}): Verdict =>
  judgePullRequest(git, { base, head, author: { forge: 'github', id: '900013' }, at: change.at, ...more }).verdict;

const entriesOf = (tree: string): RawEntry[] =>
  repository
    .git('ls-tree', tree)
    .split('\n')
    .map((line) => {
      const [, mode = '', , oid = '', entry = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/.exec(line) ?? [];
      return { mode: mode.replace(/^0/, ''), oid, name: entry };
    });

/** The tree of the edit with more at its root. */
const rootWith = (...more: readonly RawEntry[]): string => raw.tree([...entriesOf(edited), ...more]);
const onBase = (tree: string): string => raw.commit({ tree, parents: [base] });
/** In an intermediate commit alone: the last one shows nothing of it. */
const before = (tree: string): string => raw.commit({ tree: edited, parents: [onBase(tree)] });

const codes = ({ findings }: Verdict): string[] => findings.map(({ code }) => code);

/** `levels` trees, each of which holds the next many times: a few bytes, and more files than anybody can count. */
const bomb = (levels: number, copies: number): string => {
  let entry: RawEntry = { mode: '100644', name: 'x', oid: blob };
  for (let level = 0; level < levels; level += 1) {
    const oid = raw.tree(
      Array.from({ length: copies }, (_, n) => ({ ...entry, name: `d${String(n).padStart(4, '0')}` })),
    );
    entry = { mode: '40000', name: 'x', oid };
  }
  return entry.oid;
};

describe('a change of hostile objects', () => {
  it('is what its honest form is', () => {
    expect(judge(onBase(edited)).verdict).toBe('accept');
  });

  it.each([
    ['13 levels of 10', 13, 10],
    ['3 levels of 3,000', 3, 3000],
    ['40 levels of 2', 40, 2],
  ])('a bomb of %s is refused in a second, at the tip and before it', (_, levels, copies) => {
    const tree = rootWith({ mode: '40000', name: 'zz', oid: bomb(levels, copies) });
    for (const head of [onBase(tree), before(tree)]) {
      const start = performance.now();
      const verdict = judge(head);
      expect(verdict.verdict).toBe('reject');
      expect(codes(verdict)).toEqual([expect.stringMatching(/^history-(?:deep|too-long)$/)]);
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });

  const malformed: readonly (readonly [string, () => readonly RawEntry[]])[] = [
    ['two entries of one name', () => [file('zz'), file('zz')]],
    ['a folder and a file of one name', () => [file('zz'), { mode: '40000', name: 'zz', oid: edited }]],
    ['entries out of order', () => [file('zz'), file('zy')]],
    ['a whole path for a name', () => [file('zz/content/2017/x.md')]],
    ['a name with a back slash', () => [file('zz\\..\\x')]],
    ['an empty name', () => [file('')]],
    ['a name of one dot', () => [file('.')]],
    ['a name of two dots', () => [file('..')]],
    ['.git', () => [folder('.git')]],
    ['.GIT', () => [folder('.GIT')]],
    ['.git with a blank behind it', () => [folder('.git ')]],
    ['.git with a mark that nobody sees', () => [folder('.g\u200Cit')]],
    ['.git as a stream', () => [folder('.git::$INDEX_ALLOCATION')]],
    ['the short name of .git', () => [folder('git~1')]],
    ['.git in full width', () => [folder('．ｇｉｔ')]],
    ['a name that is no UTF-8', () => [{ mode: '100644', name: Uint8Array.of(0xc4, 0xe3), oid: blob }]],
    ['a mode that Git does not write', () => [{ mode: '100664', name: 'zz', oid: blob }]],
    ['a mode with a zero before it', () => [{ mode: '040000', name: 'zz', oid: edited }]],
  ];
  const file = (entry: string): RawEntry => ({ mode: '100644', name: entry, oid: blob });
  const folder = (entry: string): RawEntry => ({ mode: '40000', name: entry, oid: edited });

  it.each(someOf(malformed, 4))('a tree with %s is a finding, at the tip and before it', (_, entries) => {
    // In the order of Git, so that nothing but the named fault is wrong with it.
    const tree = raw.tree([...entries()]);
    for (const head of [onBase(tree), before(tree)]) {
      expect(codes(judge(head))).toEqual(['history-tree']);
    }
  });

  it('a tree that ends in the middle of an entry is a finding', () => {
    const tree = raw.write('tree', Buffer.concat([Buffer.from('100644 x\0'), Buffer.from(blob.slice(0, 20), 'hex')]));
    expect(codes(judge(onBase(tree)))).toEqual(['history-tree']);
  });

  it('an entry that is a commit is refused by name', () => {
    const head = onBase(rootWith({ mode: '160000', name: 'zz', oid: base }));
    expect(codes(judge(head))).toContain('change-outside');
  });

  it.each([
    ['a folder that is a commit', '40000'],
    ['a folder that is a file', '40000'],
  ])('%s is told to the office as a broken repository', (what, mode) => {
    const oid = what.endsWith('commit') ? base : blob;
    const { verdict, ours } = judge(onBase(rootWith({ mode, name: 'zz', oid })));
    expect([verdict, ours.map(({ code }) => code)]).toEqual(['base-broken', ['repository-broken']]);
  });

  const texts: readonly (readonly [string, string])[] = [
    ['a header of its own', `note ${mobile}`],
    ['a header over two lines', `note a\n ${mobile}`],
    [
      'a comment in a signature',
      `gpgsig -----BEGIN PGP SIGNATURE-----\n Comment: ${mobile}\n \n iQEz\n -----END PGP SIGNATURE-----`,
    ],
    [
      'the letters of a signature',
      `gpgsig -----BEGIN PGP SIGNATURE-----\n \n ${Buffer.from(` ${mobile} `).toString('base64')}\n -----END PGP SIGNATURE-----`,
    ],
    [
      'a merged tag',
      `mergetag object ${'1'.repeat(40)}\n type commit\n tag v1\n tagger x <x@users.noreply.github.com> 1 +0000\n \n ${mobile}`,
    ],
    ['digits in full width', `note ${wide}`],
  ];
  it.each(someOf(texts, 2))('personal data in %s is found and not repeated', (_, headers) => {
    const verdict = judge(raw.commit({ tree: edited, parents: [base], headers }));
    expect(codes(verdict)).toContain('message-personal-data');
    expect(markdownReport(verdict, noLinks)).not.toContain(mobile);
  });

  it('a signature alone is no fault', () => {
    const letters = Buffer.from(Array.from({ length: 300 }, (_, n) => (n * 97) % 256)).toString('base64');
    const headers = `gpgsig -----BEGIN PGP SIGNATURE-----\n \n ${letters}\n =abcd\n -----END PGP SIGNATURE-----`;
    expect(judge(raw.commit({ tree: edited, parents: [base], headers })).verdict).toBe('accept');
  });

  it.each([
    ['UTF-7', `+${Buffer.from(mobile, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`],
    ['full width', wide],
  ])('personal data in a message in %s is found', (_, message) => {
    expect(codes(judge(raw.commit({ tree: edited, parents: [base], message })))).toContain('message-personal-data');
  });

  it.each([
    ['behind a NUL', { message: `改\0${mobile}` }],
    ['in another encoding', { headers: 'encoding UTF-7', message: '+ADEAMwA4-' }],
    ['without an end', { message: 'x'.repeat(70_000) }],
  ])('a commit with text %s is a finding', (_, told) => {
    expect(codes(judge(raw.commit({ tree: edited, parents: [base], ...told })))).toEqual(['history-commit']);
  });

  it('a commit without an author is a finding', () => {
    const head = raw.write('commit', Buffer.from(`tree ${edited}\nparent ${base}\n\nx\n`));
    expect(codes(judge(head))).toEqual(['history-commit']);
  });

  it.each([
    ['noreply in the name', 'noreply.someone@example.org'],
    ['noreply in the host', 'someone@noreply.example.net'],
    ['the hidden form of a forge behind another host', '900013@users.noreply.github.com.example.org'],
  ])('an address with %s is told', (_, email) => {
    expect(codes(judge(raw.commit({ tree: edited, parents: [base], email })))).toContain('commit-email');
  });

  it('a mobile number before the @ is personal data', () => {
    const head = raw.commit({ tree: edited, parents: [base], email: `${mobile}@users.noreply.github.com` });
    expect(codes(judge(head))).toContain('message-personal-data');
  });

  it.each([
    ['file', (): RawEntry => ({ mode: '100644', name: `zz-${mobile}.md`, oid: blob })],
    [
      'folder',
      (): RawEntry => ({
        mode: '40000',
        name: `zz-${mobile}`,
        oid: raw.tree([{ mode: '100644', name: 'x', oid: blob }]),
      }),
    ],
    ['link', (): RawEntry => ({ mode: '120000', name: `zz-${mobile}`, oid: blob })],
    ['submodule', (): RawEntry => ({ mode: '160000', name: `zz-${mobile}`, oid: base })],
  ])('personal data in the name of a %s that is gone again is found', (_, entry) => {
    const verdict = judge(before(rootWith(entry())));
    expect(codes(verdict)).toContain('name-personal-data');
    expect(markdownReport(verdict, noLinks)).not.toContain(mobile);
  });

  it('personal data in the name of a branch or in a title is found and not repeated', () => {
    const verdict = judge(onBase(edited), { branch: `station-${mobile}`, title: `申报 ${mobile}` });
    expect(codes(verdict)).toEqual(['branch-personal-data', 'title-personal-data']);
    expect(markdownReport(verdict, noLinks)).not.toContain(mobile);
  });
});
