import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { personalData } from '../../src/core/privacy.ts';
import type { Allowed } from '../../src/core/privacy/allowed.ts';
import { checkMarkdown } from '../../src/ledger/markdown.ts';

const office: Allowed = { phones: new Set(['051800000001', '13900000000']), emails: new Set(['xuehuibu@example.org']) };
const lines = (name: string): string[] => readFileSync(`tests/privacy/${name}`, 'utf8').trimEnd().split('\n');

/** As it stands in a narrative: what the file shows, and what a reader of the page sees. */
const messages = (text: string): string[] => [
  ...personalData(text, office).map(({ kind }) => kind),
  ...checkMarkdown(text, 0, { item: '正文', allowed: office })
    .filter(({ code }) => code === 'personal-data')
    .map(({ message }) => message),
];

const spellings = lines('seen.txt').map((line) => {
  const [kind = '', ...text] = line.split('|');
  return { kind, text: text.join('|').replaceAll('⏎', '\n') };
});
const innocent = lines('innocent.txt').map((line) => line.replaceAll('⏎', '\n'));

describe('personal data as people write it', () => {
  it('is tried on two hundred spellings and two hundred innocent texts at least', () => {
    expect(new Set(spellings.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
    expect(new Set(innocent).size).toBeGreaterThanOrEqual(200);
  });

  it('is seen in 98 of 100 spellings', () => {
    const missed = spellings.filter(({ text }) => messages(text).length === 0);
    expect(missed.map(({ kind, text }) => `${kind}|${text}`)).toEqual([]);
    expect(missed.length).toBeLessThanOrEqual(spellings.length * 0.02);
  });

  it('is not suspected in 99 of 100 innocent texts', () => {
    const suspected = innocent.filter((text) => messages(text).length > 0);
    expect(suspected).toEqual([]);
    expect(suspected.length).toBeLessThanOrEqual(innocent.length * 0.01);
  });

  it('is never repeated by a message', () => {
    for (const { text } of spellings) {
      for (const { message, help, en } of checkMarkdown(text, 0, { item: '正文', allowed: office })) {
        expect(`${message}${help}${en}`).not.toMatch(/\d{4}|@/);
      }
    }
  });
});
