/** A stranger's text as text: no Markdown, no HTML, no mention, no link, no command of a workflow's log. */
import { control, invisible } from '../../core/fields/clean.ts';

const unshown = new RegExp(`${control.source}|${invisible.source}`, 'gu');

/** One line without what cannot be seen. */
const line = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(unshown, '\uFFFD');

/** Breaks a word for programs that act on it, and not for readers. */
const gap = '&#8203;';

/** Text within a paragraph. */
export const inline = (text: string): string =>
  line(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]~|$]/g, '\\$&')
    .replace(/@/g, `@${gap}`)
    .replace(/#(?=[\d\\])/g, `#${gap}`)
    .replace(/:\/\//g, `:${gap}//`)
    .replace(/:(?=:)/g, `:${gap}`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}${gap}.`);

/** Text on a terminal: one line that begins no command and moves no cursor. */
export const plainLine = (text: string): string => quiet(line(text));

/** The old form of a log command counts anywhere in a line. */
const quiet = (text: string): string => text.replace(/##\[/g, '##\u00A0[');

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** Text within a paragraph as it stands in a file. */
export const code = (text: string): string => {
  const shown = quiet(line(text));
  const ticks = '`'.repeat(longestRun(shown) + 1);
  return /^`|`$|^ .* $/.test(shown) ? `${ticks} ${shown} ${ticks}` : `${ticks}${shown}${ticks}`;
};

/** A block of lines as they stand in a file, indented to stand in a list. */
export const block = (language: string, lines: readonly string[], indent: string): string => {
  const shown = lines.map((one) => quiet(line(one)));
  const fence = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1));
  return [`${fence}${language}`, ...shown, fence].map((one) => `${indent}${one}`).join('\n');
};

/** Could a line begin a command of a workflow's log? Then it is not shown as it is. */
export const isCommand = (text: string): boolean => /^\s*::|##\[/.test(text);
