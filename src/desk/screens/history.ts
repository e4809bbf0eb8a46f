/** 历史: what was done to the ledger, by whom and when, newest first, and what is not recorded yet. */

export interface HistoryRow {
  /** Of the commit. */
  readonly id: string;
  /** An instant in Shanghai. */
  readonly at: string;
  readonly by: string;
  readonly sentence: string;
  readonly files: readonly string[];
}

export interface HistoryScreen {
  /** False where the folder is no repository of Git: then nothing is known. */
  readonly kept: boolean;
  readonly entries: readonly HistoryRow[];
  readonly page: number;
  readonly hasMore: boolean;
  /** Files of the ledger that were changed by hand and not committed. */
  readonly uncommitted: readonly string[];
}

export const historyPage = 50;
