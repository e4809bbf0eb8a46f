import { describe, expect, it } from 'vitest';
import { allCodes, codeTables } from './every-code.ts';
import { type CodeDoc, titleOf } from '../core/finding.ts';

const docs = Object.entries(allCodes);

describe('the codes', () => {
  it('are declared once each: a shared code is one and the same value', () => {
    const twice = codeTables.flatMap((table) => Object.entries(table)).filter(([code, doc]) => allCodes[code] !== doc);
    expect(twice.map(([code]) => code)).toEqual([]);
  });

  it.each(docs)('%s is lower-kebab and documented in full', (code, doc: CodeDoc) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const text of Object.values(doc)) expect(text.trim()).toBe(text);
    for (const text of Object.values(doc)) expect(text).not.toBe('');
  });

  it.each(docs)('%s has no braces but those of its placeholders', (_, { message, help, en }: CodeDoc) => {
    for (const template of [message, help, en]) expect(template.replace(/\{[a-z]+\}/g, '')).not.toMatch(/[{}]/);
  });

  it.each(docs)('%s has a title that names nothing in particular', (_, doc: CodeDoc) => {
    expect(titleOf(doc)).not.toMatch(/[{}〈〉…]|。$/);
  });

  it('have titles that tell them apart', () => {
    const titles = docs.map(([, doc]) => titleOf(doc));
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it.each(docs)('%s speaks Chinese to readers, with full-width marks, and English to developers', (_, doc: CodeDoc) => {
    for (const text of [doc.message, doc.help, doc.meaning, doc.why]) {
      // A template of nothing but placeholders gets its words from the module that reports it.
      expect(text.replace(/\{[a-z]+\}/g, '')).toMatch(/^$|\p{Script=Han}/u);
      expect(text).not.toMatch(/\p{Script=Han}(?:[,;?!()]|:(?! ))|[,;?!()]\p{Script=Han}/u);
    }
    expect(doc.en).toMatch(/^[\P{Script=Han}]+$/u);
    expect(doc.meaning).toMatch(/。$/);
    expect(doc.why).toMatch(/。$/);
  });
});
