/** Footnotes: `[^1]` in the text, `[^1]: …` below it. Their anchors are the section's own, so that a page may have many. */
import type { MarkdownIt, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';

/** Short name of a text, the same in every build (FNV-1a). */
const nameOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
};

export const footnotes = (markdown: MarkdownIt): void => {
  markdown.use(footnote);
  // `^[…]` is more often a power with a reference than a note.
  markdown.disable('footnote_inline');
  const { rules } = markdown.renderer;
  rules['footnote_ref'] = (tokens, index, _options, env) => {
    const { number, again } = noteOf(tokens[index]);
    const note = `${sectionOf(env)}-${number}`;
    return `<sup class="footnote-ref"><a href="#fn-${note}"${again ? '' : ` id="fnref-${note}"`}>[${number}]</a></sup>`;
  };
  rules['footnote_block_open'] = () => '<ol class="footnotes">\n';
  rules['footnote_block_close'] = () => '</ol>\n';
  rules['footnote_open'] = (tokens, index, _options, env) =>
    `<li id="fn-${sectionOf(env)}-${noteOf(tokens[index]).number}">`;
  rules['footnote_close'] = () => '</li>\n';
  rules['footnote_anchor'] = (tokens, index, _options, env) => {
    const { number, again } = noteOf(tokens[index]);
    return again ? '' : ` <a href="#fnref-${sectionOf(env)}-${number}" class="footnote-back">回到正文</a>`;
  };
};

/** Which note a token belongs to, from 1, and whether it is named a second time. */
const noteOf = (token: Token | undefined): { number: number; again: boolean } => ({
  number: Number(token?.meta?.['id'] ?? 0) + 1,
  again: Number(token?.meta?.['subId'] ?? 0) > 0,
});

const sectionOf = (env: unknown): string =>
  typeof env === 'object' && env !== null && 'section' in env ? String(env.section) : '';

/** What rendering a text with footnotes must be told. */
export const sectionEnv = (text: string): { section: string } => ({ section: nameOf(text) });
