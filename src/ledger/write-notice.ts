/** A drafted notice as the text of its `.mdx` file, and the one line that closes it. */
import { isDeepStrictEqual } from 'node:util';
import type { Drafted } from '../core/notice/drafted.ts';
import type { Notice } from '../core/schema/notice.ts';
import { readFrontMatter } from './front-matter.ts';
import { toYaml } from './write-yaml.ts';

/** Plain text as MDX: what would begin markup, code or an expression is escaped. */
const escaped = (text: string): string => text.replace(/[\\`*_{}<>[\]&#~|]/g, (character) => `\\${character}`);

export const noticeText = ({ notice, paragraphs }: Drafted): string =>
  `---\n${toYaml(notice)}---\n\n${paragraphs.map((paragraph) => `${escaped(paragraph)}\n`).join('\n')}`;

/** The text with its closing line; undefined where it cannot be put in safely. Every other byte stays. */
export const withClosed = (text: string, closed: NonNullable<Notice['closed']>): string | undefined => {
  const before = readFrontMatter(text);
  if (!before.ok || before.data['closed'] !== undefined) return undefined;
  const line = toYaml({ closed: [closed] }).replace(/^closed:\n {2}- /, 'closed: ');
  const after = text.replace(/\n---\n/, () => `\n${line}---\n`);
  const read = readFrontMatter(after);
  const same = read.ok && read.body === before.body && isDeepStrictEqual(read.data, { ...before.data, closed });
  return same ? after : undefined;
};
