/** `gongshi comment`: answers a pull request with the verdict that the check left behind. Run by comment.yml. */
import { readFileSync, statSync } from 'node:fs';
import { apiOf, ForgeFailed } from '../../src/forges/api.ts';
import { answerRun, largestVerdict, RunEvent } from '../../src/forges/comment.ts';
import { forgeEnvironment } from '../../src/forges/environment.ts';
import { linksOf } from '../../src/pull-request/report/links.ts';
import { openLedger } from '../kernel/ledger.ts';
import { CannotRun, type ExitCode, verb } from '../kernel/verb.ts';

const said = { created: '已回复', edited: '已更新回复', unchanged: '结果没有变化，没有更新回复' } as const;

const readEvent = (file: string): RunEvent | undefined => {
  try {
    return RunEvent.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
};

/** Undefined when the check left nothing, or far more than a verdict. */
const readVerdict = (file: string): string | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size <= largestVerdict ? readFileSync(file, 'utf8') : undefined;
};

export const comment = verb({
  name: 'comment',
  summary: '把检查结果写成合并请求下的一条回复（由 comment.yml 运行）',
  usage: '',
  options: {
    event: { type: 'string', value: '文件', help: 'workflow_run 事件，即 $GITHUB_EVENT_PATH' },
    verdict: { type: 'string', value: '文件', help: '检查留下的结果；没有这个文件时回复“没有完成”' },
  },
  run: async ({ options }, io): Promise<ExitCode> => {
    const environment = forgeEnvironment(process.env);
    if (environment === undefined) {
      throw new CannotRun('要有 GITHUB_TOKEN、GITHUB_API_URL 和 GITHUB_REPOSITORY；这个命令由 comment.yml 运行');
    }
    const event = options.event === undefined ? undefined : readEvent(options.event);
    if (event === undefined || options.verdict === undefined) {
      throw new CannotRun('--event 要写一个 workflow_run 事件的文件，--verdict 要写检查结果的文件');
    }
    const { association } = openLedger(io).records;
    try {
      const posted = await answerRun(apiOf(environment), {
        event,
        forge: association.forge?.kind ?? 'github',
        verdict: readVerdict(options.verdict),
        links: linksOf(association),
      });
      io.out(posted === undefined ? '这次改动已经更新或者关闭，不再回复。' : `${said[posted]}。`);
      return 0;
    } catch (error) {
      if (error instanceof ForgeFailed) throw new CannotRun(`托管网站没有接受：${error.message}`);
      throw error;
    }
  },
});
