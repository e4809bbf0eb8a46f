/** Puts a selection into the text of a decision file, and leaves every other byte of it alone: comments are the office's. */
import { isDeepStrictEqual } from 'node:util';
import type { Selection } from '../core/decide/selection.ts';
import { parseYaml } from './yaml.ts';

const block = (selection: Selection): string =>
  Object.entries(selection)
    .map(([tier, ids]) =>
      ids.length === 0 ? `  ${tier}: []\n` : `  ${tier}:\n${ids.map((id) => `    - ${id}\n`).join('')}`,
    )
    .join('');

/** The key, its value up to the next line that begins a key or a comment, and the comment behind the key. */
const written = /^selection:[^#\n]*(?<comment>#[^\n]*)?(?:\n+[ \t]+\S[^\n]*)*\n?/m;

/** Undefined where the text cannot be changed safely: it does not parse, or more than the selection would change. */
export const withSelection = (text: string, selection: Selection): string | undefined => {
  const before = parseYaml(text);
  if (!before.ok) return undefined;
  const comment = written.exec(text)?.groups?.['comment'];
  const entry = `selection:${comment === undefined ? '' : ` ${comment}`}\n${block(selection)}`;
  const after = written.test(text) ? text.replace(written, () => entry) : `${text.replace(/\n*$/, '\n')}${entry}`;
  const read = parseYaml(after);
  return read.ok && isDeepStrictEqual(read.data, { ...before.data, selection }) ? after : undefined;
};
