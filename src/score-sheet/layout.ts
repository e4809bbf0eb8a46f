/** Where everything stands on a score sheet: what writing and reading share. Rows and columns count from 0. */
import type { Criterion } from '../core/schema/category.ts';

export interface SheetKey {
  readonly year: number;
  readonly category: string;
  readonly round: string;
  readonly reviewer: string;
}

/** Marks a file as ours, and says what it scores. A changed layout has a new number: the second has a row for a line of its own. */
const forms = { plain: 'gongshi-scores-1', withLine: 'gongshi-scores-2' } as const;

export const keyText = ({ year, category, round, reviewer }: SheetKey, hasLine: boolean): string =>
  `${hasLine ? forms.withLine : forms.plain} ${year}/${category}/${round} ${reviewer}`;

export const readKey = (text: string): SheetKey | undefined => {
  const [, year, category, round, reviewer] =
    /^gongshi-scores-[12] (\d{4})\/([a-z0-9-]+)\/([a-z0-9-]+) (R\d{2,3})$/.exec(text.trim()) ?? [];
  return year === undefined || category === undefined || round === undefined || reviewer === undefined
    ? undefined
    : { year: Number(year), category, round, reviewer };
};

/** What stands above the table. */
export const headRows = { title: 0, key: 1, help: 2, ownLine: 5 } as const;
/** The table, which begins a row lower under a line. */
export const tableRows = (hasLine: boolean) =>
  hasLine ? ({ ids: 6, labels: 7, first: 8 } as const) : ({ ids: 5, labels: 6, first: 7 } as const);
export const columns = { application: 0, number: 1, title: 2, organization: 3, recusal: 4, firstCriterion: 5 } as const;

/** What the row of ids holds, from the first column to the last. */
export const idRow = (criteria: readonly Criterion[]): readonly string[] => [
  'application',
  'number',
  'title',
  'organization',
  'recusal',
  ...criteria.map(({ id }) => id),
  'total',
];

/** `F9`: as spreadsheets call it. Up to 26 columns, more than any category has. */
export const cellName = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
