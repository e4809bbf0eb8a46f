/** What a workflow of GitHub, Gitea or Forgejo finds in its environment. */
import { z } from 'zod';
import type { Server } from './api.ts';

const Environment = z.object({
  GITHUB_TOKEN: z.string().min(1),
  GITHUB_API_URL: z.url(),
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
});

export interface ForgeEnvironment extends Server {
  /** `owner/name`. */
  readonly repository: string;
}

/** Undefined outside a workflow, or in one that was given no token. */
export const forgeEnvironment = (variables: NodeJS.ProcessEnv): ForgeEnvironment | undefined => {
  const { data } = Environment.safeParse(variables);
  return data === undefined
    ? undefined
    : { url: data.GITHUB_API_URL, token: data.GITHUB_TOKEN, repository: data.GITHUB_REPOSITORY };
};
