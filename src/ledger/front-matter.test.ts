import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';
import { parseYaml } from './yaml.ts';

const codes = (outcome: { ok: true } | { ok: false; findings: readonly { code: string }[] }) =>
  outcome.ok ? [] : outcome.findings.map(({ code }) => code);

describe('front matter', () => {
  it('gives the data, the body and where the body begins', () => {
    const text = '---\na: 1\n---\n## 标题\n';
    expect(readFrontMatter(text)).toEqual({ ok: true, data: { a: 1 }, body: '## 标题\n', offset: text.indexOf('##') });
  });

  it.each([
    ['an empty block', '---\n---\n'],
    ['a comment alone', '---\n# 说明\n---\n'],
    ['no body and no last line end', '---\na: 1\n---'],
  ])('reads %s', (_, text) => {
    expect(readFrontMatter(text).ok).toBe(true);
  });

  it.each([
    ['nothing', '', 'front-matter-opener'],
    ['a blank line first', '\n---\na: 1\n---\n', 'front-matter-opener'],
    ['a space after the opener', '--- \na: 1\n---\n', 'front-matter-opener'],
    ['four hyphens', '----\na: 1\n---\n', 'front-matter-opener'],
    ['the name of a prototype', '---constructor\n---\n', 'front-matter-opener'],
    ['no end', '---\na: 1\n', 'front-matter-close'],
    ['words on the closing line', '---\na: 1\n---js\n', 'front-matter-close'],
    ['a second block', '---\na: 1\n---\n\n---\nb: 1\n---\n', 'front-matter-twice'],
    ['more than 64 KiB', `---\na: ${'字'.repeat(66_000)}\n---\n`, 'front-matter-too-long'],
  ])('refuses %s', (_, text, code) => {
    expect(codes(readFrontMatter(text))).toEqual([code]);
  });
});

describe('YAML of the ledger', () => {
  it('keeps dates, times and codes as text', () => {
    expect(parseYaml('a: 2017-02-30\nb: 1:30\nc: "0518"\nd: NO\ne: true')).toEqual({
      ok: true,
      data: { a: '2017-02-30', b: '1:30', c: '0518', d: 'NO', e: true },
    });
  });

  it.each([
    ['an anchor', 'a: &x 1', 'yaml-anchor', 3],
    ['an alias', 'a: 1\nb: *x', 'yaml-anchor', 8],
    ['a merge key', '<<: { a: 1 }', 'yaml-anchor', 0],
    ['a tag', 'a: !!str 1', 'yaml-tag', 3],
    ['a directive', '%YAML 1.1\n---\na: 1', 'yaml-directive', 0],
    ['an unknown directive', '%FOO\n---\na: 1', 'yaml-directive', 0],
    ['a key twice', 'a: 1\nb: 1\na: 2', 'yaml-duplicate', 10],
    ['a second document', 'a: 1\n---\nb: 1', 'yaml-documents', 5],
    ['a list', '- a', 'yaml-not-mapping', 0],
    ['nothing', '', 'yaml-not-mapping', 0],
    ['depth', `a: ${'['.repeat(20)}${']'.repeat(20)}`, 'yaml-too-deep', 18],
    ['an escaped control character', 'a: "x\\u202Ey"', 'text-control', 4],
    ['a lone surrogate', 'a: "\\uD800"', 'text-control', 4],
    ['16 digits', 'a: 1234567890123456', 'digits-unquoted', 3],
    ['bad indentation', 'a: 1\n  b: 2', 'yaml-invalid', 8],
  ])('refuses %s where it stands', (_, source, code, offset) => {
    const outcome = parseYaml(source);
    expect(outcome).toMatchObject({ ok: false, findings: [{ code, at: { offset } }] });
  });

  it.each([
    ['15 digits', 'a: 123456789012345'],
    ['16 digits in quotes', 'a: "1234567890123456"'],
    ['marks inside a text', 'a: 80% & 一* 二!'],
    ['an escaped quotation mark', 'a: "他说\\"好\\""'],
    ['a document start', '---\na: 1'],
  ])('accepts %s', (_, source) => {
    expect(codes(parseYaml(source))).toEqual([]);
  });

  it('counts values, keys included', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`).join('\n');
    expect(codes(parseYaml(keys(50), 0, 100))).toEqual([]);
    expect(codes(parseYaml(keys(51), 0, 100))).toEqual(['yaml-too-many']);
  });
});

describe('reading twice', () => {
  it('gives the same for every sample, and the first reading cannot be changed through the second', () => {
    for (const name of readdirSync('tests/hostile').filter((file) => file.endsWith('.md'))) {
      const text = readFileSync(`tests/hostile/${name}`, 'utf8');
      expect(readFrontMatter(text)).toEqual(readFrontMatter(text));
    }
    const text = '---\na: [1]\n---\n';
    const first = readFrontMatter(text);
    if (first.ok) Object.assign(first.data, { poison: true });
    expect(readFrontMatter(text)).toMatchObject({ data: { a: [1] } });
    expect(readFrontMatter(text)).not.toHaveProperty('data.poison');
  });

  it('never throws and never runs anything, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom(
        '---',
        '---js',
        '\n',
        'a: ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        '&x ',
        '*x',
        '!!',
        '"',
        "'",
        '|',
        '>',
        '#',
        ': ',
        '+++',
        '%',
        '<<: ',
        '? ',
        '(globalThis.GONGSHI_CANARY = 1)',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const inside = `---\n${pieces.join('')}\n---\n`;
        for (const text of [pieces.join(''), inside]) expect(readFrontMatter(text)).toEqual(readFrontMatter(text));
        expect(globalThis).not.toHaveProperty('GONGSHI_CANARY');
      }),
      { numRuns: 2000 },
    );
  });
});
