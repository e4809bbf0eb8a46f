/** Findings as GitHub workflow commands, which mark the line in the changed file. */
import type { LocatedFinding } from '../core/finding.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A value can't end the command or begin another (`::`), whatever a submission holds. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

export const githubReport = (findings: readonly LocatedFinding[]): string =>
  findings
    .map(({ level, file, line, column, endColumn, code, message, help }) => {
      const place = `file=${property(file)},line=${line},col=${column},endColumn=${endColumn}`;
      return `::${commands[level]} ${place},title=${property(code)}::${data(`${message}。怎么办：${help}`)}\n`;
    })
    .join('');
