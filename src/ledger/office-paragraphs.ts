/** The text of a policy, a guide or a notice as paragraphs without markup: what a reader sees, for paper. */
import { seen } from './markdown/lines.ts';
import { chineseMarkdown } from './markdown/parser.ts';

const parser = chineseMarkdown();

/** Headings, items and cells are paragraphs too; a line that ends within a paragraph stays a line. */
export const officeParagraphs = (body: string): readonly string[] =>
  parser
    .parse(body, {})
    .filter(({ type }) => type === 'inline')
    .map(({ children }) => (children ?? []).map(seen).join(''))
    .filter((text) => text.trim() !== '');
