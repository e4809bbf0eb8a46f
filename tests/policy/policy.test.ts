import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledger2017 } from '../programmes/folders.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Layout is not text: indentation and line breaks of the Word export fall away, every other character is compared. */
const characters = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('');

/** The two artefacts of the Word export that the ledger mends; nothing else may differ. */
const original = characters(
  read('./lkx-2017-15.original.txt').replace('[bookmark: _GoBack]', '').replace('3、 实施内容', '三、实施内容'),
);

const policy = readFileSync(join(ledger2017, 'content/2017/policy.mdx'), 'utf8');
const body = policy.slice(policy.indexOf('\n---\n') + 5);
const stripped = characters(body.replace(/<\/?Clause(?: id="[^"]*")?>/g, '').replace(/^#+ /gm, ''));

describe('the policy of 2017', () => {
  it('is the original text, character by character', () => {
    expect(stripped).toBe(original);
  });

  it('keeps the doubled word and the half-width commas of the original', () => {
    expect(body).toContain('计划计划实施工作');
    expect(body).toContain('明确发展方向,工作内容');
  });

  it('tags every clause of the clause map once, in order', () => {
    const ids = [...body.matchAll(/<Clause id="([^"]+)">/g)].map((match) => match[1]);
    expect(ids).toEqual(read('./clauses.txt').trim().split('\n'));
  });
});
