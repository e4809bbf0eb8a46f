/** A verdict on a terminal. */
import { levelWords } from '../../report/summary.ts';
import { sourceLines } from '../../report/text.ts';
import type { Cure, Found, Verdict } from '../verdict.ts';
import { plain } from './escape.ts';
import { headline } from './headline.ts';

const cureLine = (cure: Cure): string =>
  cure.kind === 'move' ? `  移到：${plain(cure.to)}` : `  第${cure.line}行改成：${plain(cure.becomes)}`;

const placeLine = ({ file, line, column }: Found): string[] => {
  if (file === '') return [];
  return [line === 0 ? `  --> ${plain(file)}` : `  --> ${plain(file)}:${line}:${column}`];
};

const foundText = (found: Found, word: string): string =>
  [
    `${word}[${found.code}] ${plain(found.message)}`,
    ...placeLine(found),
    ...sourceLines(found).map(plain),
    ...(found.citation === null ? [] : [`  依据：${plain(found.citation)}`]),
    `  怎么办：${plain(found.help)}`,
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
