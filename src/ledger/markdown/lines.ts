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

/** What a reader sees of one block of text, with the addresses its links lead to; `source` is how it was written. */
export interface SeenBlock {
  readonly text: string;
  readonly source: string;
  readonly offset: number;
  readonly length: number;
}

/** Blocks of a text in its order. A cell of a table has the place of its row. */
export const seenBlocks = (tokens: readonly Token[], text: string): SeenBlock[] => {
  const lines = text.split('\n');
  let offset = 0;
  const starts = lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  let range: readonly [number, number] = [0, 1];
  return tokens.flatMap(({ type, map, content, children }): SeenBlock[] => {
    if (map !== null) range = map;
    if (type !== 'inline' && type !== 'html_block') return [];
    const start = starts[range[0]] ?? 0;
    const hrefs = (children ?? []).flatMap((child) =>
      child.type === 'link_open' ? String(child.attrGet('href')) : [],
    );
    const shown = type === 'inline' ? (children ?? []).map(seen).join('') : content;
    const end = (starts[range[1] - 1] ?? start) + (lines[range[1] - 1]?.length ?? 0);
    return [{ text: [shown, ...hrefs].join('\n'), source: content, offset: start, length: Math.max(1, end - start) }];
  });
};
