/**
 * The XML of a worksheet, before a library reads it: what the library would pass over or guess is written so that it tells of it.
 */
const formula = /<((?:\w+:)?)f\b(?![^>]*\bt="(?:array|dataTable)")[^>]*?(?:\/>|>[^<]*<\/\1f>)/g;
const cell = /<((?:\w+:)?)c\b([^>]*)>((?:(?!<\/?(?:\w+:)?c[\s/>])[\s\S])*?)<\/\1c>/g;
const held = /<(?:\w+:)?v\b[^>]*>([^<]*)<\//;
const numeral = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/** What a cell says it holds as a number, and no program writes so, is the text that stands there. */
const asText = (whole: string, prefix: string, attributes: string, content: string): string => {
  const [, type = 'n'] = /\bt="([^"]*)"/.exec(attributes) ?? [];
  const value = held.exec(content)?.[1] ?? '';
  return type !== 'n' || value.trim() === '' || numeral.test(value) || value === 'NaN'
    ? whole
    : `<${prefix}c${attributes.replace(/\s*\bt="[^"]*"/, '')} t="str">${content}</${prefix}c>`;
};

/** A worksheet's cells alone: a link, a merged cell or a condition may span all 17 billion cells of a sheet. */
export const cellsAlone = (xml: string): string => {
  const [open = '', prefix = ''] = /<((?:\w+:)?)worksheet\b[^>]*>/.exec(xml) ?? [];
  const from = xml.search(new RegExp(`<${prefix}sheetData[\\s>]`));
  const end = xml.indexOf(`</${prefix}sheetData>`, from);
  const data = from === -1 || end === -1 ? `<${prefix}sheetData>` : xml.slice(from, end);
  const told = data
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    // A formula without a text of its own (shared, empty) is a formula.
    .replaceAll(formula, '<$1f>0</$1f>')
    .replaceAll(cell, asText);
  return `<?xml version="1.0" encoding="UTF-8"?>${open}${told}</${prefix}sheetData></${prefix}worksheet>`;
};

/** Does a place stand there twice? Which of the two is meant nobody can say, and programs say different things. */
export const isTwofold = (xml: string): boolean =>
  ['c', 'row'].some((element) => {
    const places = [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\b[^>]*?\\br="([^"]*)"`, 'g'))].map(
      ([, place = '']) => place,
    );
    return new Set(places).size < places.length;
  });

/** Ranges that a data table fills: the library tells of array formulas, and not of these. */
export const filledRanges = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?:\w+:)?f\s[^>]*>/g)].flatMap(([tag]) =>
    /\bt="dataTable"/.test(tag) ? (/\bref="([A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)"/.exec(tag)?.[1] ?? []) : [],
  );

/** What stands beside the cells, and is not read: by the names of a file's parts. */
export const besideCells = (names: readonly string[]): readonly string[] =>
  (
    [
      ['批注', /^xl\/(?:comments|threadedcomments)/i],
      ['图片', /^xl\/(?:media\/|cellimages\.xml)/i],
      ['文本框或者图形', /^xl\/drawings\/drawing\d*\.xml$/i],
      ['嵌入的文件', /^xl\/(?:embeddings|activex)\//i],
    ] as const
  ).flatMap(([what, part]) => (names.some((name) => part.test(name)) ? [what] : []));
