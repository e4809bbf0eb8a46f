import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { allCodes } from '../codes/every-code.ts';
import { rules } from '../core/rules/index.ts';
import { lean, leanTables } from './lean-codes.ts';

const leaned = (text: string): string => lean(text, parseAst(text));

/** What the build sees of the rooms that the form takes its codes from. */
const modules = ['core', 'ledger'].flatMap((room) => {
  const folder = join('src', room);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|fixture|arbitrary)\.ts$/.test(name))
    .map((name) => stripTypeScriptTypes(readFileSync(join(folder, name), 'utf8')));
});
const text = leaned(modules.at(0) ?? '') + modules.slice(1).map(leaned).join('\n');

const code =
  "level: 'error', message: '没有填', help: '填写', en: 'missing', meaning: '没有填。', why: '要填。', wrong: 'a:', right: 'a: 1'";
const rule =
  "scope: 'application', how: 'automatic', options: Options, reads: () => [], codes, explain: () => '应填写。', check";

describe('what browsers are sent of codes and rules', () => {
  it('keeps what is shown and leaves out what explains', () => {
    expect(leaned(`export const codes = { 'a-b': { ${code}, title: '一项没有填' } };`)).toBe(
      "export const codes = { 'a-b': { level: 'error', message: '没有填', help: '填写',       } };",
    );
    expect(leaned(`const a = { ${rule} };`)).toBe(
      "const a = { scope: 'application', how: 'automatic',  reads: () => [],   check };",
    );
  });

  it('leaves out a schema that is made of one that is left out', () => {
    const text =
      'const Shape = z.object({}); export const Options = Shape.check(...flaws); const own = other.check(1);';
    expect(leanTables(text, parseAst(text), /./)).toBe(
      'const Shape = undefined; export const Options = undefined; const own = other.check(1);',
    );
  });

  it('leaves out the schemas of tables, and no other', () => {
    const text =
      "export const ASpec = z.extend(common, { type: z.literal('a') }).check(z.b()); const other = z.string();";
    expect(leanTables(text, parseAst(text), /Spec$/)).toBe('export const ASpec = undefined; const other = z.string();');
    expect(leanTables(text, parseAst(text), /./)).toBe('export const ASpec = undefined; const other = undefined;');
    const field =
      "export const text = { name: '文字', spec: TextSpec, value: (spec) => spec, show: (value) => value };";
    expect(leaned(field)).toBe(field.replace("name: '文字', spec: TextSpec,", ' '));
    const number = field.replace(' };', ', range: () => 1, inWords: () => 2 };');
    expect(leaned(number)).toBe(number.replace("name: '文字', spec: TextSpec,", ' '));
  });

  it.each(["{ code, level: 'error', message: text, help }", "{ scope: 'application', rule: 'a', check }", '{ level }'])(
    'leaves alone what is neither: %s',
    (object) => expect(leaned(`const a = ${object};`)).toBe(`const a = ${object};`),
  );

  it.each([
    ['a code with one more key', `{ ${code}, example: '' }`, 'has “example”'],
    ['a code with one key less', `{ ${code.replace("why: '要填。', ", '')} }`, 'lacks “why”'],
    ['a code whose key has another name', `{ ${code.replace('meaning:', 'means:')} }`, 'has “means”, lacks “meaning”'],
    ['a code made from another', `{ ...other, level: 'error', message: '没有填' }`, 'has “SpreadElement”'],
    ['a rule with one more key', `{ ${rule}, cases: [] }`, 'has “cases”'],
    ['a rule with one key less', `{ ${rule.replace('codes, ', '')} }`, 'lacks “codes”'],
  ])('stops the build at %s', (_, object, what) => {
    expect(() => leaned(`const a = ${object};`)).toThrow(what);
  });

  it('holds no explanation of any code that the form may report', () => {
    const declared = Object.entries(allCodes).filter(([id]) => modules.some((module) => module.includes(`'${id}': {`)));
    expect(declared.length).toBeGreaterThan(100);
    // A sentence that stands elsewhere as well is not what this is about.
    const left = declared.flatMap(([id, { meaning, why }]) =>
      [meaning, why].filter((sentence) => text.includes(`'${sentence}'`)).map((sentence) => `${id}: ${sentence}`),
    );
    expect(left).toEqual([]);
  });

  it('explains no rule', () => {
    const checks = text.match(/\breads: [^]*?\bcheck\b/g) ?? [];
    expect(checks.length).toBeGreaterThanOrEqual(Object.keys(rules).length);
    expect(text).not.toMatch(/\bexplain: \(/);
  });
});
