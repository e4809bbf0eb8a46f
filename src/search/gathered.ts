/** From the page that gathers the records to the build that indexes them: both run in one process, in modules of their own. */
import { channel } from 'node:diagnostics_channel';
import type { SearchGiven } from './write.ts';

const name = 'gongshi:search-records';

const isGiven = (message: unknown): message is SearchGiven =>
  typeof message === 'object' && message !== null && 'records' in message && 'synonyms' in message;

export const gathered = {
  /** Astro may make a file of any address; this one says nothing, and is removed. */
  page: 'records.json',
  send: (given: SearchGiven): void => channel(name).publish(given),
  receive: (take: (given: SearchGiven) => void): void =>
    channel(name).subscribe((message) => {
      if (isGiven(message)) take(message);
    }),
};
