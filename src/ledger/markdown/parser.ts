/** The one parser of prose: CommonMark and tables, with Chinese as people type it. What comes out of it is the renderers' matter. */
import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';
import { bareAddresses } from './addresses.ts';
import { footnotes } from './footnotes.ts';
import { chineseLines } from './lines.ts';
import { chineseMarks, comparisons, signs } from './marks.ts';

const rules = [
  'table',
  'blockquote',
  'hr',
  'list',
  'reference',
  'html_block',
  'heading',
  'newline',
  'escape',
  'backticks',
  'strikethrough',
  'emphasis',
  'link',
  'image',
  'autolink',
  'html_inline',
  'entity',
  'balance_pairs',
  'fragments_join',
];

/** Items keep the numbers they were typed with; all alike, as some write them, they are counted. */
const typedNumbers = (parser: Parser): void => {
  parser.core.ruler.after('block', 'typed_numbers', ({ tokens }) => {
    const lists: Token[][] = [];
    for (const token of tokens) {
      if (token.type === 'ordered_list_open') lists.push([]);
      if (token.type === 'list_item_open' && token.info !== '') lists[lists.length - 1]?.push(token);
      if (token.type === 'ordered_list_close') number(lists.pop() ?? []);
    }
  });
};

const number = (items: readonly Token[]): void => {
  const numbers = items.map(({ info }) => Number(info));
  const [first = 1] = numbers;
  if (numbers.every((value) => value === first)) return;
  for (const [index, item] of items.entries()) {
    if (numbers[index] !== first + index) item.attrSet('value', String(numbers[index]));
  }
};

/** Deeper than this, the library leaves text out; the check finds that (`lost.ts`). */
export const maxNesting = 20;

/** What makes CommonMark read Chinese as people type it. Deliberate differences: `commonmark.test.ts`. */
export const asTyped = (parser: Parser): void => {
  for (const plugin of [chineseMarks, comparisons, signs, chineseLines, bareAddresses, typedNumbers]) plugin(parser);
};

export const chineseMarkdown = (): Parser => {
  const parser = new MarkdownIt('zero', { html: true, maxNesting }).enable(rules);
  // Every link is read as a link, so that a bad one is a finding and not silently text.
  parser.validateLink = () => true;
  for (const plugin of [footnotes, chineseMarks, comparisons, signs, chineseLines, bareAddresses, typedNumbers])
    plugin(parser);
  const renderers = parser.renderer.rules;
  // A section's own heading is h2, so headings within it begin at h3.
  const shifted = (tag: string) => `h${Math.max(3, Number(tag.slice(1)))}`;
  renderers['heading_open'] = (tokens, index) => `<${shifted(tokens[index]?.tag ?? 'h3')}>`;
  renderers['heading_close'] = (tokens, index) => `</${shifted(tokens[index]?.tag ?? 'h3')}>\n`;
  // Alignment would be an inline style, which the site's Content-Security-Policy forbids.
  renderers['th_open'] = () => '<th>';
  renderers['td_open'] = () => '<td>';
  return parser;
};
