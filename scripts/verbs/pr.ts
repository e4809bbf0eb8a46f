/** `gongshi pr --base A --head B --author <forge>:<id> --at <instant>`: judge a change as a pull request, before or after it is one. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { instant } from '../../src/core/schema/values.ts';
import type { Change } from '../../src/forges/change.ts';
import type { EventForge } from '../../src/forges/event.ts';
import type { MergeGroup, QueuedChange } from '../../src/forges/merge-group.ts';
import { type Account, readAccount } from '../../src/pull-request/account.ts';
import { canMerge, commitId, type Git, gitIn, gitVersion, oldestGit } from '../../src/pull-request/git.ts';
import { internalError, type JudgedPullRequest, judgePullRequest } from '../../src/pull-request/pull-request.ts';
import { annotations } from '../../src/pull-request/report/annotations.ts';
import { linksOf, noLinks } from '../../src/pull-request/report/links.ts';
import { markdownReport } from '../../src/pull-request/report/markdown.ts';
import { verdictText } from '../../src/pull-request/report/text.ts';
import type { Request } from '../../src/pull-request/context.ts';
import type { Verdict } from '../../src/pull-request/verdict.ts';
import { CannotRun, type ExitCode, type Io, type Options, type OptionTable, verb } from '../kernel/verb.ts';

/** Names become ids once, here: whatever a branch does afterwards, this is what is judged. */
const commitOf = (git: Git, option: string, name: string | undefined): string => {
  const id = name === undefined ? undefined : commitId(git, name);
  if (id === undefined) throw new CannotRun(`--${option} 要写一个分支名或者提交编号，而且这个仓库里要有`);
  return id;
};

/** Where the program failed, and no word of what it was given: a message may quote the file. */
const whereOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '程序出错';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`程序出错（${error.name}）`, ...frames].join('\n');
};

const mustMerge = (git: Git): void => {
  const version = gitVersion(git);
  if (version === undefined) throw new CannotRun('没有找到 git。先安装 git，再运行');
  if (!canMerge(version)) {
    throw new CannotRun(`这台机器上的 git 是 ${version}，检查合并以后的样子要 ${oldestGit} 以上，请先升级 git`);
  }
};

const judged = (git: Git, request: Request, io: Io): JudgedPullRequest => {
  try {
    return judgePullRequest(git, request);
  } catch (error) {
    io.err(whereOf(error));
    return internalError(request);
  }
};

/** A refusal is a finding; that the base or the program is broken is not the author's, so the run did not come to an end. */
const exitCodes = {
  accept: 0,
  'needs-office': 0,
  reject: 1,
  'base-broken': 2,
  'internal-error': 2,
} as const satisfies Record<Verdict['verdict'], ExitCode>;

const options = {
  base: { type: 'string', value: '分支或提交', help: '合并到哪里；规则和账号都按这一边' },
  head: { type: 'string', value: '分支或提交', help: '要合并的改动；只读取，不运行其中任何内容' },
  author: { type: 'string', value: 'github:123456', help: '提交人的账号编号' },
  at: { type: 'string', value: 'YYYY-MM-DDThh:mm:ss+08:00', help: '服务器收到的时间；不写则按 --today 那天的中午' },
  event: { type: 'string', value: '文件', help: '从代码托管网站的事件里读以上四项；另外写了的，以写的为准' },
  forge: { type: 'string', oneOf: ['github', 'gitea', 'gitlab'], help: '事件是哪一种网站的，不写是 github' },
  'approved-by': {
    type: 'string',
    multiple: true,
    value: 'github:123456',
    help: '同意这次提交的账号，可写多次；只有主办单位的、不是提交人自己的才算',
  },
  branch: { type: 'string', value: '分支名', help: '改动所在分支的名字；合并时会写进提交记录，所以也检查' },
  title: { type: 'string', value: '文字', help: '合并请求的标题；合并时会写进提交记录，所以也检查' },
  repository: { type: 'string', value: '文件夹', help: '改动所在的仓库；不写则是这里' },
  strict: { type: 'boolean', help: '要由主办单位处理的也算没有通过；服务器的钩子用' },
  format: { type: 'string', oneOf: ['text', 'json', 'markdown', 'github'], help: '显示成什么样子，不写是 text' },
  save: { type: 'string', value: '文件', help: '同时把结论按 json 存进这个文件' },
  summary: { type: 'string', value: '文件', help: '同时把结论按 markdown 写到这个文件的末尾' },
} as const satisfies OptionTable;

/** What a forge says is read by what nobody else needs, so that is loaded for an event alone. */
const eventOf = async (file: string, forge: EventForge): Promise<Partial<Change>> => {
  const { readEvent } = await import('../../src/forges/event.ts');
  const change = readEvent(forge, readFileSync(file, 'utf8'));
  if (change === undefined) throw new CannotRun(`${file} 不是 ${forge} 上一个合并请求的事件`);
  return change;
};

const accountIn = (option: string, text: string): Account => {
  const account = readAccount(text);
  if (account === undefined) throw new CannotRun(`--${option} 要写成 github:123456 的样子，冒号后面是账号的数字编号`);
  return account;
};

const requestOf = (typed: Options<typeof options>, event: Partial<QueuedChange>, git: Git, io: Io): Request => {
  const author = accountIn('author', typed.author ?? event.author ?? '');
  const at = typed.at ?? event.at ?? `${io.today()}T12:00:00+08:00`;
  if (!instant.safeParse(at).success) throw new CannotRun('--at 要写成 2017-05-31T23:59:59+08:00 的样子');
  const base = commitOf(git, 'base', typed.base ?? event.base);
  return {
    base,
    head: commitOf(git, 'head', typed.head ?? event.head),
    author,
    at,
    approvedBy: [...(typed['approved-by'] ?? []), ...(event.approvedBy ?? [])].map((text) =>
      accountIn('approved-by', text),
    ),
    branch: typed.branch ?? event.branch,
    title: typed.title ?? event.title,
  };
};

const judgeAndReport = (typed: Options<typeof options>, event: Partial<QueuedChange>, git: Git, io: Io): ExitCode => {
  const request = requestOf(typed, event, git, io);
  io.progress('正在检查改动…');
  const { verdict, association } = judged(git, request, io);
  const links = association === undefined ? noLinks : linksOf(association);
  const reports = {
    text: () => verdictText(verdict),
    json: () => JSON.stringify(verdict, null, 2),
    markdown: () => markdownReport(verdict, links),
    github: () => annotations(verdict),
  } as const;
  io.out(reports[typed.format ?? 'text']().trimEnd());
  if (typed.save !== undefined) writeFileSync(typed.save, `${reports.json()}\n`);
  if (typed.summary !== undefined) appendFileSync(typed.summary, reports.markdown());
  return typed.strict === true && verdict.verdict === 'needs-office' ? 1 : exitCodes[verdict.verdict];
};

/** Whose request the queue is about to merge, and who approved it: the forge alone knows. */
const queued = async (group: MergeGroup): Promise<QueuedChange> => {
  const [{ forgeEnvironment }, { apiOf, ForgeFailed }, { queuedChange }] = await Promise.all([
    import('../../src/forges/environment.ts'),
    import('../../src/forges/api.ts'),
    import('../../src/forges/merge-group.ts'),
  ]);
  const environment = forgeEnvironment(process.env);
  if (environment === undefined) {
    throw new CannotRun('合并队列的事件要有 GITHUB_TOKEN、GITHUB_API_URL 和 GITHUB_REPOSITORY，才查得到是谁的改动');
  }
  try {
    return await queuedChange(apiOf(environment), environment.repository, group);
  } catch (error) {
    if (error instanceof ForgeFailed) throw new CannotRun(`托管网站没有回答：${error.message}`);
    throw error;
  }
};

/** A request, or one that the queue is about to merge. */
const toldBy = async (file: string, forge: EventForge = 'github'): Promise<Partial<QueuedChange>> => {
  const { readMergeGroup } = await import('../../src/forges/merge-group.ts');
  const group = readMergeGroup(readFileSync(file, 'utf8'));
  return group === undefined ? eventOf(file, forge) : queued(group);
};

export const pr = verb({
  name: 'pr',
  summary: '像检查合并请求那样检查一个分支：谁的文件、时间、个人信息、内容',
  usage: '',
  options,
  run: async ({ options: typed }, io) => {
    const git = gitIn(typed.repository ?? io.cwd);
    mustMerge(git);
    return judgeAndReport(typed, typed.event === undefined ? {} : await toldBy(typed.event, typed.forge), git, io);
  },
});
