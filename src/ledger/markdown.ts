/**
 * The one Markdown of narratives: paragraphs, lists, tables, quotations, emphasis, https links. Nothing else comes out of
 * it, whatever goes in. No `node:` here: the form shows the same preview and reports the same findings.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import { type Finding, reporter } from '../core/finding.ts';
import { markdownCodes } from './markdown-codes.ts';
import { tokenOffsets } from './markdown-offsets.ts';
import { safeUrl } from './safe-url.ts';

/** Longer than any prose field may be; keeps a hostile text from costing time. */
const longest = 20_000;

const report = reporter(markdownCodes);

const markdown = new MarkdownIt('zero', { html: true, maxNesting: 20 }).enable([
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
]);
// Every link is read as a link, so that a bad one is a finding and not silently text.
markdown.validateLink = () => true;
const offsetsOf = tokenOffsets(markdown);

const { escapeHtml } = markdown.utils;
const { rules } = markdown.renderer;
const hrefOf = (token: Token | undefined): string | undefined => safeUrl(String(token?.attrGet('href') ?? ''));

rules['html_block'] = (tokens, index) => `<p>${escapeHtml(tokens[index]?.content ?? '')}</p>\n`;
rules['html_inline'] = (tokens, index) => escapeHtml(tokens[index]?.content ?? '');
rules['image'] = (tokens, index) => escapeHtml(tokens[index]?.content ?? '');
rules['link_open'] = (tokens, index) => {
  const href = hrefOf(tokens[index]);
  return href === undefined ? '<a>' : `<a href="${escapeHtml(href)}" rel="noopener nofollow ugc">`;
};
// A section's own heading is h2, so headings within it begin at h3.
const shifted = (tag: string) => `h${Math.max(3, Number(tag.slice(1)))}`;
rules['heading_open'] = (tokens, index) => `<${shifted(tokens[index]?.tag ?? 'h3')}>`;
rules['heading_close'] = (tokens, index) => `</${shifted(tokens[index]?.tag ?? 'h3')}>\n`;
// Alignment would be an inline style, which the site's Content-Security-Policy forbids.
rules['th_open'] = () => '<th>';
rules['td_open'] = () => '<td>';

/** Safe HTML of one section. */
export const renderMarkdown = (text: string): string => markdown.render(text.slice(0, longest));

const codeOf = (token: Token): keyof typeof markdownCodes | undefined => {
  if (token.type === 'html_block' || token.type === 'html_inline') return 'markdown-html';
  if (token.type === 'image') return 'markdown-image';
  return token.type === 'link_open' && hrefOf(token) === undefined ? 'markdown-link' : undefined;
};

/**
 * What one section may not hold, each with its place in the file. `offset`: where the section's text begins there.
 * Text without `<` and `[` can hold none of it and isn't parsed.
 */
export const checkMarkdown = (text: string, offset = 0): Finding[] => {
  if (text.length > longest) return [report('markdown-too-long', { limit: longest }, { at: { offset, length: 1 } })];
  if (!/[<[]/.test(text)) return [];
  return offsetsOf(text).flatMap(({ token, start, end }) => {
    const code = codeOf(token);
    const at = { offset: offset + start, length: end - start };
    return code === undefined || code === 'markdown-too-long' ? [] : [report(code, {}, { at })];
  });
};
