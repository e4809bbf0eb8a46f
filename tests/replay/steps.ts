/** What a step of the year is: a command that was typed on a day, or a line that somebody wrote into a file by hand. */
import type { Release } from '../../src/ledger/stamp.ts';

export type Step =
  /** `release`: which one it was typed into, where that is written down. */
  | { readonly day: string; readonly run: readonly string[]; readonly release?: Release }
  /** Replaces what must be there, once. */
  | { readonly day: string; readonly edit: string; readonly from: string; readonly to: string }
  | { readonly day: string; readonly create: string; readonly text: string }
  /** The papers of an application (`2017/service-station/…`) arrive, but those with these places in its list. */
  | {
      readonly day: string;
      readonly arrives: string;
      readonly lacking: readonly number[];
      readonly run: readonly string[];
    }
  /** Experts fill their sheets with the points of a file. */
  | { readonly day: string; readonly fill: string; readonly folder: string; readonly experts: string };

/** What the office keeps outside the ledger, as files beside it. */
export type Private = Readonly<Record<string, unknown>>;
