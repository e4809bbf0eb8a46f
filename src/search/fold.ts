/**
 * Makes spellings of the same text equal: full width and half width, capitals, traditional and simplified characters.
 * The index is folded with the table; a query is folded without it first, since most need no table and it is 12 KB.
 */

/** Traditional character → simplified, one to one. */
export type Table = ReadonlyMap<string, string>;

const noTable: Table = new Map();

export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and for its end, the place in the NFC of the original that it comes from. */
  readonly places: readonly number[];
}

/** NFKC may make one character many (㎡ → m2), so each is folded alone and remembers its place. */
const foldCharacter = (character: string, table: Table): string => {
  const plain = character.normalize('NFKC').toLowerCase();
  return table.get(plain) ?? plain;
};

/** A ledger has a few thousand different characters; folding each once for a table saves a build most of the time. */
const folders = new WeakMap<Table, Map<string, string>>();

const folderOf = (table: Table): ((character: string) => string) => {
  const known = folders.get(table) ?? new Map<string, string>();
  folders.set(table, known);
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const folded = foldCharacter(character, table);
    known.set(character, folded);
    return folded;
  };
};

export const foldWithPlaces = (text: string, table: Table = noTable): Folded => {
  const foldOne = folderOf(table);
  let folded = '';
  let place = 0;
  const places: number[] = [];
  for (const character of text.normalize('NFC')) {
    const plain = foldOne(character);
    for (let unit = 0; unit < plain.length; unit++) places.push(place);
    folded += plain;
    place += character.length;
  }
  return { text: folded, places: [...places, place] };
};

export const fold = (text: string, table: Table = noTable): string => {
  const foldOne = folderOf(table);
  let folded = '';
  for (const character of text.normalize('NFC')) folded += foldOne(character);
  return folded;
};

/** `後后裡里`: how a table travels. */
export const tableToText = (table: Table): string => [...table].flat().join('');

export const tableFromText = (text: string): Table => {
  const characters = [...text];
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) table.set(characters[at] ?? '', characters[at + 1] ?? '');
  return table;
};
