/** Findings as a person reads them on a terminal: rustc's form, in Chinese. */
import stringWidth from 'string-width';
import type { LocatedFinding } from '../core/finding.ts';
import { levelWords, summary } from './summary.ts';

/** Columns of source to show: about what fits a terminal beside the gutter. */
const shownWidth = 96;

type Shown = Pick<LocatedFinding, 'source' | 'line' | 'column' | 'endColumn'>;

/** The part of a long line around its token, with … where it was cut. */
const excerpt = ({ source, column, endColumn }: Shown) => {
  const characters = [...source];
  const token = characters.slice(column - 1, endColumn - 1);
  if (stringWidth(source) <= shownWidth)
    return { before: characters.slice(0, column - 1), token, after: characters.slice(endColumn - 1) };
  const before = characters.slice(Math.max(0, column - 1 - 24), column - 1);
  const after = characters.slice(endColumn - 1, endColumn - 1 + 24);
  return {
    before: column - 1 > 24 ? ['…', ...before] : before,
    token: token.length > 64 ? [...token.slice(0, 64), '…'] : token,
    after: endColumn - 1 + 24 < characters.length ? [...after, '…'] : after,
  };
};

/** The source line with carets under the token; Han characters take two columns on a terminal. */
export const sourceLines = (finding: Shown): string[] => {
  // What concerns the whole file is placed at its opener, which shows nothing.
  if (finding.source === '' || finding.source === '---') return [];
  const { before, token, after } = excerpt(finding);
  const gutter = ' '.repeat(String(finding.line).length);
  const carets = '^'.repeat(Math.max(1, stringWidth(token.join(''))));
  return [
    `  ${gutter} |`,
    `  ${finding.line} | ${[...before, ...token, ...after].join('')}`,
    `  ${gutter} | ${' '.repeat(stringWidth(before.join('')))}${carets}`,
  ];
};

export interface TextOptions {
  readonly language: 'zh' | 'en';
}

const findingText = (finding: LocatedFinding, { language }: TextOptions): string => {
  // What concerns no file, such as a folder without one, has no place to show.
  const place = finding.file === '' ? [] : [`  --> ${finding.file}:${finding.line}:${finding.column}`];
  const head =
    language === 'en'
      ? `${finding.level}[${finding.code}] ${finding.en}`
      : `${levelWords[finding.level]}[${finding.code}] ${finding.message}`;
  const clause = finding.citation === null ? [] : [`  依据：${finding.citation}`];
  return [head, ...place, ...sourceLines(finding), ...clause, `  怎么办：${finding.help}`, ''].join('\n');
};

export const textReport = (findings: readonly LocatedFinding[], options: TextOptions): string =>
  `${[...findings.map((finding) => findingText(finding, options)), summary(findings)].join('\n')}\n`;
