/** One application: front matter and narrative, held to its category. The applicant's file, and the applicant's findings. */
import { checkApplication } from '../core/check.ts';
import type { CompiledCategory } from '../core/compile.ts';
import { type Finding, inFile, isError } from '../core/finding.ts';
import type { Application, Filed } from '../core/records.ts';
import { readBody } from './body.ts';
import { readFrontMatter } from './front-matter.ts';
import { hiddenLeaks } from './leaks.ts';
import { checkMarkdown } from './markdown.ts';
import { idOf, openFile, type Reading } from './reading.ts';
import { filed, type Read } from './record.ts';
import type { Entry } from './source.ts';

/** What the form calls a key of its front matter. */
export const labelIn = (category: CompiledCategory) => (key: string) =>
  key === 'organization' ? '申报单位' : category.label(key);

/** The text of an application → what rules may trust, or what is wrong with it; `file` of the findings is left to the caller. */
export const readApplicationText = (
  text: string,
  category: CompiledCategory,
  allowed: Reading['allowed'],
): Read<Application> => {
  const front = readFrontMatter(text);
  if (!front.ok) return { value: undefined, findings: front.findings };
  const body = readBody(front.body, front.offset);
  const { value, findings: wrong } = checkApplication({ data: front.data, ...body }, category);
  const findings = [
    ...wrong,
    ...body.sections.flatMap((part) => checkMarkdown(part.text, part.offset, { item: part.heading, allowed })),
    ...(body.outside === undefined
      ? []
      : checkMarkdown(body.outside.text, body.outside.offset, { item: '正文', allowed })),
    ...hiddenLeaks(text.slice(0, front.offset), front.data, allowed, labelIn(category)),
  ];
  return { value: findings.some(isError) ? undefined : value, findings };
};

export const readApplication = (
  reading: Reading,
  entry: Entry,
  category: CompiledCategory,
): Read<Filed<Application>> => {
  const { value: file, findings: leaks } = openFile(reading, entry, labelIn(category));
  if (file === undefined) return { value: undefined, findings: leaks };
  const { value, findings } = readApplicationText(file.text, category, reading.allowed);
  const all: readonly Finding[] = [...leaks, ...inFile(file.path, findings)];
  return {
    value: value === undefined || all.some(isError) ? undefined : filed(idOf(entry), file, value),
    findings: all,
  };
};
