/**
 * The one Markdown of narratives: paragraphs, lists, tables, quotations, emphasis, footnotes, https links. Nothing else
 * comes out of it, whatever goes in. No `node:` here: the form shows the same preview and reports the same findings.
 */
import type { Token } from 'markdown-it';
import { type Finding, reporter } from '../core/finding.ts';
import { sectionEnv } from './markdown/footnotes.ts';
import { seenBlocks } from './markdown/lines.ts';
import { disguisedIn } from './markdown/links.ts';
import { lostText } from './markdown/lost.ts';
import { tokenOffsets } from './markdown/offsets.ts';
import { chineseMarkdown } from './markdown/parser.ts';
import { markdownCodes } from './markdown-codes.ts';
import { anywhere, type SeenIn, seenFindings } from './seen.ts';
import { safeUrl } from './safe-url.ts';

/** Longer than any prose field may be; keeps a hostile text from costing time. */
const longest = 20_000;

const report = reporter(markdownCodes);
const markdown = chineseMarkdown();
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

/** Safe HTML of one section. */
export const renderMarkdown = (text: string): string => markdown.render(text.slice(0, longest), sectionEnv(text));

const codeOf = (token: Token): keyof typeof markdownCodes | undefined => {
  if (token.type === 'html_block' || token.type === 'html_inline') return 'markdown-html';
  if (token.type === 'image') return 'markdown-image';
  return token.type === 'link_open' && hrefOf(token) === undefined ? 'markdown-link' : undefined;
};

/** What one section may not hold, each with its place in the file. `offset`: where the section's text begins there. */
export const checkMarkdown = (text: string, offset = 0, seenIn: SeenIn = anywhere): Finding[] => {
  if (text.length > longest) return [report('markdown-too-long', { limit: longest }, { at: { offset, length: 1 } })];
  const { tokens, placed } = offsetsOf(text);
  const disguised = disguisedIn(tokens);
  const found = placed.flatMap(({ token, start, end }) => {
    const code = codeOf(token) ?? (disguised.has(token) ? 'markdown-link-other' : undefined);
    const at = { offset: offset + start, length: end - start };
    return code === undefined || code === 'markdown-too-long' ? [] : [report(code, {}, { at })];
  });
  const lost = lostText(tokens, text).map((piece) =>
    report('markdown-lost', {}, { at: { ...piece, offset: offset + piece.offset } }),
  );
  return [...found, ...lost, ...seenFindings(seenBlocks(tokens, text), offset, seenIn)];
};
