/** One application file against its category: the application that rules may trust, or everything that is wrong with it. */
import { type Body, bodyCodes, checkBody } from './check/body.ts';
import { fieldCodes } from './check/codes.ts';
import { findingOf } from './check/problem.ts';
import { recordCodes } from './check/record.ts';
import { tidy, tidyCodes } from './check/tidy.ts';
import type { CompiledCategory } from './compile.ts';
import { type CodeTable, type Finding, isError } from './finding.ts';
import { checked } from './issues.ts';
import type { Application } from './records.ts';

export { checkRecord } from './check/record.ts';

/** Every code that the check of a file can report. */
export const checkCodes = { ...fieldCodes, ...recordCodes, ...tidyCodes, ...bodyCodes } satisfies CodeTable;

/** A file that could be read: its front matter as parsed, and its body in sections. */
export interface ApplicationText extends Body {
  readonly data: unknown;
}

export interface CheckedApplication {
  /** Only without an error: a rule may trust the shape. */
  readonly value: Application | undefined;
  readonly findings: readonly Finding[];
}

export const checkApplication = (text: ApplicationText, category: CompiledCategory): CheckedApplication => {
  const tidied = tidy(text.data, category);
  const front = checked(category.frontMatter, tidied.value);
  const body = checkBody(text, category);
  const wrong = front.ok ? [] : front.problems.map((problem) => findingOf(problem, category));
  const findings = [...tidied.findings, ...wrong, ...body.findings];
  if (!front.ok || findings.some(isError)) return { value: undefined, findings };
  const { organization, demonstration, ...fields } = front.value;
  return {
    value: { organization, demonstration: demonstration === true, fields: { ...fields, ...body.fields } },
    findings,
  };
};
