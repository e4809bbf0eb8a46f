/** What was typed → a verb of a table, run; and what is said when it cannot be. */
import { readArguments } from './arguments.ts';
import { processIo } from './io.ts';
import { CannotRun, type ExitCode, type Io, type Verb } from './verb.ts';

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
