/** A verdict on a terminal. */
import { levelWords } from '../../report/summary.ts';
import { sourceLines } from '../../report/text.ts';
import type { Cure, Found, Verdict } from '../verdict.ts';
import { plainLine } from './escape.ts';
import { headline } from './headline.ts';

const cureLine = (cure: Cure): string =>
  cure.kind === 'move' ? `  移到：${plainLine(cure.to)}` : `  第${cure.line}行改成：${plainLine(cure.becomes)}`;

const placeLine = ({ file, line, column }: Found): string[] => {
  if (file === '') return [];
  return [line === 0 ? `  --> ${plainLine(file)}` : `  --> ${plainLine(file)}:${line}:${column}`];
};

const foundText = (found: Found, word: string): string =>
  [
    `${word}[${found.code}] ${plainLine(found.message)}`,
    ...placeLine(found),
    ...sourceLines(found).map(plainLine),
    ...(found.citation === null ? [] : [`  依据：${plainLine(found.citation)}`]),
    `  怎么办：${plainLine(found.help)}`,
    ...found.cures.map(cureLine),
    '',
  ].join('\n');

export const verdictText = (verdict: Verdict): string => {
  const { title, next } = headline(verdict);
  return [
    `${title}${next}`,
    '',
    ...verdict.findings.map((found) => foundText(found, levelWords[found.level])),
    ...verdict.reasons.map((found) => foundText(found, '主办单位')),
    ...verdict.ours.map((found) => foundText(found, '主分支')),
    `主分支 ${verdict.base}，这次改动 ${verdict.head}`,
  ].join('\n');
};
