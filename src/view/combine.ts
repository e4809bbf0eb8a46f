/** Filters of a listing that combine: values of one facet widen, facets narrow. Pure, and small enough for any browser. */

/** Facet → values. */
export type Facets = Readonly<Record<string, readonly string[]>>;

const fits = (row: Facets, [facet, values]: readonly [string, readonly string[]]): boolean =>
  values.length === 0 || values.some((value) => (row[facet] ?? []).includes(value));

/** Does a row stand under a choice? */
export const isChosen = (row: Facets, choice: Facets): boolean =>
  Object.entries(choice).every((entry) => fits(row, entry));

/** How many rows a value would show, given what is chosen of the other facets. */
export const countGiven = (rows: readonly Facets[], choice: Facets, facet: string, value: string): number =>
  rows.filter((row) => isChosen(row, { ...choice, [facet]: [value] })).length;

export interface ListingState {
  readonly choice: Facets;
  /** Column by which the rows are sorted; `-` before it turns the order. */
  readonly sort: string | null;
}

/** What the address says; values that the listing does not have are left out. */
export const stateIn = (search: string, known: Facets): ListingState => {
  const asked = new URLSearchParams(search);
  const choice = Object.entries(known).map(([facet, values]): [string, readonly string[]] => {
    const wanted = asked.getAll(facet);
    return [facet, values.filter((value) => wanted.includes(value))];
  });
  return { choice: Object.fromEntries(choice), sort: asked.get('sort') };
};

/** `?place=320707&state=ineligible&sort=title`, in the order of the facets; empty where nothing is chosen. */
export const searchOf = ({ choice, sort }: ListingState): string => {
  const asked = new URLSearchParams();
  for (const [facet, values] of Object.entries(choice)) for (const value of values) asked.append(facet, value);
  if (sort !== null) asked.set('sort', sort);
  const written = asked.toString();
  return written === '' ? '' : `?${written}`;
};

const numbers = /^[\d,.]+/;

/** Text by its code points, as the ledger sorts; numbers by their value; what is empty last. */
export const compareCells = (one: string, other: string): number => {
  if (one === other) return 0;
  if (one === '' || other === '') return one === '' ? 1 : -1;
  const [a, b] = [one, other].map((text) => numbers.exec(text)?.[0].replace(/,/g, ''));
  if (a !== undefined && b !== undefined && Number(a) !== Number(b)) return Number(a) - Number(b);
  return one < other ? -1 : 1;
};

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** CSV as Excel opens it: with the mark of UTF-8 and Windows line ends. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
