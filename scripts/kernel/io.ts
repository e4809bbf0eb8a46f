/** The process as a verb's world. */
import { dayInShanghai } from '../../src/core/dates.ts';
import { askOnTerminal } from './ask.ts';
import { ownRelease } from './release.ts';
import type { Io } from './verb.ts';

const SECOND = 1000;

/** A day is a day in Shanghai, wherever the machine stands. */
/** One line that is written over, on standard error; nothing at all where no person is looking. */
export const lineOfProgress = (stream: NodeJS.WriteStream): { show(text: string): void; wipe(): void } => {
  const started = performance.now();
  let last = started;
  let shown = false;
  return {
    show: (text) => {
      const now = performance.now();
      if (!stream.isTTY || now - started < SECOND || now - last < SECOND / 10) return;
      last = now;
      shown = true;
      stream.write(`\r\u001B[K${text}`);
    },
    wipe: () => {
      if (shown) stream.write('\r\u001B[K');
      shown = false;
    },
  };
};

export const processIo = (today: string | undefined): Io => {
  const line = lineOfProgress(process.stderr);
  const write = (stream: NodeJS.WriteStream) => (text: string) => {
    line.wipe();
    stream.write(`${text}\n`);
  };
  return {
    out: write(process.stdout),
    err: write(process.stderr),
    progress: line.show,
    cwd: process.cwd(),
    today: (asOf) => today ?? asOf ?? dayInShanghai(new Date()),
    isTerminal: process.stdout.isTTY,
    release: ownRelease,
    ...(process.stdin.isTTY ? { ask: askOnTerminal } : {}),
  };
};
