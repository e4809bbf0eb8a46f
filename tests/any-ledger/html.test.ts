import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { someOf } from '../depth.ts';
import { pages, samples, textOf } from './dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Formatting of generated markup is nobody's concern: `<input />` and `<input>` are the same element.
    'void-style': 'off',
    // A clause is addressed by its number (`#4.2.2`), which HTML allows and the rule's default does not.
    'valid-id': ['error', { relaxed: true }],
    // Astro leaves the space of an absent attribute value behind.
    'no-trailing-whitespace': 'off',
    'attr-delimiter': 'off',
  },
});

it('has pages', () => {
  expect(pages.length).toBeGreaterThan(0);
});

/** Pages of one template are much alike: the largest of each, and some of the others. */
const looked = [...new Set([...samples(), ...someOf(pages, 4)])];

it('writes valid HTML on every page', async () => {
  const wrong: string[] = [];
  for (const page of looked) {
    const { results } = await validator.validateString(textOf(page), page);
    const messages = results.flatMap((result) => result.messages);
    wrong.push(
      ...messages.map(({ line, column, ruleId, message }) => `${page}:${line}:${column} ${ruleId}: ${message}`),
    );
  }
  expect(wrong).toEqual([]);
});
