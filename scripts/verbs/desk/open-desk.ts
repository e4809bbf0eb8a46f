/** The desk from its start to its end, over the same functions as the verbs. */
import { join } from 'node:path';
import { inShanghai } from '../../../src/core/dates.ts';
import { usualLimits } from '../../../src/desk/server/body.ts';
import { bundledPage } from '../../../src/desk/server/bundle.ts';
import { deskOf, type DeskParts, type MadePaper } from '../../../src/desk/server/desk.ts';
import { serveDesk } from '../../../src/desk/server/serve.ts';
import { waitingIn } from '../../../src/desk/server/waiting.ts';
import { memoryOf } from '../../../src/ledger/memory.ts';
import { paperById } from '../../../src/papers/papers.ts';
import { pdfPath } from '../../kernel/office-program.ts';
import { programFolder } from '../../kernel/program-folder.ts';
import { publishedCommit } from '../../kernel/published-commit.ts';
import { CannotRun, type ExitCode, type Io } from '../../kernel/verb.ts';
import { openWindow } from './open-window.ts';
import { remember, runningDesk } from './running.ts';
import { printedPapers } from '../paper/printed.ts';
import { charactersSay, footSays, type PaperFile, paperFile } from '../paper/write.ts';

const asPdf = async (made: PaperFile): Promise<MadePaper> => {
  const printed = await printedPapers([made]);
  if (!printed.ok) return printed;
  const [paper] = printed.papers;
  if (paper === undefined) return { ok: false, why: '没有转换成功。' };
  return { ok: true, name: pdfPath(made.name, ''), bytes: paper.pdf, says: paper.says };
};

const asFile = (made: PaperFile): readonly string[] => [...charactersSay(made), ...footSays(made)];

const paperIn =
  (io: Io): DeskParts['paper'] =>
  async (ledger, id, about, as, input) => {
    const kind = paperById(id);
    if (kind === undefined) return { ok: false, why: `没有 ${id} 这种文书。` };
    try {
      const made = await paperFile(io, ledger, ledger.site, kind, about, input);
      return as === 'pdf' ? await asPdf(made) : { ok: true, name: made.name, bytes: made.bytes, says: asFile(made) };
    } catch (error) {
      if (error instanceof CannotRun) return { ok: false, why: `${error.message.replace(/。$/, '')}。` };
      throw error;
    }
  };

/** `port`: 0 for whichever is free. `opens`: in a window at once. */
export const openDesk = async (io: Io, port: number, opens: boolean): Promise<ExitCode> => {
  const open = (url: string) => {
    io.out(`工作台：${url}`);
    if (opens && !openWindow(url)) io.err('没有打开浏览器，请把上面的地址复制到浏览器里。');
  };
  const cache = join(io.cwd, '.cache', 'desk');
  const running = await runningDesk(cache);
  if (running !== undefined) {
    io.err('工作台已经开着，打开它的窗口。');
    open(running);
    return 0;
  }
  io.progress('正在准备页面');
  const page = await bundledPage(join(cache, 'page'));
  const waiting = waitingIn(join(io.cwd, 'inbox', '.desk'), usualLimits, () => inShanghai(new Date().toISOString()));
  const served = await serveDesk({
    port,
    page,
    limits: usualLimits,
    waiting,
    desk: deskOf({
      root: io.cwd,
      today: io.today,
      waiting,
      former: (files) => memoryOf(io.cwd, files, programFolder),
      release: io.release?.(),
      publishedCommit: () => publishedCommit(io.cwd),
      paper: paperIn(io),
    }),
    broken: (error) => io.err(`工作台出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  const forget = remember(cache, served.url);
  open(served.url);
  io.err('关掉浏览器里的窗口一小时以后自动停止；要马上停止，在这里按 Ctrl+C。');
  process.once('SIGINT', served.end);
  process.once('SIGTERM', served.end);
  await served.ended;
  forget();
  return 0;
};
