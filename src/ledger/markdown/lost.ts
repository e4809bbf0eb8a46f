/**
 * Text that a rendering leaves out: below too many lists, in cells that a table has no column for, in definitions that
 * nothing refers to, in the titles of links; and links that have no words. What readers do not see was not written, so it is told.
 */
import type { Token } from 'markdown-it';
import { sorted } from '../../core/sorted.ts';
import { linkWords } from './links.ts';

export interface Piece {
  readonly offset: number;
  readonly length: number;
}

/** Marks and spaces aside, what a line says. */
const said = (text: string): string => text.replace(/[|\\\s]/g, '');

const rowsShort = (tokens: readonly Token[], lines: readonly string[]): number[] => {
  const short: number[] = [];
  let [row, cells] = [-1, ''];
  for (const token of tokens) {
    if (token.type === 'tr_open') [row, cells] = [token.map?.[0] ?? -1, ''];
    if (token.type === 'inline' && row !== -1) cells += token.content;
    if (token.type === 'tr_close') {
      const line = (lines[row] ?? '').replace(/^[\s>*+-]*(?:\d+[.)]\s)?/, '');
      if (said(cells).length < said(line).length) short.push(row);
      row = -1;
    }
  }
  return short;
};

/** A definition whose label is a short name, as of a note; a label that says more is text nobody sees. */
const definition = /^\s*\[([^\]]+)\]:\s*<?([^\s>]+)>?\s*$/;
const longestLabel = 12;

/** Lines of which nothing is shown; the address of a link that is there is shown with it. */
const linesMissed = (tokens: readonly Token[], lines: readonly string[], addresses: ReadonlySet<string>): number[] => {
  const shown = new Set<number>();
  for (const { type, map } of tokens) {
    const leaf = ['inline', 'html_block', 'hr', 'tr_open', 'table_open', 'office_tag'].includes(type);
    if (!leaf || map === null) continue;
    for (let line = map[0]; line < (type === 'table_open' ? map[0] + 2 : map[1]); line += 1) shown.add(line);
  }
  // Marks alone (a list of nothing, a quotation of nothing) say nothing.
  const missed = (line: string) => {
    const [, label = '', address = ''] = definition.exec(line) ?? [];
    return /[\p{L}\p{N}]/u.test(line) && (!addresses.has(address) || label.length > longestLabel);
  };
  return [...lines.keys()].filter((line) => !shown.has(line) && missed(lines[line] ?? ''));
};

/** As they were written and as they are linked. */
const addressesIn = (tokens: readonly Token[]): ReadonlySet<string> => {
  const hrefs = tokens.flatMap(({ children }) =>
    (children ?? []).flatMap((child) => (child.type === 'link_open' ? String(child.attrGet('href') ?? '') : [])),
  );
  return new Set(hrefs.flatMap((href) => [href, decoded(href)]));
};

const decoded = (href: string): string => {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
};

/** Titles of links, links of nothing, and labels of notes that say more than which note. */
const titled = (tokens: readonly Token[]): number[] =>
  tokens.flatMap(({ map, children }) =>
    [...linkWords(children ?? []).values()].some((words) => words.trim() === '') ||
    (children ?? []).some(
      (child) =>
        (child.type === 'link_open' && child.attrGet('title') !== null) ||
        (child.type === 'footnote_ref' && String(child.meta?.['label']).length > longestLabel),
    )
      ? (map?.[0] ?? 0)
      : [],
  );

/** The first line of what is left out, once for each stretch of lines. */
export const lostText = (tokens: readonly Token[], text: string): Piece[] => {
  const lines = text.split('\n');
  const missed = sorted(
    new Set([...linesMissed(tokens, lines, addressesIn(tokens)), ...rowsShort(tokens, lines), ...titled(tokens)]),
    (a, b) => a - b,
  );
  let offset = 0;
  const starts = lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  return missed
    .filter((line) => !missed.includes(line - 1))
    .map((line) => ({ offset: starts[line] ?? 0, length: Math.max(1, lines[line]?.length ?? 1) }));
};
