/** What an answer says of itself above the results; a screen reader hears this sentence and no more. */
import type { Answer } from './results.ts';

type Told = Pick<Answer, 'how' | 'total' | 'exact' | 'needles'>;

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join('');

export const summaryOf = ({ how, total, exact, needles }: Told, query: string, filtered: boolean): string => {
  if (total === 0 && how !== 'none' && filtered) return `这些筛选条件下没有“${query}”。`;
  if (total === 0 || how === 'none') return `没有找到“${query}”。试试条款号或单位简称。`;
  const count = exact ? `${total}条` : `约${total}条`;
  if (how === 'whole') return `找到${count}，与“${query}”最相符的在前`;
  if (how === 'approximate') return `没有与“${query}”完全相符的。大体相符的有${count}`;
  return `没有连在一起的“${query}”。含有${quoted(needles.map(({ text }) => text))}的有${count}`;
};
