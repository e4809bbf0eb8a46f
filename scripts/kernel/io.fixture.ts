/** The world of a verb in a test: a folder, a day, and a list of what was said on either stream. */
import type { Io } from './verb.ts';

export const ioIn = (cwd: string, said: string[], today: Io['today']): Io => ({
  out: (text) => said.push(text),
  err: (text) => said.push(text),
  progress: () => {},
  cwd,
  today,
  isTerminal: false,
});
