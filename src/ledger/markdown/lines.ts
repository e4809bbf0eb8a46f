/** Line ends within a paragraph, as `src/core/lines.ts` has them, in the tokens of markdown-it. */
import type { MarkdownIt, Token } from 'markdown-it';
import { lineEnd } from '../../core/lines.ts';

/** What a reader sees of a token within a line. */
export const seen = ({ type, content }: Token): string => {
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  return type === 'text' || type === 'code_inline' || type.startsWith('html_') ? content : '';
};

const inLine = (tokens: readonly Token[]): string => tokens.map(seen).join('').split('\n')[0] ?? '';

const settle = (children: readonly Token[]): void => {
  let before = '';
  for (const [index, token] of children.entries()) {
    if (token.type === 'softbreak') {
      const end = lineEnd(before, inLine(children.slice(index + 1, index + 40)));
      if (end === 'break') [token.type, token.tag] = ['hardbreak', 'br'];
      if (end === 'join') token.type = 'text';
    }
    before = token.type === 'hardbreak' ? '' : `${before}${seen(token)}`.slice(-16);
  }
};

export const chineseLines = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('inline', 'chinese_lines', ({ tokens }) => {
    for (const { type, children } of tokens) if (type === 'inline' && children !== null) settle(children);
  });
};
