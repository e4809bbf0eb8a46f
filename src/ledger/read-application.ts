/** One application: front matter and narrative, held to its category. The applicant's file, and the applicant's findings. */
import type { CompiledCategory } from '../core/compile.ts';
import { type Finding, inFile, isError } from '../core/finding.ts';
import type { Application, Filed } from '../core/records.ts';
import { labelIn, type ReadApplication, readApplicationBody } from './application-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { hiddenLeaks, leaksIn, redacted } from './leaks.ts';
import { checkMarkdown } from './markdown.ts';
import { idOf, openFile, type Reading } from './reading.ts';
import { filed, type ReadOutcome } from './record.ts';
import type { Entry } from './source.ts';

/** `file` of the findings is left to the caller. */
export const readApplicationText = (
  text: string,
  category: CompiledCategory,
  allowed: Reading['allowed'],
): ReadApplication => {
  const front = readFrontMatter(text);
  return front.ok
    ? readApplicationBody(text, front, category, allowed, {
        markdown: checkMarkdown,
        leaks: { leaksIn, hiddenLeaks, redacted },
      })
    : { value: undefined, findings: front.findings };
};

export const readApplication = (
  reading: Reading,
  entry: Entry,
  category: CompiledCategory,
): ReadOutcome<Filed<Application>> => {
  const { value: file, findings: leaks } = openFile(reading, entry, labelIn(category));
  if (file === undefined) return { value: undefined, findings: leaks };
  const { value, findings } = readApplicationText(file.text, category, reading.allowed);
  const all: readonly Finding[] = [...leaks, ...inFile(file.path, findings)];
  return {
    value: value === undefined || all.some(isError) ? undefined : filed(idOf(entry), file, value),
    findings: all,
  };
};
