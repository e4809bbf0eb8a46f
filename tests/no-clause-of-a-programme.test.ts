/** No clause, chapter or numeral of one programme stands in the code: they come from its policy and its tables. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directorySource } from '../src/ledger/directory.ts';
import { load } from '../src/ledger/load.ts';
import { ledger2017 } from './programmes/folders.ts';

const root = join(import.meta.dirname, '../src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|tsx|astro)$/.test(path) && !/\.(?:test|fixture|arbitrary)\.ts/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const year = load(directorySource(ledger2017)).records?.years.get(2017);
const citations = [...(year?.citations ?? [])];

/** Ids of one number would be found everywhere. */
const ids = citations.map(([id]) => id).filter((id) => id.includes('.'));
const words = [...new Set(citations.flatMap(([, { words, chapter }]) => [words, chapter]))];

const escaped = (text: string): string => text.replaceAll('.', '\\.');
const anyId = new RegExp(`(?<![\\d.\\w])(?:${ids.map(escaped).join('|')})(?![\\d\\w]|\\.\\d)`);

describe('the code', () => {
  it('is looked at whole, for all that a policy says', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect([ids.length, words.length]).toEqual([47, expect.any(Number)]);
    expect(words).toContain('第四部分（二）第4条');
    expect("{ clause: '4.2.4' }").toMatch(anyId);
    expect('version 4.2.41 of 24.2.4').not.toMatch(anyId);
  });

  it('names no clause of the programme by its id', () => {
    expect(
      sources.flatMap(({ path, text }) => (anyId.test(text) ? [`${path}: ${anyId.exec(text)?.[0]}`] : [])),
    ).toEqual([]);
  });

  it('cites none in words, and names no chapter', () => {
    const found = sources.flatMap(({ path, text }) =>
      words.filter((each) => text.includes(each)).map((each) => `${path}: ${each}`),
    );
    expect(found).toEqual([]);
  });

  it('knows no part by its numeral', () => {
    const numeral = /第[零一二三四五六七八九十]+(?:部分|章)/;
    // An example of how a citation is written speaks of parts, whichever they are.
    const examples = new Set(['core/citation.ts', 'core/citation-form.ts']);
    expect(
      sources.filter(({ path, text }) => !examples.has(path) && numeral.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});
