import MarkdownIt from 'markdown-it';
import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { asTyped } from './parser.ts';

const plain = new MarkdownIt('commonmark');
const ours = new MarkdownIt('commonmark');
asTyped(ours);

const render = (parser: { render: (text: string) => string }, markdown: string) =>
  parser.render(markdown.replaceAll('→', '\t')).replaceAll('\t', '→');
const same = (a: string, b: string) => a.replaceAll('>\n<', '><') === b.replaceAll('>\n<', '><');

/** Examples of the specification that we read otherwise, on purpose. */
const differences: Readonly<Record<number, string>> = {
  355: 'foo*bar*: a mark between letters is text',
  356: '5*6*78: a mark between digits is text',
  370: '*foo*bar: a mark between letters is text',
  381: 'foo**bar**: two marks between letters of the alphabet are text; between Han they are strong',
  396: '**foo**bar',
  411: '*foo**bar**baz*',
  415: '*foo**bar***',
  416: 'foo***bar***baz',
  417: 'foo******bar*********baz',
  429: '**foo*bar*baz**',
  602: 'a bare address is a link',
  608: 'a bare address is a link',
  611: 'a bare address is a link',
};

describe('CommonMark', () => {
  it('is what the library reads, so that what differs is ours', () => {
    expect(tests.filter(({ markdown, html }) => !same(render(plain, markdown), html))).toEqual([]);
  });

  it('is read as its specification says, but for the differences that are listed', () => {
    const differing = tests.filter(({ markdown, html }) => !same(render(ours, markdown), html));
    expect(tests.length).toBeGreaterThan(600);
    expect(differing.map(({ number }) => number)).toEqual(Object.keys(differences).map(Number));
  });
});
