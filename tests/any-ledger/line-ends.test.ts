/** A line's end in a source is a space to a browser, and there is none between Chinese characters. */
import { describe, expect, it } from 'vitest';
import { pages, textOf } from './dist.ts';

const chinese = String.raw`[\p{Script=Han}，。；：！？、（）《》“”]`;
const inline = /<\/?(?:a|abbr|b|code|em|i|mark|small|span|strong|sub|sup|time)\b[^>]*>/g;
/** What is shown as it stands, or not shown at all. */
const apart = /<(head|pre|script|style|svg|template|textarea)\b[^]*?<\/\1>|<code class="example">[^]*?<\/code>/g;

const gaps = new RegExp(String.raw`[^|\n]{0,12}(?<=${chinese})[ \t]*\n\s*(?=${chinese})[^|\n]{0,12}`, 'gu');

const gapsIn = (html: string): readonly string[] =>
  [
    ...html
      .replaceAll(apart, '|')
      .replaceAll(inline, '')
      .replaceAll(/<[^>]*>/g, '|')
      .matchAll(gaps),
  ].map(([gap]) => gap);

describe('the end of a line', () => {
  it.each([
    ['<p>没有后台。\n  全部文件</p>', 1],
    ['<p>申报表（例：<a href="/">表</a>），\n 边填边核对</p>', 1],
    ['<li>一</li>\n<li>二</li>', 0],
    ['<p>运行 npm\n 以后</p>', 0],
  ])('is found in %j', (html, found) => {
    expect(gapsIn(html)).toHaveLength(found);
  });

  it('parts no Chinese characters on any page', () => {
    const found = pages.flatMap((page) => gapsIn(textOf(page)).map((gap) => `${page}: ${gap}`));
    expect(found).toEqual([]);
  });
});
