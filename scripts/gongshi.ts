/** The command line: one verb per file, loaded when it is asked for, so that starting stays quick. */
import { readArguments } from './kernel/arguments.ts';
import { processIo } from './kernel/io.ts';
import { CannotRun, type ExitCode, type Io, type Verb } from './kernel/verb.ts';

export type VerbTable = Readonly<Record<string, () => Promise<Verb>>>;

/** In the order of the work; a new verb is one line. */
export const verbs: VerbTable = {
  desk: async () => (await import('./verbs/desk.ts')).desk,
  check: async () => (await import('./verbs/check.ts')).check,
  pr: async () => (await import('./verbs/pr.ts')).pr,
  judge: async () => (await import('./verbs/judge.ts')).judge,
  intake: async () => (await import('./verbs/intake.ts')).intake,
  receive: async () => (await import('./verbs/receive.ts')).receive,
  ruling: async () => (await import('./verbs/ruling.ts')).ruling,
  confirmation: async () => (await import('./verbs/acts.ts')).verbNamed('confirmation'),
  supplement: async () => (await import('./verbs/acts.ts')).verbNamed('supplement'),
  withdraw: async () => (await import('./verbs/acts.ts')).verbNamed('withdraw'),
  scores: async () => (await import('./verbs/scores.ts')).scores,
  ballot: async () => (await import('./verbs/ballot.ts')).ballot,
  choose: async () => (await import('./verbs/acts.ts')).verbNamed('choose'),
  decide: async () => (await import('./verbs/decide.ts')).decide,
  tie: async () => (await import('./verbs/acts.ts')).verbNamed('tie'),
  override: async () => (await import('./verbs/acts.ts')).verbNamed('override'),
  approve: async () => (await import('./verbs/acts.ts')).verbNamed('approve'),
  notice: async () => (await import('./verbs/notice.ts')).notice,
  objection: async () => (await import('./verbs/acts.ts')).verbNamed('objection'),
  extend: async () => (await import('./verbs/acts.ts')).verbNamed('extend'),
  'give-up': async () => (await import('./verbs/acts.ts')).verbNamed('give-up'),
  revoke: async () => (await import('./verbs/acts.ts')).verbNamed('revoke'),
  'what-if': async () => (await import('./verbs/what-if.ts')).whatIf,
  rehearse: async () => (await import('./verbs/rehearse.ts')).rehearse,
  disclose: async () => (await import('./verbs/disclose.ts')).disclose,
  stamp: async () => (await import('./verbs/stamp.ts')).stamp,
  verify: async () => (await import('./verbs/verify.ts')).verify,
  checkpoint: async () => (await import('./verbs/checkpoint.ts')).checkpoint,
  export: async () => (await import('./verbs/export.ts')).exportData,
  print: async () => (await import('./verbs/print.ts')).print,
  paper: async () => (await import('./verbs/paper.ts')).paper,
  new: async () => (await import('./verbs/new.ts')).create,
  init: async () => (await import('./verbs/init.ts')).init,
  schema: async () => (await import('./verbs/schema.ts')).schema,
  'year-line': async () => (await import('./verbs/acts.ts')).verbNamed('year-line'),
  calendar: async () => (await import('./verbs/acts.ts')).verbNamed('calendar'),
  save: async () => (await import('./verbs/save.ts')).save,
  codeowners: async () => (await import('./verbs/codeowners.ts')).codeowners,
  comment: async () => (await import('./verbs/comment.ts')).comment,
  watch: async () => (await import('./verbs/watch.ts')).watch,
};

const helpOf = async (verb: Verb): Promise<string> => (await import('./kernel/help.ts')).helpOf(verb);
const helpOfAll = async (table: VerbTable): Promise<string> =>
  (await import('./kernel/help.ts')).helpOfAll(await Promise.all(Object.values(table).map((load) => load())));

const isVersion = (word: string | undefined): boolean => word === '--version' || word === '-V';
const version = async (): Promise<string> =>
  (await import('../package.json', { with: { type: 'json' } })).default.version;

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

export const main = async (typed: readonly string[]): Promise<ExitCode> => {
  endQuietlyOnClosedPipe();
  try {
    return await dispatch(verbs, typed, processIo);
  } catch (error) {
    processIo(undefined).err(complaint(error, process.env['GONGSHI_DEBUG'] === '1'));
    return 2;
  }
};
