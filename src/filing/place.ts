/** Where in the form a finding belongs: the id of a control, and the field whose it is. */
import type { Finding, ValuePath } from '../core/finding.ts';

/** Id of the element that holds the value of a path. */
export const elementId = (path: ValuePath): string => `f-${path.join('-')}`;

/** The key of front matter or the heading above an offset in the text of the file. */
const fieldAt = (
  text: string,
  offset: number,
  fieldOfHeading: (heading: string) => string | undefined,
): string | undefined => {
  const before = text.slice(0, offset);
  const bodyStart = text.indexOf('\n---\n', 3) + 1;
  if (offset >= bodyStart) {
    // The heading may itself be what is wrong.
    const until = text.slice(0, text.indexOf('\n', offset) === -1 ? text.length : text.indexOf('\n', offset));
    const heading = [...until.slice(bodyStart).matchAll(/^## (.*)$/gm)]
      .filter(({ index = 0 }) => bodyStart + index <= offset)
      .pop();
    return heading === undefined ? undefined : fieldOfHeading(heading[1]?.trim() ?? '');
  }
  const line = text.slice(before.lastIndexOf('\n') + 1);
  return [...`${before}${line.slice(0, line.indexOf('\n'))}`.matchAll(/^([\w-]+):/gm)].pop()?.[1];
};

const isPath = (at: Finding['at']): at is ValuePath => Array.isArray(at);

/** The path of what a finding is about; empty when it is about nothing that the form shows. */
export const pathOfFinding = (
  { at }: Finding,
  text: string,
  fieldOfHeading: (heading: string) => string | undefined,
): ValuePath => {
  if (isPath(at)) return at;
  const field = 'offset' in at ? fieldAt(text, at.offset, fieldOfHeading) : undefined;
  return field === undefined ? [] : [field];
};

/** A finding with the path of the value that it is about. */
export interface ProblemAt {
  readonly path: ValuePath;
  readonly finding: Finding;
}

export const problemsAt = (problems: readonly ProblemAt[], path: ValuePath): readonly Finding[] =>
  problems.filter((problem) => problem.path.join('\n') === path.join('\n')).map(({ finding }) => finding);
