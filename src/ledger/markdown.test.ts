import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMarkdown, renderMarkdown } from './markdown.ts';
import { safeUrl } from './safe-url.ts';

/** What is reported, and the very text it points to. */
const found = (text: string) =>
  checkMarkdown(`${text}`, 0).map(({ code, at }) => [
    code,
    'offset' in at ? text.slice(at.offset, at.offset + at.length) : '',
  ]);

describe('what a narrative may not hold', () => {
  it.each([
    ['a script', '文字\n\n<script>alert(1)</script>', 'markdown-html', '<script>alert(1)</script>'],
    ['an inline tag', '文字 <b class="x">粗', 'markdown-html', '<b class="x">'],
    ['a comment', '一<!-- 二 -->', 'markdown-html', '<!-- 二 -->'],
    ['a tag in a quotation', '> 一\n> 二 <i> 三', 'markdown-html', '<i>'],
    ['a tag after the same in code', '`<i>` <i>', 'markdown-html', '<i>'],
    ['a script link', '请[点](javascript:alert(1))', 'markdown-link', '[点](javascript:alert(1))'],
    ['an automatic link', '<JaVaScRiPt:alert(1)>', 'markdown-link', '<JaVaScRiPt:alert(1)>'],
    ['a reference', '[一][r]\n\n[r]: vbscript:x', 'markdown-link', '[一][r]'],
    ['http', '[一](http://example.org)', 'markdown-link', '[一](http://example.org)'],
    ['mail', '[一](mailto:a@example.org)', 'markdown-link', '[一](mailto:a@example.org)'],
    ['a relative link', '[一](/a)', 'markdown-link', '[一](/a)'],
    ['no scheme', '[一](//evil.example)', 'markdown-link', '[一](//evil.example)'],
    ['user info', '[一](https://gov.cn@evil.example/)', 'markdown-link', '[一](https://gov.cn@evil.example/)'],
    ['an image in a list', '- 一\n  ![图](a.png) 二', 'markdown-image', '![图](a.png)'],
    [
      'the second of two cells',
      '| 甲 | 乙 |\n|---|---|\n| [a](https://a.org/) | [a](ftp://a.org/) |',
      'markdown-link',
      '[a](ftp://a.org/)',
    ],
    ['a heading', '### 三 <u>', 'markdown-html', '<u>'],
  ])('%s is reported where it stands', (_, text, code, token) => {
    expect(found(text)).toEqual([[code, token]]);
  });

  it.each([
    '一、二；三：四',
    'a < b，c > d',
    '[注] 见附表',
    '{process.env.HOME} {{7*7}} <%= 1 %>',
    '[站](https://www.example.org/a?b=1)',
    '`<b>`',
    '&lt;b&gt;',
  ])('%s is fine', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('counts offsets from where the section begins', () => {
    expect(checkMarkdown('一 <b>', 100)).toMatchObject([{ at: { offset: 102, length: 3 } }]);
  });
});

describe('the HTML of a narrative', () => {
  it.each([
    ['paragraphs and lists', '一\n\n- 二\n- 三', '<p>一</p>\n<ul>\n<li>二</li>\n<li>三</li>\n</ul>\n'],
    [
      'a link',
      '[站](https://中国.example/a)',
      '<p><a href="https://xn--fiqs8s.example/a" rel="noopener nofollow ugc">站</a></p>\n',
    ],
    ['headings below the section', '# 一', '<h3>一</h3>\n'],
    [
      'a table without inline style',
      '|甲|\n|-:|\n|乙|',
      '<table>\n<thead>\n<tr>\n<th>甲</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>乙</td>\n</tr>\n</tbody>\n</table>\n',
    ],
    ['what was refused, as text', '<b>[x](javascript:1)![y](z)', '<p>&lt;b&gt;<a>x</a>y</p>\n'],
    ['indented text as text', '    <b>', '<p>&lt;b&gt;</p>\n'],
  ])('%s', (_, text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });

  it('holds nothing but these tags, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '<script>',
        '<a href=x>',
        '](javascript:alert(1))',
        '[x',
        '![',
        '<https://a.org/"onclick=1>',
        '](https://a.org "t")',
        '&#60;b&#62;',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '1. ',
        '|',
        '|-|',
        '# ',
        '```',
        '`',
        '**',
        '~~',
        '\\',
        '[r]: https://a.org',
        '[r]',
      ),
    );
    const allowed =
      /^(?:<\/?(?:p|ul|li|table|thead|tbody|tr|th|td|blockquote|h[3-6]|em|strong|s|code|a)>|<(?:hr|br)>|<ol(?: start="\d+")?>|<\/ol>|<a href="https:\/\/[^"<>\s]*" rel="noopener nofollow ugc">)$/;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const html = renderMarkdown(pieces.join(''));
        for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed);
      }),
      { numRuns: 2000 },
    );
  });

  it('links nothing that the check refuses', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.constantFrom('https', 'http', 'ftp'),
        (url, scheme) => {
          const text = `[x](<${url.replace(/^https?/, scheme)}>)`;
          expect(renderMarkdown(text).includes('href')).toBe(found(text).length === 0);
        },
      ),
    );
  });
});

describe('a safe address', () => {
  it.each([
    ['https://www.example.org/', 'https://www.example.org/'],
    ['HTTPS://例子.example/路', 'https://xn--fsqu00a.example/%E8%B7%AF'],
    ['https://a.org/@user', 'https://a.org/@user'],
    ['http://a.org/', undefined],
    ['https://u@a.org/', undefined],
    ['https://u:p@a.org/', undefined],
    ['https:\\\\a.org', undefined],
    ['https://a.org/\u0000', undefined],
    ['//a.org', undefined],
    [`https://a.org/${'a'.repeat(2000)}`, undefined],
  ])('%s', (text, expected) => {
    expect(safeUrl(text)).toBe(expected);
  });
});
