/**
 * GitLab's merge request event. A pipeline of a fork runs the fork's own file, so it proves nothing; the project's webhook
 * starts a pipeline on its own branch instead, which finds this event in `$TRIGGER_PAYLOAD` (docs/gitlab-ci.example.yml).
 */
import { z } from 'zod';
import { inShanghai } from '../core/dates.ts';
import { account, type Change, objectId } from './change.ts';

/** `2017-05-31 15:59:59 UTC` of older servers, RFC 3339 of newer ones. */
const time = z
  .string()
  .transform((text) => text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC$/, '$1T$2Z'))
  .pipe(z.iso.datetime({ offset: true }))
  .transform(inShanghai);

/** Labels and titles are updates too; `oldrev` is there when the head moved, and then `updated_at` is when. */
const bringsHead = z.union([
  z.object({ action: z.enum(['open', 'reopen']) }),
  z.object({ action: z.literal('update'), oldrev: objectId }),
]);

const MergeRequestEvent = z.object({
  object_kind: z.literal('merge_request'),
  object_attributes: z
    .object({
      author_id: account,
      title: z.string().optional(),
      source_branch: z.string().optional(),
      /** The name of a branch; Git itself refuses what could pass for an option or a range. */
      target_branch: z.string().regex(/^(?!-)(?!.*\.\.)[\w./-]{1,100}$/),
      last_commit: z.object({ id: objectId }),
      updated_at: time,
    })
    .and(bringsHead),
});

export const gitlab = MergeRequestEvent.transform(
  ({
    object_attributes: { author_id, target_branch, last_commit, updated_at: at, title, source_branch: branch },
  }): Change => ({
    author: `gitlab:${author_id}`,
    base: target_branch,
    head: last_commit.id,
    at,
    title,
    branch,
  }),
);
