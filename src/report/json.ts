/** Findings for programs: an array of these objects and nothing else. */
import type { LocatedFinding } from '../core/finding.ts';

export const jsonReport = (findings: readonly LocatedFinding[]): string =>
  `${JSON.stringify(
    findings.map(({ code, level, file, line, column, clause, message, help }) => ({
      code,
      level,
      file,
      line,
      column,
      clause,
      message,
      help,
    })),
    null,
    2,
  )}\n`;
