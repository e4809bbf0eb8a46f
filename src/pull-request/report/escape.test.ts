import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { block, code, inline, isCommand, plainLine } from './escape.ts';

/** As forges render comments: HTML allowed, bare addresses become links, a line end is a break. */
const markdown = new MarkdownIt({ html: true, linkify: true, breaks: true });

/** Pieces that mean something to Markdown, HTML, a forge or a runner, among pieces that mean nothing. */
const piece = fc.oneof(
  fc.constantFrom(
    '`',
    '``',
    '*',
    '**',
    '_',
    '[',
    '](',
    ')',
    '<',
    '>',
    '<b>',
    '<!--',
    '&lt;',
    '|',
    '~~',
    '\\',
    '#1',
    '@everyone',
  ),
  fc.constantFrom(
    'https://evil.example',
    'www.evil.example',
    '::error::',
    '##[error]',
    '\n',
    '\r',
    '\u202E',
    '$',
    '![',
    'a',
    ' ',
    '学',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

const elements = (html: string): string[] => [...html.matchAll(/<\/?([a-z]+[0-9]?)/gi)].map(([, name = '']) => name);

describe('a stranger’s text', () => {
  it('in a paragraph makes no element, link, mention, reference or command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = markdown.render(`文字 ${inline(text)}`);
        expect(new Set(elements(html))).toEqual(new Set(['p']));
        expect(inline(text).replaceAll('&#8203;', '\u200B')).not.toMatch(/@\w|#\d|::|:\/\/|##\[/);
      }),
    );
  });

  it('as code is code alone', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const elementsOfCode = new Set(elements(markdown.render(`文字 ${code(text)}`)));
        elementsOfCode.delete('code');
        expect(elementsOfCode).toEqual(new Set(['p']));
      }),
    );
  });

  it('in a block never ends it, and begins no command on a line', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (lines) => {
        const text = block(
          'text',
          lines.map((line) => `1 | ${line}`),
          '  ',
        );
        expect(markdown.render(text).match(/<pre>/g)).toHaveLength(1);
        expect(markdown.render(text).trimEnd()).toMatch(/<\/code><\/pre>$/);
        for (const line of text.split('\n')) expect(isCommand(line)).toBe(false);
      }),
    );
  });

  it('on a terminal is one line that begins no command of the old form', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plainLine(text)).not.toMatch(/[\r\n\u202E]|##\[/);
      }),
    );
  });

  it.each([
    ['第一行 ``` 结束', '````text\n第一行 ``` 结束\n````'],
    ['平常', '```text\n平常\n```'],
  ])('%j stands in a fence that is longer than its own', (line, shown) => {
    expect(block('text', [line], '')).toBe(shown);
  });
});
