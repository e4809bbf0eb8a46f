/**
 * GitHub's `pull_request` event, as a workflow finds it in `$GITHUB_EVENT_PATH`. The author is whoever opened the pull
 * request, not whoever pushed last: when the office presses “update branch”, the change is still the applicant's.
 * Gitea and Forgejo read `.github/workflows` and send the same event; its ids are of their own accounts.
 */
import { z } from 'zod';
import { account, type Change, objectId, serverTime } from './change.ts';

export const PullRequest = z.object({
  title: z.string().optional(),
  user: z.object({ id: account }),
  base: z.object({ sha: objectId }),
  head: z.object({
    sha: objectId,
    ref: z.string().optional(),
    /** Null when the fork is gone. */
    repo: z.object({ pushed_at: serverTime.optional() }).nullish(),
  }),
  created_at: serverTime.optional(),
  /** Set when the head moves; a later comment does not change an event that was sent. */
  updated_at: serverTime,
});
type PullRequest = z.infer<typeof PullRequest>;

/** When the server had the head: no later than it was last touched, and no earlier than its request and the last push. */
const hadHead = ({ head, created_at: created, updated_at: updated }: PullRequest): string => {
  const pushed = head.repo?.pushed_at;
  if (pushed === undefined || created === undefined) return updated;
  const [, later = updated] = [pushed, created].toSorted();
  return later < updated ? later : updated;
};

/** `afterwards`: asked at another time than that of the push, of which `updated_at` then says nothing. */
export const changeIn = (forge: 'github' | 'gitea', request: PullRequest, afterwards: boolean): Change => ({
  author: `${forge}:${request.user.id}`,
  base: request.base.sha,
  head: request.head.sha,
  at: afterwards ? hadHead(request) : request.updated_at,
  branch: request.head.ref,
  title: request.title,
});

const PullRequestEvent = z.object({
  /** The actions that bring a head to judge, or a new title or base to judge it by; `synchronized` is Gitea's word. */
  action: z.enum(['opened', 'reopened', 'synchronize', 'synchronized', 'edited']),
  pull_request: PullRequest,
});

export const pullRequestOf = (forge: 'github' | 'gitea') =>
  PullRequestEvent.transform(({ action, pull_request }): Change => changeIn(forge, pull_request, action === 'edited'));
