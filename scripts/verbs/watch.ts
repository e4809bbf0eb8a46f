/** `gongshi watch`: what is due, and which links died. Every day, watch.yml writes it into one issue. */
import { apiOf, ForgeFailed } from '../../src/forges/api.ts';
import { forgeEnvironment } from '../../src/forges/environment.ts';
import { writeIssue } from '../../src/forges/issue.ts';
import { due } from '../../src/office/due.ts';
import { commitsSinceDisclosed } from '../../src/office/disclose.ts';
import { ofDisclosure } from '../../src/office/due/publishing.ts';
import { repositoryState } from '../../src/office/repository.ts';
import { lookAt, outsideLinks } from '../../src/watch/links.ts';
import { openLedger } from '../kernel/ledger.ts';
import { CannotRun, type ExitCode, type Io, verb } from '../kernel/verb.ts';

/** A sentence can hold what a submission says, so nothing in it may become markup or call a person. */
const inert = (text: string): string => text.replace(/[\\`*_[\]<>#|~!&]/g, '\\$&').replaceAll('@', '@\u2060');

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${inert(line)}`).join('\n')}\n\n`;

const said = {
  created: '已新建一条提醒',
  edited: '已更新提醒',
  unchanged: '提醒没有变化',
  closed: '没有待办，已关闭提醒',
} as const;

const publish = async (io: Io, body: string | undefined): Promise<void> => {
  const environment = forgeEnvironment(process.env);
  if (environment === undefined) {
    throw new CannotRun('--issue 要有 GITHUB_TOKEN、GITHUB_API_URL 和 GITHUB_REPOSITORY，由 watch.yml 运行');
  }
  try {
    const posted = await writeIssue(apiOf(environment), environment.repository, { title: '待办', body });
    io.out(posted === undefined ? '没有待办。' : `${said[posted]}。`);
  } catch (error) {
    if (error instanceof ForgeFailed) throw new CannotRun(`托管网站没有接受：${error.message}`);
    throw error;
  }
};

export const watch = verb({
  name: 'watch',
  summary:
    '列出到期的事：等待受理和研究的申报、快截止的补正、等待审定的名单、要办结的公示、没处理完的异议、没提交的改动',
  usage: '',
  options: {
    links: { type: 'boolean', help: '连台账里的外部链接也逐个打开看，要联网' },
    issue: { type: 'boolean', help: '写进托管网站的一条议题里（由 watch.yml 运行）' },
  },
  run: async ({ options }, io): Promise<ExitCode> => {
    const { source, records } = openLedger(io);
    // A workflow has a fresh copy: what is not committed or not sent is seen at the desk alone.
    const state = options.issue === true ? undefined : repositoryState(io.cwd);
    const whole = state === undefined ? [] : ofDisclosure(records, commitsSinceDisclosed(io.cwd));
    const sentences = [...due(records, io.today(records.association.asOf), state), ...whole].map(({ says }) => says);
    io.progress('正在打开外部链接…');
    const { dead, unsure } = options.links === true ? await lookAt(outsideLinks(source)) : { dead: [], unsure: [] };
    const urgent = `${section('到期的事', sentences)}${section('打不开的链接', dead)}`.trim();
    // What could not be told from here is no reason to open an issue, and no reason to keep one open.
    const text = urgent === '' ? '' : `${urgent}\n\n${section('没能确认的链接', unsure)}`.trim();
    if (options.issue === true) await publish(io, text === '' ? undefined : text);
    else io.out([...(urgent === '' ? ['没有待办。'] : sentences), ...dead, ...unsure].join('\n'));
    return 0;
  },
});
