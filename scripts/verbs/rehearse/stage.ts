/** The folder of a rehearsal: verbs are typed in it, on one day after another, and its ledger is read again after each. */
import type { YearRecords } from '../../../src/core/records.ts';
import { readArguments } from '../../kernel/arguments.ts';
import { type Ledger, openLedger, yearNamed } from '../../kernel/ledger.ts';
import { CannotRun, type Io, type Verb } from '../../kernel/verb.ts';

/** A folder in which verbs run, on one day after another. */
export interface Stage {
  readonly folder: string;
  readonly year: number;
  readonly seed: string;
  readonly io: Io;
  /** The day that it is there. */
  readonly day: string;
}

export const ioOn = ({ folder, io }: Stage, day: string, said: string[]): Io => ({
  out: (text) => void said.push(text),
  err: (text) => void said.push(text),
  progress: () => {},
  cwd: folder,
  today: () => day,
  isTerminal: false,
  ...(io.release === undefined ? {} : { release: io.release }),
});

export interface Said {
  readonly code: number;
  readonly said: readonly string[];
}

/** What a verb said, when it was typed there on that day. */
export const typed = async (stage: Stage, verb: Verb, day: string, words: readonly string[]): Promise<Said> => {
  const said: string[] = [];
  try {
    const { help: _help, today: _today, ...args } = readArguments(verb, words);
    return { code: await verb.run(args, ioOn(stage, day, said)), said };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { code: 2, said: [...said, error.message] };
  }
};

export const ledgerOn = (stage: Stage): { readonly ledger: Ledger; readonly year: YearRecords } => {
  const ledger = openLedger(ioOn(stage, stage.day, []), undefined, false);
  return { ledger, year: yearNamed(ledger, String(stage.year)) };
};

/** An award there, as its files are on that day. */
export const categoryOn = (stage: Stage, id: string) => {
  const { ledger, year } = ledgerOn(stage);
  const category = year.categories.get(id);
  if (category === undefined) throw new CannotRun(`演练文件夹里读不出 ${id} 这个奖项`);
  return { ledger, year, category };
};

/** What stopped the rehearsal of an award. */
export class Stopped extends Error {}

/** The first of many findings, and what was said at the end. */
const briefly = (said: string): string => {
  const parts = said.split('\n\n');
  return parts.length <= 4 ? said : [...parts.slice(0, 2), '……', ...parts.slice(-1)].join('\n\n');
};

/** Types it there; the rehearsal stops where it does not go well. */
export const must = async (stage: Stage, verb: Verb, day: string, words: readonly string[]): Promise<void> => {
  const { code, said } = await typed(stage, verb, day, words);
  if (code !== 0) throw new Stopped(`${[verb.name, ...words.slice(0, 4)].join(' ')}：${briefly(said.join('\n'))}`);
};
