/**
 * What a Word document holds and plain text does not: it is marked in the text before a library reads it, so that the cell
 * it stood in can be named afterwards. Element names are those of ISO/IEC 29500-1.
 */

/** Characters of the private use area, one for each kind. Nobody sees them: they are taken out again. */
const kinds = [
  ['有修订标记，删去的内容没有读', /<w:(?:del|moveFrom)(?=[\s>])[^>]*(?<!\/)>/g],
  ['有修订标记，插入的内容已经读入', /<w:(?:ins|moveTo)(?=[\s>])[^>]*(?<!\/)>/g],
  ['有批注，没有读', /<w:commentReference\b/g],
  ['有脚注或者尾注，没有读', /<w:(?:footnote|endnote)Reference\b/g],
  [
    '有图片、图形或者文本框，图没有读，文本框里的文字放在这一段后面',
    /<w:(?:drawing|pict|object)(?=[\s>])|<mc:AlternateContent(?=[\s>])/g,
  ],
  ['有公式，没有读', /<m:oMath(?=[\s>])/g],
  ['有注音，没有读', /<w:ruby(?=[\s>])/g],
] as const;

/** Formats of a run, each an element in its properties, with what is told of them. */
const formats = [
  ['有隐藏文字，已经读入', 'vanish'],
  ['有划去的文字，已经读入', 'd?strike'],
  ['有升高或者降低的文字，按普通文字读入', 'position'],
] as const;

const first = 0xe100;
const markOf = (index: number): string => String.fromCharCode(first + index);
const sentences: readonly string[] = [
  ...kinds.map(([sentence]) => sentence),
  ...formats.map(([sentence]) => sentence),
  '有上标或者下标，用“^”和“_”表示',
  '有嵌套的表格，按行读入',
];
/** Of what only the reader of the cells sees. */
export const marks = {
  raised: markOf(kinds.length + formats.length),
  table: markOf(kinds.length + formats.length + 1),
} as const;
const anyMark = /[\uE100-\uE11F]/g;

const text = (index: number): string => `<w:t>${markOf(index)}</w:t>`;

/** Off, as OOXML writes it. */
const off = /w:val="(?:0|false|off|none)"/;

const withFormats = (xml: string): string =>
  xml.replaceAll(/<w:rPr>((?:(?!<\/?w:rPr>).){0,4000}?)<\/w:rPr>/gs, (properties: string, inside: string) => {
    const found = formats.flatMap(([, name], index) => {
      const [element] = new RegExp(`<w:${name}(?:\\s[^>]*)?/>`).exec(inside) ?? [];
      return element === undefined || off.test(element) ? [] : [text(kinds.length + index)];
    });
    return `${properties}${found.join('')}`;
  });

/** A document part with a mark before everything of a kind, and without wrappers whose text the library would drop. */
export const markedXml = (xml: string): string => {
  const plain = xml
    .replaceAll(anyMark, '')
    .replaceAll(/<\/?w:(?:fldSimple|dir|bdo)(?=[\s>])[^>]*>/g, '')
    .replaceAll(/<w:cr\s*\/>/g, '<w:br/>')
    .replaceAll(/<w:ptab\b[^>]*\/>/g, '<w:tab/>');
  return kinds.reduce(
    (marked, [, pattern], index) => marked.replaceAll(pattern, (tag) => `${text(index)}${tag}`),
    withFormats(plain),
  );
};

export interface Unmarked {
  readonly text: string;
  /** What stood there beside the text, in sentences. */
  readonly told: readonly string[];
}

export const unmarked = (marked: string): Unmarked => ({
  text: marked.replaceAll(anyMark, ''),
  told: [...new Set(marked.match(anyMark))].flatMap((mark) => sentences[mark.charCodeAt(0) - first] ?? []),
});
