/**
 * What a verb of the command line is. One verb per file, `export const check = verb({…})`; its name stands in the
 * table of `gongshi.ts`. A verb parses nothing and never exits: it is given what was typed and returns how it went.
 */
import type { Release } from '../../src/ledger/stamp.ts';

/** 0 all is well, 1 there are findings, 2 it could not run (and has said why). */
export type ExitCode = 0 | 1 | 2;

export interface VerbOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** How the value reads in the usage: `YYYY-MM-DD`, `text|json`. */
  readonly value?: string;
  /** Allowed values; anything else is refused before the verb runs. */
  readonly oneOf?: readonly string[];
  /** One line of Chinese for `--help`. */
  readonly help: string;
}
export type OptionTable = Readonly<Record<string, VerbOption>>;

type ValueOf<Entry extends VerbOption> = VerbOption['type'] extends Entry['type']
  ? string | boolean
  : Entry['type'] extends 'boolean'
    ? boolean
    : Entry['oneOf'] extends readonly (infer Allowed)[]
      ? Allowed
      : string;

/** `--format json` arrives as `options.format === 'json'`, what was not typed as undefined. */
export type Options<Table extends OptionTable> = {
  readonly [Name in keyof Table]?: Table[Name]['multiple'] extends true
    ? readonly ValueOf<Table[Name]>[]
    : ValueOf<Table[Name]>;
};

/** The world as a verb sees it, so that a test can be the world. */
export interface Io {
  /** Results, on standard output; a line end is added. */
  out(text: string): void;
  /** What is said about the run, on standard error; a line end is added. */
  err(text: string): void;
  /** How far a long run is: shown on a terminal once the run has lasted a second, and wiped at its end. */
  progress(text: string): void;
  /** The folder that holds `content/`. */
  readonly cwd: string;
  /** The day to judge by: `--today`, else the demonstration's `asOf`, else today in Shanghai. `YYYY-MM-DD`. */
  today(asOf?: string): string;
  readonly isTerminal: boolean;
  /** Which release runs, for records that are made now; absent in a test, whose records say nothing of it. */
  readonly release?: () => Release;
  /** Asks whoever sits there; absent where nobody does. An empty answer takes what is usual. */
  readonly ask?: (question: string, usual: string) => Promise<string>;
}

export interface Verb<Table extends OptionTable = OptionTable> {
  readonly name: string;
  /** One line of Chinese for the list of verbs. */
  readonly summary: string;
  /** What follows the name beside options: `[路径…]`; empty if nothing may. */
  readonly usage: string;
  readonly options: Table;
  run(args: Arguments<Table>, io: Io): Promise<ExitCode> | ExitCode;
}

export interface Arguments<Table extends OptionTable = OptionTable> {
  readonly options: Options<Table>;
  readonly positionals: readonly string[];
}

/** Infers the options' types, so that `run` sees each as what it is. */
export const verb = <const Table extends OptionTable>(definition: Verb<Table>): Verb<Table> => definition;

/** Thrown by a verb that cannot run: its message, in Chinese, is all that is shown, and the exit code is 2. */
export class CannotRun extends Error {}
