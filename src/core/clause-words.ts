/** A clause as people cite it: 「第四部分（二）第2条」, never `4.2.2` alone (model.md 1). */
const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

const numeral = (text: string): string => numerals[Number(text)] ?? text;

/**
 * `4.2.2` → 第四部分（二）第2条〔4.2.2〕; `6.1.b` → 第六部分第1条〔6.1.b〕; `pipl#25` → 第25条〔pipl#25〕.
 * Sections 四 and 三, 五 divide into （一）…; section 六 divides into 1、2、 directly.
 */
export const clauseInWords = (clause: string): string => {
  const [source, article] = clause.includes('#') ? clause.split('#') : [undefined, undefined];
  if (source !== undefined) return `第${article}条〔${clause}〕`;
  const [part = '', item = '', ...rest] = clause.split('.');
  const number = rest.find((piece) => /^\d+$/.test(piece));
  const middle = part === '6' ? `第${item}条` : `（${numeral(item)}）${number === undefined ? '' : `第${number}条`}`;
  return `第${numeral(part)}部分${middle}〔${clause}〕`;
};
