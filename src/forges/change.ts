/** What every forge says about a pull request, in one form: whose it is, what it changes, and when the server had it. */
import { z } from 'zod';
import { inShanghai } from '../core/dates.ts';
import { objectIdPattern } from '../pull-request/git.ts';

export interface Change {
  /** `github:900027`: numeric, since a login can be renamed and then taken by another. */
  readonly author: string;
  /** Object ids; on GitLab, whose event has no id for it, `base` is the name of the branch. */
  readonly base: string;
  readonly head: string;
  /** The server's time of the push or of the opening, `2017-05-31T23:59:59+08:00`; never the clock of a commit. */
  readonly at: string;
  /** Of the request, where the event tells them: a forge writes the title and the branch into the merge commit. */
  readonly branch?: string | undefined;
  readonly title?: string | undefined;
}

export const objectId = z.string().regex(objectIdPattern);
export const account = z.number().int().positive();

/** RFC 3339, as GitHub and Gitea write it. */
export const serverTime = z.iso.datetime({ offset: true }).transform(inShanghai);
