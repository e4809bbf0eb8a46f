/** What an answer says of itself above the results; a screen reader hears this sentence and no more. */
import type { Also } from './plan.ts';
import type { SearchAnswer } from './results.ts';

type Told = Pick<SearchAnswer, 'how' | 'total' | 'exact' | 'needles' | 'also'>;

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join('');

/** A word may have several: “奖金”在政策中称为“奖励经费”“经费”. */
const synonymsOf = (all: readonly Also[]): string => {
  const synonyms = all.flatMap((one) => (one.kind === 'synonym' ? [one] : []));
  return [...new Set(synonyms.map(({ said }) => said))]
    .map((word) => {
      const officials = synonyms.filter(({ said }) => said === word).map(({ official }) => official);
      return `“${word}”在政策中称为${quoted(officials)}，已一并查找。`;
    })
    .join('');
};

const initialsOf = (all: readonly Also[]): string =>
  all
    .flatMap((one) => (one.kind === 'initials' ? [one] : []))
    .map(
      ({ said, names }) =>
        `“${said}”按拼音首字母查找：${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}。`,
    )
    .join('');

/** What stands around an answer while it is told. */
export interface Circumstances {
  readonly filtered: boolean;
  /** Other years are still being asked. */
  readonly more: boolean;
  /** The title of the page that answers the question, which stands above. */
  readonly answered?: string | undefined;
}

const sentenceOf = (
  { how, total, exact, needles }: Told,
  query: string,
  { filtered, answered }: Circumstances,
): string => {
  if (total === 0 && how !== 'none' && filtered) return `这些筛选条件下没有“${query}”。`;
  if (total === 0 && answered !== undefined) return `最可能要找的是上面的“${answered}”。其他页面里没有“${query}”。`;
  if (total === 0 || how === 'none') return `没有找到“${query}”。`;
  const count = exact ? `${total}项` : `至少${total}项`;
  if (how === 'whole') return `找到${count}，与“${query}”最相符的在前。`;
  if (how === 'approximate') return `没有与“${query}”完全相符的。大体相符的有${count}。`;
  return `没有连在一起的“${query}”。含有${quoted(needles.map(({ text }) => text))}的有${count}。`;
};

export const summaryOf = (answer: Told, query: string, around: Circumstances): string =>
  [
    around.more && answer.total === 0 ? `正在其他年度查找“${query}”……` : sentenceOf(answer, query, around),
    synonymsOf(answer.also),
    initialsOf(answer.also),
    ...(around.more && answer.total > 0 ? ['正在查找其他年度……'] : []),
  ].join('');
