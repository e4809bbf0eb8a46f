/**
 * GitHub's `pull_request` event, as a workflow finds it in `$GITHUB_EVENT_PATH`. The author is whoever opened the pull
 * request, not whoever pushed last: when the office presses “update branch”, the change is still the applicant's.
 * Gitea and Forgejo read `.github/workflows` and send the same event; its ids are of their own accounts.
 */
import { z } from 'zod';
import { account, type Change, objectId, serverTime } from './change.ts';

const PullRequestEvent = z.object({
  /** The actions that bring a head to judge; `synchronized` is Gitea's word. */
  action: z.enum(['opened', 'reopened', 'synchronize', 'synchronized']),
  pull_request: z.object({
    user: z.object({ id: account }),
    base: z.object({ sha: objectId }),
    head: z.object({ sha: objectId }),
    /** Set when the head moves; a later comment does not change an event that was sent. */
    updated_at: serverTime,
  }),
});

export const pullRequestOf = (forge: 'github' | 'gitea') =>
  PullRequestEvent.transform(({ pull_request: { user, base, head, updated_at: at } }): Change => ({
    author: `${forge}:${user.id}`,
    base: base.sha,
    head: head.sha,
    at,
  }));
