/** Findings as GitHub workflow commands, which mark the line in the changed file. */
import type { LocatedFinding } from '../core/finding.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A value can't end the command or begin another (`::`), whatever a submission holds. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

type Annotated = Pick<LocatedFinding, 'level' | 'file' | 'line' | 'column' | 'endColumn' | 'code' | 'message' | 'help'>;

/** No file, no place; no line, the whole file. */
const placeOf = ({ file, line, column, endColumn }: Annotated): string => {
  if (file === '') return '';
  return `file=${property(file)},${line === 0 ? '' : `line=${line},col=${column},endColumn=${endColumn},`}`;
};

export const githubReport = (findings: readonly Annotated[]): string =>
  findings
    .map((finding) => {
      const { level, code, message, help } = finding;
      const title = `title=${property(code)}`;
      return `::${commands[level]} ${placeOf(finding)}${title}::${data(`${message}。怎么办：${help}`)}\n`;
    })
    .join('');
