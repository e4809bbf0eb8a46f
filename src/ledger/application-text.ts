/**
 * The text of an application → its sections, and what rules may trust or what is wrong with it. The check and the form read with
 * it: one parses YAML and Markdown, the other has the values at hand and loads the check of Markdown when a narrative needs it.
 */
import { checkApplication } from '../core/check.ts';
import type { Body } from '../core/check/body.ts';
import type { CompiledCategory } from '../core/compile.ts';
import { type Finding, isError } from '../core/finding.ts';
import type { Allowed } from '../core/privacy/allowed.ts';
import type { Application } from '../core/records.ts';
import type { hiddenLeaks, leaksIn, redacted } from './leaks.ts';
import type { SeenIn } from './seen.ts';

const trimmed = (text: string, offset: number) => ({
  text: text.trim(),
  offset: offset + (text.trim() === '' ? 0 : text.length - text.trimStart().length),
});

/** The body by its `## ` headings; a line that begins with `## ` is always one. `offset`: where the body begins in the text of its file. */
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

/** `checkMarkdown`, or what stands for it where nothing in a narrative needs it. */
export type MarkdownCheck = (text: string, offset: number, seenIn: SeenIn) => readonly Finding[];

/** The search for personal data: the form loads it once it stands, and has it at hand before anything is sent. */
export interface LeakCheck {
  readonly leaksIn: typeof leaksIn;
  readonly hiddenLeaks: typeof hiddenLeaks;
  readonly redacted: typeof redacted;
}

/** What the form loads when it is needed. */
export interface Later {
  readonly markdown?: MarkdownCheck | undefined;
  readonly leaks?: LeakCheck | undefined;
}

/** What the form calls a key of its front matter. */
export const labelIn = (category: CompiledCategory) => (key: string) =>
  key === 'organization' ? '申报单位' : category.label(key);

/** Values of the front matter, and where in the text the body begins. */
export interface Front {
  readonly data: Readonly<Record<string, unknown>>;
  readonly offset: number;
}

export interface ReadApplication {
  readonly value: Application | undefined;
  /** Their `file` is left to the caller. */
  readonly findings: readonly Finding[];
}

export const readApplicationBody = (
  text: string,
  { data, offset }: Front,
  category: CompiledCategory,
  allowed: Allowed,
  { markdown = () => [], leaks }: Later,
): ReadApplication => {
  const body = readBody(text.slice(offset), offset);
  const { value, findings: wrong } = checkApplication({ data, ...body }, category);
  const findings = [
    ...wrong,
    ...body.sections.flatMap((part) => markdown(part.text, part.offset, { item: part.heading, allowed })),
    ...(body.outside === undefined ? [] : markdown(body.outside.text, body.outside.offset, { item: '正文', allowed })),
    ...(leaks?.hiddenLeaks(text.slice(0, offset), data, allowed, labelIn(category)) ?? []),
  ];
  return { value: findings.some(isError) ? undefined : value, findings };
};
