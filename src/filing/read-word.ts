/** The cells of a filled Word form, with everything that plain text cannot hold told by the cell it stands in. */
import mammoth from 'mammoth';
import { lineEnd } from '../core/lines.ts';
import { officeBytes, openOffice } from '../package/office-file.ts';
import { markedXml, marks, unmarked } from './word-marks.ts';
import { listOf, type Lists, listsIn, numberingOf, withLists } from './word-numbers.ts';

interface Element {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: unknown;
  readonly checked?: unknown;
  readonly verticalAlignment?: unknown;
  readonly numbering?: unknown;
  readonly colSpan?: unknown;
  readonly rowSpan?: unknown;
}

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = ({ children }: Element): readonly Element[] =>
  Array.isArray(children) ? children.filter(isElement) : [];

const raisedSigns = new Map([...'0123456789+-=()ni'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][index]]));
const loweredSigns = new Map([...'0123456789+-=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index]]));

/** 10⁴, m², CO₂; `^` and `_` where there is no such sign. */
const shifted = (text: string, alignment: unknown): string => {
  const signs = alignment === 'superscript' ? raisedSigns : alignment === 'subscript' ? loweredSigns : undefined;
  const plain = text.normalize('NFKC').replaceAll('−', '-');
  if (signs === undefined || plain.trim() === '') return text;
  const found = [...plain].map((sign) => signs.get(sign));
  const known = found.filter((sign) => sign !== undefined);
  return known.length === found.length
    ? known.join('')
    : `${marks.raised}${alignment === 'superscript' ? '^' : '_'}${text}`;
};

const inlineOf = (element: Element): string => {
  if (element.type === 'text') return String(element.value ?? '');
  if (element.type === 'break') return '\n';
  if (element.type === 'tab') return ' ';
  if (element.type === 'checkbox') return element.checked === true ? '☑' : '☐';
  const inside = childrenOf(element).map(inlineOf).join('');
  return element.type === 'run' ? shifted(inside, element.verticalAlignment) : inside;
};

interface Line {
  readonly text: string;
  /** What Word numbers by itself, `1. ` or 一、; empty where it does not. */
  readonly number: string;
}

/** Word has nine levels; a file may say anything. */
const deepestList = 8;

const levelOf = ({ numbering }: Element): { level: number; isOrdered: boolean } | undefined => {
  if (typeof numbering !== 'object' || numbering === null || !('level' in numbering)) return undefined;
  return {
    level: Math.min(Math.max(Math.trunc(Number(numbering.level)) || 0, 0), deepestList),
    isOrdered: 'isOrdered' in numbering && numbering.isOrdered === true,
  };
};

/** Paragraphs below an element, also those of tables within it, in their order; lists count from one in each cell. */
const linesOf = (cell: Element, lists: Lists): readonly Line[] => {
  const counts: number[] = [];
  const numbered = numberingOf(lists);
  const walk = (element: Element, isInner: boolean): readonly Line[] => {
    if (element.type === 'tableRow' && isInner) {
      const cells = childrenOf(element).map((each) => childrenOf(each).flatMap((inner) => walk(inner, true)));
      return [
        {
          text: `${marks.table}${cells.map((lines) => lines.map(({ text }) => text).join(' ')).join(' ')}`,
          number: '',
        },
      ];
    }
    if (element.type !== 'paragraph') return childrenOf(element).flatMap((inner) => walk(inner, true));
    const { listed, text } = listOf(inlineOf(element));
    const own = listed === undefined ? undefined : numbered(listed);
    if (unmarked(text).text.trim() === '') return [{ text, number: '' }];
    if (own !== undefined) return [{ text, number: own }];
    const list = levelOf(element);
    if (list === undefined) return [{ text, number: '' }];
    const count = (counts[list.level] ?? 0) + 1;
    counts.splice(list.level, counts.length, count);
    return [{ text, number: `${'   '.repeat(list.level)}${list.isOrdered ? `${count}.` : '-'} ` }];
  };
  return childrenOf(cell).flatMap((element) => walk(element, true));
};

const isMarkdown = (number: string): boolean => /^ *(?:\d+\.|-) $/.test(number);

/** One Enter between items, where Markdown then shows them on lines of their own. */
const isNext = (before: Line, after: Line): boolean => {
  if (before.number === '' || after.number === '' || isMarkdown(before.number) !== isMarkdown(after.number))
    return false;
  const [last, next] = [before, after].map(({ text, number }) => `${number}${text.trim()}`);
  return isMarkdown(after.number) || lineEnd(last ?? '', next ?? '') === 'break';
};

/** Paragraphs with a blank line between them, and the items of a list without one. */
const proseOf = (lines: readonly Line[]): string =>
  lines
    .filter(({ text }) => text.trim() !== '')
    .reduce((prose, line, index, all) => {
      const before = all[index - 1];
      const between = before === undefined ? '' : isNext(before, line) ? '\n' : '\n\n';
      return `${prose}${between}${line.number}${line.text.trim()}`;
    }, '');

export interface WordCell {
  readonly label: string;
  /** One line for each paragraph. */
  readonly answer: string;
  /** The same as a narrative: numbers and paragraphs kept. */
  readonly prose: string;
  /** What the last column says: how to fill it in. */
  readonly how: string;
  /** What plain text cannot hold, and what stands in columns that the form does not have. */
  readonly told: readonly string[];
}

export interface ReadWord {
  /** Undefined when the document does not say which form it is. */
  readonly form: { readonly year: number; readonly category: string } | undefined;
  readonly cells: readonly WordCell[];
  /** What is wrong with the document as a whole. */
  readonly told: readonly string[];
}

const tablesIn = (element: Element): readonly Element[] =>
  element.type === 'table' ? [element] : childrenOf(element).flatMap(tablesIn);

/** Cells of a table by row and column, a cell of several rows or columns in the first of them. */
const gridOf = (table: Element): readonly ReadonlyMap<number, Element>[] => {
  const taken = new Map<number, number>();
  return childrenOf(table).map((row) => {
    const cells = new Map<number, Element>();
    let column = 0;
    for (const cell of childrenOf(row)) {
      while ((taken.get(column) ?? 0) > 0) column += 1;
      cells.set(column, cell);
      const span = Math.min(Math.max(Number(cell.colSpan) || 1, 1), 10);
      for (let each = column; each < column + span; each += 1) taken.set(each, Math.max(Number(cell.rowSpan) || 1, 1));
      column += span;
    }
    for (const [each, left] of taken) taken.set(each, left - 1);
    return cells;
  });
};

const cellOf = (cells: ReadonlyMap<number, Element>, lists: Lists): WordCell => {
  const lines = [0, 1, 2].map((column) => {
    const cell = cells.get(column);
    return cell === undefined ? [] : linesOf(cell, lists);
  });
  const [label = '', answer = '', how = ''] = lines.map((each) =>
    each
      .map(({ text }) => text)
      .join('\n')
      .trim(),
  );
  const more = [...cells].filter(([column]) => column > 2).flatMap(([, cell]) => linesOf(cell, lists));
  const isMore = more.some(({ text }) => text.trim() !== '');
  return {
    label: unmarked(label).text.trim(),
    answer: unmarked(answer).text.trim(),
    prose: unmarked(proseOf(lines[1] ?? [])).text.trim(),
    how: unmarked(how).text.trim(),
    told: [...unmarked(label + answer + how).told, ...(isMore ? ['右边多出来的格子里有内容，没有读'] : [])],
  };
};

/** A row that a page or a person split goes on in the next one: no label of its own. */
const joined = (cells: readonly WordCell[]): readonly WordCell[] =>
  cells.reduce<readonly WordCell[]>((all, cell) => {
    const last = all[all.length - 1];
    if (cell.label !== '' || last === undefined) return [...all, cell];
    const both = (one: string, other: string, between: string) =>
      [one, other].filter((part) => part !== '').join(between);
    return [
      ...all.slice(0, -1),
      {
        label: last.label,
        answer: both(last.answer, cell.answer, '\n'),
        prose: both(last.prose, cell.prose, '\n\n'),
        how: both(last.how, cell.how, '\n'),
        told: [...last.told, ...cell.told],
      },
    ];
  }, []);

/** What the library needs: no pictures, no embedded files. */
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const isText = /^word\/document\d*\.xml$/;

const mark = /表号:\s*(\d{4})\s*\/\s*([a-z0-9-]+)/i;

export type OpenedWord =
  | { readonly ok: true; readonly word: ReadWord }
  | { readonly ok: false; readonly why: 'unreadable' | 'too-large' };

export const readWord = async (bytes: Uint8Array): Promise<OpenedWord> => {
  const opened = openOffice(bytes, wanted);
  if (!opened.ok) return opened;
  const part = (name: string): string => opened.file.parts.get(`word/${name}.xml`) ?? '';
  const lists = listsIn(part('numbering'), part('styles'));
  const parts = new Map(
    [...opened.file.parts].map(([name, xml]) => [name, isText.test(name) ? withLists(markedXml(xml), lists) : xml]),
  );
  let root: Element | undefined;
  // The document is all that is wanted; nothing of it is made into HTML.
  const look = (document: unknown): unknown => {
    if (!isElement(document)) return document;
    root = document;
    return { ...document, children: [] };
  };
  let messages: readonly { readonly message: string }[];
  try {
    ({ messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(officeBytes(parts)) },
      { transformDocument: look },
    ));
  } catch {
    return { ok: false, why: 'unreadable' };
  }
  if (root === undefined) return { ok: false, why: 'unreadable' };
  const all = unmarked(
    linesOf(root, lists)
      .map(({ text }) => text)
      .join('\n'),
  );
  const [, year, category] = mark.exec(all.text.normalize('NFKC').replaceAll(/[‐‑‒–—−]/g, '-')) ?? [];
  const cells = tablesIn(root).flatMap((table) => joined(gridOf(table).map((cells) => cellOf(cells, lists))));
  return {
    ok: true,
    word: {
      form:
        year === undefined || category === undefined
          ? undefined
          : { year: Number(year), category: category.toLowerCase() },
      cells,
      told: messages.some(({ message }) => message.includes('w:sym')) ? ['有认不出来的特殊符号，没有读'] : [],
    },
  };
};
