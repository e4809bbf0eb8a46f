/** The text of an event → the change it tells of. */
import type { Change } from './change.ts';
import { pullRequestOf } from './github.ts';
import { gitlab } from './gitlab.ts';

const forges = { github: pullRequestOf('github'), gitea: pullRequestOf('gitea'), gitlab } as const;
export type EventForge = keyof typeof forges;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Undefined for what is no event of a pull request on that forge. */
export const readEvent = (forge: EventForge, text: string): Change | undefined =>
  forges[forge].safeParse(parse(text)).data;
