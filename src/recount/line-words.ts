/** What a reader is told of a line: one sentence, then each record that was touched. */
import { isOfSite, type Since, toldWords, untoldWords } from '../core/checkpoint/since.ts';
import { isError } from '../core/finding.ts';

export interface LineAnswer {
  readonly conclusion: string;
  readonly details: readonly string[];
}

export const mistyped: LineAnswer = {
  conclusion: '核对行不完整，或者抄错了一个字，请对照原文再输入一次。',
  details: [],
};

const ask = '请留好这张网页和手里的这一行，向主办单位或者监督部门查问。';

export const lineAnswer = (held: Since): LineAnswer => {
  const { findings, grown } = held;
  const all = findings.map(({ message, file }) => (file === '' ? message : `${message}（${file}）`));
  const details = [...new Set(all)];
  const wrong = findings.filter(isError);
  if (!wrong.every(isOfSite)) return { conclusion: `对不上：记录改动过，不只是增加。${ask}`, details };
  if (wrong.length > 0) return { conclusion: `核对行对得上，网站的页面却与它代表的内容不一致。${ask}`, details };
  const since = grown === null || grown <= 0 ? '以后还没有增加内容' : `以后增加了${grown}项内容`;
  return { conclusion: `对得上：当时的内容都在，${toldWords(held)}；${since}。${untoldWords(held)}`, details };
};
