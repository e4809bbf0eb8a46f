/**
 * `gongshi build`: the check, the recomputing of what was published, and the site. The check runs beside the rendering, as a
 * process of its own; nothing is written into `dist` before it has found the ledger in order.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { programFolder } from '../kernel/program-folder.ts';
import { CannotRun, type ExitCode, type Io, verb } from '../kernel/verb.ts';

/** Runs another verb on the same ledger; what it says is said when it has ended. */
const judged = async (io: Io, ...typed: readonly string[]): Promise<ExitCode> => {
  const run = spawn(process.execPath, [join(programFolder, 'scripts', 'gongshi'), ...typed], {
    cwd: io.cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parts: Buffer[] = [];
  run.stdout.on('data', (part: Buffer) => parts.push(part));
  const [code] = await once(run, 'close');
  const said = Buffer.concat(parts).toString('utf8').trimEnd();
  if (said !== '') io.out(said);
  if (code === 0 || code === 1) return code;
  return 2;
};

/** Why nothing is written. */
class NotInOrder extends Error {
  readonly code: ExitCode;
  constructor(code: ExitCode) {
    super('the ledger is not in order');
    this.code = code;
  }
}

/** The check, and what was published recomputed, by one reading. */
const inOrder = async (io: Io, ...options: readonly string[]): Promise<void> => {
  const code = await judged(io, 'check', '--verify', ...options);
  if (code !== 0) throw new NotInOrder(code);
};

export const build = verb({
  name: 'build',
  summary: '检查、复核台账，生成网站（dist/）',
  usage: '',
  options: {
    format: { type: 'string', oneOf: ['text', 'github'], help: '检查的结果显示成什么样子，不写是 text' },
    'no-cache': { type: 'boolean', help: '全部重新检查、重新生成，不用上次留下的（.cache/、dist/）' },
  },
  run: async ({ options }, io) => {
    // Pages are rendered in this process, and read the ledger where it runs.
    if (resolve(io.cwd) !== process.cwd()) throw new CannotRun('请在台账所在的文件夹里运行');
    const fresh = options['no-cache'] === true;
    const always = fresh ? ['--no-cache'] : [];
    const order = inOrder(io, '--format', options.format ?? 'text', ...always);
    io.progress('正在检查台账，生成网站…');
    try {
      const { buildSite } = await import('../../src/build/whole-site.ts');
      const { kept, rendered, indexed } = await buildSite(fresh, order);
      io.out(
        `网站在 dist/：${kept + rendered}个页面和文件，其中${rendered}个是这次生成的；` +
          `搜索索引${indexed.length === 0 ? '没有变化' : `重做了${indexed.length}部分`}。`,
      );
      return 0;
    } catch (error) {
      // A ledger that is not in order may fail here as well, and then it is the check that says why.
      const reason = await order.then(
        () => error,
        (why: unknown) => why,
      );
      if (!(reason instanceof NotInOrder)) throw reason;
      io.err('台账有误，没有生成网站。');
      return reason.code;
    }
  },
});
