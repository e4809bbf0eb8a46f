/** Our one comment in a thread, or our one issue: found by its marker, edited in place. */
import { z } from 'zod';

/** Gitea's and Forgejo's own account for workflows. */
const actionsUser = -2;

/** A deleted account is `null` on GitHub, and the id −1 on Gitea and Forgejo. */
const Author = z.object({ id: z.number(), type: z.string().nullish() }).nullish();

/** Anybody can write our marker; only a workflow's account writes as one. */
export const isOwnComment = (
  { body, user }: { readonly body?: string | null | undefined; readonly user?: z.infer<typeof Author> },
  marker: string,
): boolean => (user?.type === 'Bot' || user?.id === actionsUser) && body?.includes(marker) === true;

export const Comment = z.object({ id: z.number(), body: z.string().nullish(), user: Author });
export const Issue = z.object({
  number: z.number(),
  body: z.string().nullish(),
  user: Author,
  /** There on a pull request, which GitHub lists among issues; null or absent on an issue. */
  pull_request: z.unknown().optional(),
});

export type Posted = 'created' | 'edited' | 'unchanged';
