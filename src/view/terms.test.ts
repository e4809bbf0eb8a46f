import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allCodes } from '../codes/every-code.ts';
import type { CodeDoc } from '../core/finding.ts';
import { misnomersIn, terms } from './terms.ts';

/** Read by engineers, by the office's clerks, or by those who send files over the forge. */
const technical =
  /^(?:scripts|hooks|docs)\/|^src\/(?:pull-request|forges|watch|workflows|report|ledger|package|build|site|codes|score-sheet|recount|search|desk|office)\/|^src\/core\/(?:checkpoint|verify|laws|notice|decide|disclosure|privacy\.ts|calendar|objector\.ts|verify\.ts)|^src\/view\/(?:help-forge|terms)\.ts|^src\/(?:components\/help\/Forge|form\/ways\/forge)/;

/**
 * The words of the office's published texts are another matter: what was published stays as it was. So are the words that
 * readers type (search/said.ts).
 */
const written = globSync('{src,scripts,hooks}/**/*.{ts,tsx,astro}').filter(
  (file) => !/\.(?:test|fixture|arbitrary)\.tsx?$|view\/terms\.ts$|search\/said\.ts$/.test(file),
);
const guides = globSync('tests/programmes/*/content/*/*/guide.mdx');
const settings = globSync('tests/programmes/*/content/*/{programme,*/category}.yaml');

const withoutComments = (text: string): string =>
  text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/(^|\s)\/\/ .*$/gm, '$1')
    .replaceAll(/^\s*#(?!#).*$/gm, '');

const path = (file: string): string => file.replaceAll('\\', '/');

describe('the glossary', () => {
  it('names each thing once, and no word of one thing stands for another', () => {
    const names = terms.map(({ term }) => term);
    expect(new Set(names).size).toBe(names.length);
    for (const { not = [] } of terms) for (const word of not) expect(names).not.toContain(word);
  });

  it('says in one sentence what a thing is, in its own words', () => {
    for (const { meaning } of terms) {
      expect(meaning).toMatch(/^[^。]+。$/);
      expect(misnomersIn(meaning, true), meaning).toEqual([]);
    }
  });

  it.each([
    ['请打印申报书', false, '申报书'],
    ['盖章的确认页', false, '确认页'],
    ['由评审专家打分', false, '评审专家'],
    ['提交合并请求', false, '合并请求'],
    ['不在台账里', false, '台账'],
    ['不用相信我们', true, '不用相信'],
  ])('finds what is said otherwise in “%s”', (text, isTechnical, said) => {
    expect(misnomersIn(text, isTechnical).map((each) => each.said)).toContain(said);
  });

  it.each([
    ['项目评审专家组研究审定', false],
    ['合并以后的台账', true],
  ])('lets “%s” stand', (text, isTechnical) => {
    expect(misnomersIn(text, isTechnical)).toEqual([]);
  });
});

describe('what readers are told keeps to the glossary', () => {
  it.each([...written, ...guides, ...settings, 'CONTRIBUTING.md', 'README.zh-CN.md'].map(path))('%s', (file) => {
    const isTechnical = technical.test(file) || /^[A-Z]/.test(file);
    expect(misnomersIn(withoutComments(readFileSync(file, 'utf8')), isTechnical)).toEqual([]);
  });

  it.each(Object.entries(allCodes))('%s', (_, { title = '', message, help }: CodeDoc) => {
    expect(misnomersIn(`${title}\n${message}\n${help}`, true)).toEqual([]);
  });
});
