/** Findings as a person reads them on a terminal: rustc's form, in Chinese. */
import stringWidth from 'string-width';
import type { Level, LocatedFinding } from '../core/finding.ts';
import { clauseInWords } from '../core/clause-words.ts';

const levelWords = { error: '错误', warning: '提醒', info: '说明' } as const satisfies Record<Level, string>;

/** The source line with carets under the token; Han characters take two columns on a terminal. */
const sourceLines = (finding: LocatedFinding): string[] => {
  if (finding.source === '') return [];
  const characters = [...finding.source];
  const gutter = ' '.repeat(String(finding.line).length);
  const before = stringWidth(characters.slice(0, finding.column - 1).join(''));
  const token = Math.max(1, stringWidth(characters.slice(finding.column - 1, finding.endColumn - 1).join('')));
  return [
    `  ${gutter} |`,
    `  ${finding.line} | ${finding.source}`,
    `  ${gutter} | ${' '.repeat(before)}${'^'.repeat(token)}`,
  ];
};

export interface TextOptions {
  readonly language: 'zh' | 'en';
}

const findingText = (finding: LocatedFinding, { language }: TextOptions): string => {
  const place = `${finding.file}:${finding.line}:${finding.column}`;
  const head =
    language === 'en'
      ? `${finding.level}[${finding.code}] ${finding.en}`
      : `${levelWords[finding.level]}[${finding.code}] ${finding.message}`;
  const clause = finding.clause === null ? [] : [`  依据：${clauseInWords(finding.clause)}`];
  return [head, `  --> ${place}`, ...sourceLines(finding), ...clause, `  怎么办：${finding.help}`, ''].join('\n');
};

/** Counts by level, as the last line says them; a level without findings is left out. */
const summary = (findings: readonly LocatedFinding[]): string => {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const parts = (['error', 'warning', 'info'] as const)
    .filter((level) => count(level) > 0)
    .map((level) => `${levelWords[level]}${count(level)}处`);
  return parts.length === 0 ? '没有发现问题。' : `共${parts.join('，')}。`;
};

export const textReport = (findings: readonly LocatedFinding[], options: TextOptions): string =>
  `${[...findings.map((finding) => findingText(finding, options)), summary(findings)].join('\n')}\n`;
