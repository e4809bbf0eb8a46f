/**
 * Marks that people type as signs. CommonMark reads `3*5米…2*4块` as emphasis and prints 35米, 24块: a number changes
 * without a word. So a mark that stands between digits or letters is text, and so is `>` before a number.
 */
import cjkFriendly from 'markdown-it-cjk-friendly';
import type { MarkdownIt } from 'markdown-it';

const word = /[\p{L}\p{N}]/u;
const digit = /\p{N}/u;
/** Units and closing marks that end a quantity, and what may begin one: （3）*（5）, 25%*4, 3″*5″. */
const quantityEnd = /[\p{L}\p{N}）)\]】%％‰°℃′″'"]/u;
const quantityStart = /[\p{N}（([【]/u;
const asciiWord = /[0-9A-Za-z]/;
/** No words begin with the one or end with the other, so a mark there opens or closes nothing: 1*，2*，（**）, “*”. */
const neverFirst = /[，。；：、！？）》】」』〕％‰]/u;
const neverLast = /[（《【「『〔]/u;
const quotedBy = ['“”', '‘’', '""', "''", '「」', '（）', '()', '[]', '【】'];
/** Words that speak of the mark before them. */
const aboutMark = /^(?:表示|代表|号[的为是项者处表]|[为是](?:必|选填|可选|重点项|示例))/;
const numeral = /[\p{N}〇零一二三四五六七八九十百千万亿两几半数余多]/u;

const lastOf = (text: string): string => text.match(/.$/su)?.[0] ?? '';
const firstOf = (text: string): string => text.match(/^./su)?.[0] ?? '';

/** Is a run of marks with these neighbours a sign of the text? */
const isSign = (marks: string, left: string, right: string): boolean => {
  const [before, after] = [lastOf(left), firstOf(right)];
  if (marks[0] === '~') return numeral.test(before) && numeral.test(after);
  if (marks[0] !== '*') return false;
  if (quotedBy.includes(`${before}${after}`) || aboutMark.test(right)) return true;
  if (marks.length > 1) return asciiWord.test(before) && asciiWord.test(after);
  if (word.test(before) && word.test(after)) return true;
  if (quantityEnd.test(before) && quantityStart.test(after)) return true;
  // 3 *5 and 3* 5: a space on one side alone.
  return digit.test(lastOf(left.trimEnd())) && digit.test(firstOf(right.trimStart()));
};

/** `**重点：**` beside Chinese punctuation is strong; marks that are signs stay as they were typed. */
export const chineseMarks = (markdown: MarkdownIt): void => {
  markdown.use(cjkFriendly);
  const State = markdown.inline.State;
  markdown.inline.State = class extends State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      const end = start + scanned.length;
      const left = this.src.slice(Math.max(0, start - 8), start);
      const right = this.src.slice(end, end + 8);
      if (isSign(this.src.slice(start, end), left, right)) return { ...scanned, can_open: false, can_close: false };
      return {
        ...scanned,
        can_open: scanned.can_open && !neverFirst.test(firstOf(right)),
        can_close: scanned.can_close && !neverLast.test(lastOf(left)),
      };
    }
  };
};

/** What a comparison goes on with: 5, -5, ￥5, .5, =, 五人, 半数. */
const compared =
  /^>(?:[\d=.]|[-+±≈约]?[￥¥$]?\d|[一二两三四五六七八九十百千万亿半]{1,6}(?:[人个名项次件家户亩吨元年天月倍成]|数))/u;
/** With a blank behind it only where no line beside it is a quotation, and what follows is no year, nor the number of an item. */
const comparedApart = /^> +(?!\d{4}年|\d{1,9}(?:[.)]\s|、))[-+]?[￥¥$]?\d/;

/** `>5人` at the beginning of a line says more than five. */
export const comparisons = (markdown: MarkdownIt): void => {
  // Wrapping a rule needs the rule, and the ruler has no other way to it.
  // oxlint-disable-next-line no-underscore-dangle
  const rule = markdown.block.ruler.__rules__.find(({ name }) => name === 'blockquote')?.fn;
  if (rule === undefined) throw new Error('markdown-it has no rule of quotations');
  markdown.block.ruler.at(
    'blockquote',
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (state.src[start] !== '>') return false;
      const lineAt = (index: number): string => state.src.slice(state.bMarks[index] ?? 0, state.eMarks[index] ?? 0);
      const line = state.src.slice(start, state.eMarks[startLine]);
      const isApart =
        comparedApart.test(line) && [startLine - 1, startLine + 1].every((beside) => !/^\s*>/.test(lineAt(beside)));
      return !compared.test(line) && !isApart && rule(state, startLine, endLine, silent);
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
};

/** A temperature, whatever follows it; or a share that is the whole line. */
const signed = /^\s{0,3}[-+] +\d+(?:\.\d+)?\s?(?:(?:℃|℉|°[CF]|摄氏度)|[%％‰]\s*$)/u;
const item = /^\s*[-+*] +\S/;
/** So many lines of a list are looked through for words. */
const looked = 50;

/**
 * `- 5℃` on a line of its own is five degrees below zero, and a list would take the sign away. In a list of words the mark is the
 * list's.
 */
export const signs = (markdown: MarkdownIt): void => {
  // oxlint-disable-next-line no-underscore-dangle
  const rule = markdown.block.ruler.__rules__.find(({ name }) => name === 'list')?.fn;
  if (rule === undefined) throw new Error('markdown-it has no rule of lists');
  markdown.block.ruler.at(
    'list',
    (state, startLine, endLine, silent) => {
      const lineAt = (index: number): string => state.src.slice(state.bMarks[index] ?? 0, state.eMarks[index] ?? 0);
      // Within a list, or a quotation, the mark is a list's.
      let line = startLine;
      while (line < Math.min(endLine, startLine + looked) && signed.test(lineAt(line))) line += 1;
      const isSigned = state.level === 0 && line > startLine && !item.test(lineAt(line));
      return !isSigned && rule(state, startLine, endLine, silent);
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
};
