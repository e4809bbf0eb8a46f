/** How people answer on paper: words that say yes and no, boxes that are ticked, parts of a list. */

/** One sign for every tick, one for every empty box, wherever it stands: （√）, [x], ☒, ■; □, ○, （ ）. */
const boxed = (answer: string): string =>
  answer
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[([【〔][√✓✔☑■☒●🗸🗹🗷🗵xXvV][)\]】〕]/gu, '☑')
    .replaceAll(/[([【〔][)\]】〕]/g, '☐')
    .replaceAll(/[√✓✔☑■☒●🗸🗹🗷🗵]/gu, '☑')
    .replaceAll(/[□☐○◯▢◻◽❏❐❑❒]/gu, '☐');

const isBoxed = (answer: string): boolean => /[☑☐]/.test(answer);

/** Words around a yes: 本单位承诺以上内容真实. */
const around = '我们?|我会|我单位|本人|本单位|本会|以上|上述|所填|填报|情况|内容|材料|均|都|完全|并|且';
const words = '是的?|同意|已?阅读?|已?声明|属实|真实|有效|准确|已?确认|已?承诺|对|yes|y|true';
const yes = new RegExp(`^(?:${around}|${words})*(?:${words})(?:${around}|${words})*$`, 'i');
/** Longer is no yes, but a text. */
const longestYes = 30;
const saysYes = (plain: string): boolean => plain.length <= longestYes && yes.test(plain);

const no = '(?:否|不是|不同意|不|不属实|不承诺)';

/** A tick right between the two words, 是√否, may belong to either. */
const isBetween = /(?:是|同意)[√✓✔☑■☒●🗸🗹🗷🗵](?:否|不)/u;

/** `true` where it says yes and nothing else; else what was written, for the check to say so. */
export const isYes = (answer: string): true | string => {
  const plain = boxed(answer)
    .replaceAll(/[,，.。、;；!！:：“”"]/g, '')
    .replace(/^是否(?:同意|属实|真实|承诺|确认)?/, '');
  if (!isBoxed(plain)) return saysYes(plain) ? true : answer;
  if (isBetween.test(answer)) return answer;
  if (plain === '☑') return true;
  // The box stands before its word, or behind it; one of the two words is ticked, and it is yes.
  const before = new RegExp(`^(?:☐${no})?☑(.+?)(?:☐${no})?$`).exec(plain)?.[1];
  const behind = new RegExp(`^(?:${no}☐)?([^☐☑]+)☑(?:${no}☐?|☐${no})?$`).exec(plain)?.[1];
  const ticked = plain.startsWith('☑') || plain.startsWith('☐') ? before : behind;
  return ticked !== undefined && saysYes(ticked) ? true : answer;
};

/** Labels compared without what varies in typing. */
export const key = (text: string): string => text.normalize('NFKC').replaceAll(/[\s☐☑□✓√🗸🗹]/gu, '');

/** The labels that are ticked, of a cell with boxes; undefined where it has none. */
export const tickedIn = (answer: string): readonly string[] | undefined => {
  const plain = boxed(answer).replaceAll(/[、,，;；]/g, '');
  if (!isBoxed(plain)) return undefined;
  const isBefore = /^[☑☐]/.test(plain);
  const pieces = isBefore ? plain.split(/(?=[☑☐])/) : (plain.match(/[^☑☐]*[☑☐]|[^☑☐]+$/g) ?? [plain]);
  return pieces.filter((piece) => piece.includes('☑')).map((piece) => piece.replaceAll('☑', ''));
};

const number = '(?:[（(]\\d{1,2}[）)]|\\d{1,2}[.．、)）](?!\\d)|[\\u2460-\\u2473])';
/** Items that were numbered, 1、甲2、乙, without their numbers; undefined where it does not count on from one. */
const numberedParts = (answer: string): readonly string[] | undefined => {
  if (!new RegExp(`^\\s*${number}`).test(answer)) return undefined;
  const found = [...answer.matchAll(new RegExp(number, 'g'))];
  const isCounting = found.every(({ 0: written }, index) => {
    const plain = written.normalize('NFKC').replaceAll(/\D/g, '');
    return Number(plain) === index + 1;
  });
  return isCounting ? answer.split(new RegExp(number)).slice(1) : undefined;
};

const [opening, closing] = ['（([【「“‘《', '）)]】」”’》'];
/** What stands between marks of a list; within brackets and quotation marks they part nothing: 甲（乙、丙）. */
const split = (answer: string): readonly string[] => {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < answer.length; at += 1) {
    const sign = answer.charAt(at);
    if (opening.includes(sign)) depth += 1;
    if (closing.includes(sign)) depth = Math.max(0, depth - 1);
    if (sign === '\n') depth = 0;
    if (sign !== '\n' && (depth > 0 || !/[、，,;；]/.test(sign))) continue;
    parts.push(answer.slice(from, at));
    from = at + 1;
  }
  return [...parts, answer.slice(from)];
};

/** Items of a list: one a line, or with marks or numbers between them; with spaces alone where every item is a word of its own. */
export const parts = (answer: string): readonly string[] => {
  const items = (numberedParts(answer) ?? [answer.replaceAll(/^\s*\d{1,2}[.．、)）](?!\d)/gm, '')])
    .flatMap(split)
    .map((part) => part.trim().replace(/^(?:\d{1,2}[.．、)）](?!\d)|[-•·])\s*/, ''))
    .filter((part) => part !== '');
  return items.flatMap((item) => {
    const words = item.split(/\s+/);
    return words.every((word) => /^[\p{Script=Han}（）()]{2,}$/u.test(word)) ? words : [item];
  });
};
