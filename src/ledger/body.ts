/** The body of an application → its sections by `## ` headings. A line that begins with `## ` is always a heading. */
import type { Body } from '../core/check/body.ts';

const trimmed = (text: string, offset: number) => ({
  text: text.trim(),
  offset: offset + (text.trim() === '' ? 0 : text.length - text.trimStart().length),
});

/** `offset`: where the body begins in the text of its file. */
export const readBody = (body: string, offset: number): Body => {
  const headings = [...body.matchAll(/^## (.*)$/gm)];
  const sections = headings.map((match, index) => {
    const start = match.index + match[0].length;
    const heading = trimmed(match[1] ?? '', offset + match.index + 3);
    return {
      heading: heading.text,
      headingOffset: heading.offset,
      ...trimmed(body.slice(start, headings[index + 1]?.index ?? body.length), offset + start),
    };
  });
  const before = trimmed(body.slice(0, headings[0]?.index ?? body.length), offset);
  return { sections, outside: before.text === '' ? undefined : before };
};
