/**
 * Answers a pull request in one comment. Runs with a token, after a run without one, and so believes nothing of what that
 * run left behind: the verdict is data held to its schema, and which pull request it is about is asked of the forge.
 */
import { z } from 'zod';
import { Verdict } from '../pull-request/verdict.ts';
import type { Links } from '../pull-request/report/links.ts';
import { markdownReport, marker } from '../pull-request/report/markdown.ts';
import { type Api, ForgeFailed } from './api.ts';
import { account, objectId } from './change.ts';
import { Comment, isOwnComment, type Posted } from './thread.ts';

/** Bytes; a verdict holds some hundred findings at most, each of a few hundred characters. */
export const largestVerdict = 4 * 1024 * 1024;

const repository = z.string().regex(/^[\w.-]+\/[\w.-]+$/);

/** The `workflow_run` event, which the forge itself wrote. */
export const RunEvent = z.object({
  repository: z.object({ full_name: repository }),
  workflow_run: z.object({
    event: z.literal('pull_request'),
    head_sha: objectId,
    head_branch: z.string(),
    head_repository: z.object({ full_name: repository }),
  }),
});
export type RunEvent = z.infer<typeof RunEvent>;

/** The author and the fork may be gone (`null`; Gitea's Ghost has the id −1): then no verdict is believed to be theirs. */
const PullRequest = z.object({
  number: z.number().int().positive(),
  user: z.object({ id: z.number() }).nullish(),
  head: z.object({ sha: objectId, ref: z.string(), repo: z.object({ full_name: repository }).nullish() }),
});
type PullRequest = z.infer<typeof PullRequest>;

const Changed = z.object({ filename: z.string(), previous_filename: z.string().nullish() });

const brokenDown = `**自动检查没有完成。** 这是程序这边的问题，不需要您做什么。主办单位会处理，处理好以后这里会更新。\n\n${marker}\n`;
const unbelieved = `**请等主办单位审看。** 这次改动涉及自动检查本身（.github/），检查的结果不能作准，由主办单位直接审看。申报不需要改这些文件：误改的，撤掉它们再推送一次。\n\n${marker}\n`;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The verdict if it is one, of this head and of this author. */
const verdictOf = (text: string | undefined, forge: string, { head, user }: PullRequest): Verdict | undefined => {
  if (text === undefined || Buffer.byteLength(text) > largestVerdict) return undefined;
  const { data } = Verdict.safeParse(parse(text));
  const author = account.safeParse(user?.id).data;
  return author !== undefined && data?.head === head.sha && data.author === `${forge}:${author}` ? data : undefined;
};

/** Open pull requests whose head is the one that was judged, of the fork and branch that the run was for. */
const pullRequestOf = async (
  api: Api,
  { repository: to, workflow_run: run }: RunEvent,
): Promise<PullRequest | undefined> => {
  const { values: open, odd } = await api.list(
    PullRequest,
    `/repos/${to.full_name}/pulls?state=open&sort=updated&direction=desc`,
    10,
  );
  // One odd row is somebody's; nothing but odd rows is no answer of a forge.
  if (open.length === 0 && odd > 0)
    throw new ForgeFailed(`/repos/${to.full_name}/pulls: ${odd} rows, none as documented`);
  const found = open.filter(
    ({ head }) =>
      head.sha === run.head_sha &&
      head.ref === run.head_branch &&
      head.repo?.full_name === run.head_repository.full_name,
  );
  return found.length === 1 ? found[0] : undefined;
};

/** A pull request that edits the workflows runs its own: whatever they say, anybody may have written. */
const editsWorkflows = async (api: Api, to: string, number: number): Promise<boolean> => {
  const { values, more, odd } = await api.list(Changed, `/repos/${to}/pulls/${number}/files`, 5);
  const paths = values.flatMap(({ filename, previous_filename }) => [filename, previous_filename ?? filename]);
  return more || odd > 0 || paths.some((path) => path.startsWith('.github/'));
};

const write = async (api: Api, to: string, number: number, body: string): Promise<Posted> => {
  const { values: comments, more } = await api.list(Comment, `/repos/${to}/issues/${number}/comments`, 20);
  const ours = comments.find((comment) => isOwnComment(comment, marker));
  if (ours === undefined) {
    if (more) throw new ForgeFailed(`pull request ${number} has more comments than can be looked through`);
    await api.send('POST', `/repos/${to}/issues/${number}/comments`, { body });
    return 'created';
  }
  if (ours.body?.replaceAll('\r\n', '\n').trim() === body.trim()) return 'unchanged';
  await api.send('PATCH', `/repos/${to}/issues/comments/${ours.id}`, { body });
  return 'edited';
};

export interface Answer {
  readonly event: RunEvent;
  /** `github` or `gitea`, as accounts are written. */
  readonly forge: string;
  /** What the run left behind; undefined when it left nothing. */
  readonly verdict: string | undefined;
  readonly links: Links;
}

/** Undefined when the head has moved on, or the pull request was closed: then there is nobody to answer. */
export const answerRun = async (api: Api, { event, forge, verdict, links }: Answer): Promise<Posted | undefined> => {
  const pullRequest = await pullRequestOf(api, event);
  if (pullRequest === undefined) return undefined;
  const to = event.repository.full_name;
  const { number, head } = pullRequest;
  const unsure = await editsWorkflows(api, to, number);
  // What was listed must be the files of the head that was judged.
  const now = await api.get(PullRequest, `/repos/${to}/pulls/${number}`);
  if (now.head.sha !== head.sha) return undefined;
  if (unsure) return write(api, to, number, unbelieved);
  const judged = verdictOf(verdict, forge, pullRequest);
  return write(api, to, number, judged === undefined ? brokenDown : markdownReport(judged, links));
};
