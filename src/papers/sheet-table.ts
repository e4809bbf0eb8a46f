/** A table that is printed: title, what stands above it, rows under a head that every page repeats, what stands below. */
export interface SheetTable {
  /** Of the sheet and of the file. */
  readonly name: string;
  readonly title: string;
  /** Lines between title and head. */
  readonly above: readonly string[];
  readonly columns: readonly {
    readonly head: string;
    /** In characters. */
    readonly width: number;
    readonly align?: 'left' | 'center' | 'right';
  }[];
  /** Text stays text, whatever it looks like; an amount is a number. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** A last row: the sum under its column (counted from 0), and in words before it. */
  readonly sum?: { readonly column: number; readonly amount: number; readonly words: string };
  /** Lines below: who filled it in, who checked it. */
  readonly below: readonly string[];
  readonly landscape: boolean;
}
