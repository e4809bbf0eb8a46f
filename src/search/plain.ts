/** Markdown and MDX as they read: without components and marks, and a line that was wrapped in the file is one line. */

const HAN = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’…—]';
const betweenHan = new RegExp(`(?<one>${HAN})[ \\t]*\\n[ \\t]*(?=${HAN})`, 'gu');

/** Headings, items, quotations and rows begin a line of their own. */
const begins = /^[ \t]*(?:#{1,6}\s|[-*+]\s|\d+[.)、]\s|>|\|)/;

/** A line end between two Han is no space; between letters it is one. */
export const unwrapped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((block) => {
      const lines: string[] = [];
      let after = '';
      for (const line of block.split('\n')) {
        const last = lines.length - 1;
        if (last < 0 || begins.test(line) || /^[ \t]*#{1,6}\s/.test(after)) lines.push(line);
        else lines[last] = `${lines[last] ?? ''}\n${line}`;
        after = line;
      }
      return lines.map((line) => line.replace(betweenHan, '$1').replaceAll(/\s*\n\s*/g, ' '));
    })
    .join('\n');

/** A link keeps its words. */
export const plainProse = (text: string): string =>
  unwrapped(
    text
      .replaceAll(/^import .*$/gm, '')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
  )
    .replaceAll(/[*_`]|^[#>\s-]+/gm, '')
    .replaceAll(/\n+/g, '\n')
    .trim();
