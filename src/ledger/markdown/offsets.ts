/**
 * Where tokens of markdown-it stand in the text. The library gives lines to blocks and nothing to what is inside a line,
 * so the rules of links, images and HTML are wrapped to note where in their block they began and ended.
 */
import type { MarkdownIt, Token } from 'markdown-it';

export interface PlacedToken {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

const watched: ReadonlySet<string> = new Set(['link', 'image', 'autolink', 'html_inline', 'office_tag']);
const opens: ReadonlySet<string> = new Set(['link_open', 'image', 'html_inline', 'office_tag', 'stray']);

/** Places within the content of their block. */
const watch = (markdown: MarkdownIt): WeakMap<Token, { readonly start: number; readonly end: number }> => {
  const places = new WeakMap<Token, { start: number; end: number }>();
  // Wrapping a rule needs the rule, and the ruler has no other way to it.
  // oxlint-disable-next-line no-underscore-dangle
  for (const { name, fn } of markdown.inline.ruler.__rules__.filter((rule) => watched.has(rule.name))) {
    markdown.inline.ruler.at(name, (state, silent) => {
      const [start, before] = [state.pos, state.tokens.length];
      const found = fn(state, silent);
      const token = found && !silent ? state.tokens.slice(before).find(({ type }) => opens.has(type)) : undefined;
      if (token !== undefined) places.set(token, { start, end: state.pos });
      return found;
    });
  }
  return places;
};

/** Offsets at which the lines of a text begin. */
const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

export interface Parsed {
  readonly tokens: readonly Token[];
  readonly placed: readonly PlacedToken[];
}

export const tokenOffsets = (markdown: MarkdownIt): ((text: string) => Parsed) => {
  const places = watch(markdown);
  return (text) => {
    const starts = lineStarts(text);
    const lines = text.split('\n');
    /** A cell of a table has no line of its own, so the row's holds; its column is sought after the cell before it. */
    let [row, column] = [0, 0];

    /** Offset in the text of a position in a block's content, each line of which ends a line of the text. */
    const offsetOf = (content: string, position: number, cell: boolean): number => {
      const before = content.slice(0, position).split('\n');
      const index = row + before.length - 1;
      const line = lines[index] ?? '';
      const piece = content.split('\n')[before.length - 1] ?? '';
      const from = cell ? line.indexOf(piece, column) : line.lastIndexOf(piece);
      return (starts[index] ?? 0) + Math.max(0, from) + (before[before.length - 1] ?? '').length;
    };

    const tokens = markdown.parse(text, {});
    const all = tokens.flatMap((token): PlacedToken[] => {
      if (token.map !== null && token.map[0] !== row) [row, column] = [token.map[0], 0];
      if (token.type === 'html_block') {
        const start = (starts[row] ?? 0) + Math.max(0, (lines[row] ?? '').indexOf('<'));
        return [{ token, start, end: (starts[row] ?? 0) + (lines[row] ?? '').length }];
      }
      if (token.type !== 'inline') return [];
      const cell = token.map === null;
      const placed = (token.children ?? []).flatMap((child): PlacedToken[] => {
        const place = places.get(child);
        if (place === undefined) return [];
        const start = offsetOf(token.content, place.start, cell);
        return [{ token: child, start, end: start + place.end - place.start }];
      });
      if (cell) column = Math.max(column, (lines[row] ?? '').indexOf(token.content, column) + token.content.length);
      return placed;
    });
    return { tokens, placed: all };
  };
};
