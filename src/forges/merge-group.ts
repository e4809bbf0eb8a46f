/**
 * A merge queue's group, asked to be checked once more before it becomes the base: whose request it is, and which accounts
 * approved its head, are asked of the forge. The queue is to merge one request at a time (docs/gate.md).
 */
import { z } from 'zod';
import { type Api } from './api.ts';
import { account, type Change, objectId } from './change.ts';
import { changeIn, PullRequest } from './github.ts';

const MergeGroupEvent = z.object({
  action: z.literal('checks_requested'),
  merge_group: z.object({
    head_sha: objectId,
    base_sha: objectId,
    /** `refs/heads/gh-readonly-queue/main/pr-104-<id>`. */
    head_ref: z.string().regex(/\/pr-\d{1,9}-[0-9a-f]{40}$/),
  }),
});

export interface MergeGroup {
  readonly number: number;
  readonly base: string;
  readonly head: string;
}

/** Undefined for what is no event of a merge queue. */
export const readMergeGroup = (text: string): MergeGroup | undefined => {
  try {
    const { merge_group: group } = MergeGroupEvent.parse(JSON.parse(text));
    const number = Number(/\/pr-(\d+)-/.exec(group.head_ref)?.[1]);
    return { number, base: group.base_sha, head: group.head_sha };
  } catch {
    return undefined;
  }
};

const Review = z.object({ user: z.object({ id: account }), state: z.string(), commit_id: objectId.nullish() });

/** Accounts whose last word on this very commit is that they approve it, `github:900000`. */
export const approvalsOf = async (
  api: Api,
  repository: string,
  number: number,
  head: string,
): Promise<readonly string[]> => {
  const { values } = await api.list(Review, `/repos/${repository}/pulls/${number}/reviews`, 10);
  const last = new Map<number, string>();
  for (const { user, state, commit_id: commit } of values) {
    // A remark takes nothing back.
    if (state === 'COMMENTED' || state === 'COMMENT' || state === 'PENDING') continue;
    last.set(user.id, state === 'APPROVED' && commit === head ? 'approved' : 'not');
  }
  return [...last].flatMap(([id, word]) => (word === 'approved' ? [`github:${id}`] : []));
};

export interface QueuedChange extends Change {
  readonly approvedBy: readonly string[];
}

export const queuedChange = async (api: Api, repository: string, group: MergeGroup): Promise<QueuedChange> => {
  const request = await api.get(PullRequest, `/repos/${repository}/pulls/${group.number}`);
  const change = changeIn('github', request, true);
  return {
    ...change,
    base: group.base,
    head: group.head,
    approvedBy: await approvalsOf(api, repository, group.number, request.head.sha),
  };
};
