/** What was typed → a verb of a table, run in the world that the process is; and what is said when it cannot be. */
import { dayInShanghai } from '../../src/core/dates.ts';
import { readArguments } from './arguments.ts';
import { askOnTerminal } from './ask.ts';
import { ownRelease } from './release.ts';
import { CannotRun, type ExitCode, type Io, type Verb } from './verb.ts';

const SECOND = 1000;

/** One line that is written over, on standard error; nothing at all where no person is looking. */
const lineOfProgress = (stream: NodeJS.WriteStream): { show(text: string): void; wipe(): void } => {
  const started = performance.now();
  let last = started;
  let shown = false;
  return {
    show: (text) => {
      const now = performance.now();
      if (!stream.isTTY || now - started < SECOND || now - last < SECOND / 10) return;
      last = now;
      shown = true;
      stream.write(`\r\u001B[K${text}`);
    },
    wipe: () => {
      if (shown) stream.write('\r\u001B[K');
      shown = false;
    },
  };
};

/** The process as a verb's world. A day is a day in Shanghai, wherever the machine stands. */
const processIo = (today: string | undefined): Io => {
  const line = lineOfProgress(process.stderr);
  const write = (stream: NodeJS.WriteStream) => (text: string) => {
    line.wipe();
    stream.write(`${text}\n`);
  };
  return {
    out: write(process.stdout),
    err: write(process.stderr),
    progress: line.show,
    cwd: process.cwd(),
    today: (asOf) => today ?? asOf ?? dayInShanghai(new Date()),
    isTerminal: process.stdout.isTTY,
    release: ownRelease,
    ...(process.stdin.isTTY ? { ask: askOnTerminal } : {}),
  };
};

export type VerbTable = Readonly<Record<string, () => Promise<Verb>>>;

const helpOf = async (verb: Verb): Promise<string> => (await import('./help.ts')).helpOf(verb);
const helpOfAll = async (table: VerbTable): Promise<string> =>
  (await import('./help.ts')).helpOfAll(await Promise.all(Object.values(table).map((load) => load())));

const isVersion = (word: string | undefined): boolean => word === '--version' || word === '-V';
const version = async (): Promise<string> =>
  (await import('../../package.json', { with: { type: 'json' } })).default.version;

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help';

export const dispatch = async (
  table: VerbTable,
  [name, ...typed]: readonly string[],
  ioFor: (today: string | undefined) => Io,
): Promise<ExitCode> => {
  const io = ioFor(undefined);
  if (isHelp(name)) {
    io.out(await helpOfAll(table));
    return 0;
  }
  if (isVersion(name)) {
    io.out(await version());
    return 0;
  }
  if (name === undefined) {
    io.err(await helpOfAll(table));
    return 2;
  }
  const load = Object.hasOwn(table, name) ? table[name] : undefined;
  if (load === undefined) throw new CannotRun(`没有 ${name} 这个命令。有：${Object.keys(table).join('、')}`);
  const verb = await load();
  const { help, today, ...args } = readArguments(verb, typed);
  if (!help) return verb.run(args, ioFor(today));
  io.out(await helpOf(verb));
  return 0;
};

/** A reader that has seen enough (`| head`) closes the pipe: that is no error. */
const endQuietlyOnClosedPipe = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
};

/** A person gets a sentence; the stack is for whoever sets GONGSHI_DEBUG=1. */
export const complaint = (error: unknown, debug: boolean): string => {
  if (debug && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof CannotRun) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `程序出错，没有运行完：${message}\n设 GONGSHI_DEBUG=1 再运行一次可以看到出错的位置，请连同它一起告诉维护者。`;
};

/** Runs what was typed as one of these verbs. */
export const runVerb = async (table: VerbTable, typed: readonly string[]): Promise<ExitCode> => {
  endQuietlyOnClosedPipe();
  try {
    return await dispatch(table, typed, processIo);
  } catch (error) {
    processIo(undefined).err(complaint(error, process.env['GONGSHI_DEBUG'] === '1'));
    return 2;
  }
};
