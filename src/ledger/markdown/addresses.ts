/** Bare addresses in running text. They end where their alphabet ends: in Chinese, a full-width mark or a word follows at once. */
import type { MarkdownIt, Token } from 'markdown-it';
import { safeUrl } from '../safe-url.ts';

/** https alone: another scheme stays text. What closes a sentence or a bracket is not the address's. */
const bare = /https:\/\/[!#-;=?-Z\]_a-z~[]+/gi;
const closing = /[.,;:!?'*_~)\]]+$/;

/** A bracket that the address opened is its own: …/wiki/A_(b). */
const trimmed = (address: string): string => {
  const cut = address.replace(closing, '');
  const rest = address.slice(cut.length);
  const open = (cut.match(/\(/g)?.length ?? 0) - (cut.match(/\)/g)?.length ?? 0);
  return open > 0 && rest.startsWith(')') ? `${cut})` : cut;
};

export const bareAddresses = (markdown: MarkdownIt): void => {
  markdown.core.ruler.push('bare_addresses', (state) => {
    const make = (type: string, tag: string, nesting: -1 | 0 | 1, content = ''): Token => {
      const token = new state.Token(type, tag, nesting);
      token.content = content;
      return token;
    };
    const split = (token: Token): Token[] => {
      const parts: Token[] = [];
      let done = 0;
      for (const { 0: found, index } of token.content.matchAll(bare)) {
        const address = trimmed(found);
        if (safeUrl(address) === undefined) continue;
        const open = make('link_open', 'a', 1);
        open.attrs = [['href', address]];
        open.markup = 'bare';
        parts.push(make('text', '', 0, token.content.slice(done, index)), open, make('text', '', 0, address));
        parts.push(make('link_close', 'a', -1));
        done = index + address.length;
      }
      return parts.length === 0 ? [token] : [...parts, make('text', '', 0, token.content.slice(done))];
    };
    for (const block of state.tokens) {
      if (block.type !== 'inline' || block.children === null || !/https:/i.test(block.content)) continue;
      let links = 0;
      block.children = block.children.flatMap((token) => {
        if (token.type === 'link_open') links += 1;
        if (token.type === 'link_close') links -= 1;
        return token.type === 'text' && links === 0 ? split(token) : [token];
      });
    }
  });
};
