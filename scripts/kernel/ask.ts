/** Questions on a terminal; elsewhere options answer, and what is not answered is left to be filled in. */
import type { Io } from './verb.ts';

export type Ask = NonNullable<Io['ask']>;

/** On standard error, so that standard output holds results alone. An empty line takes what is usual. */
export const askOnTerminal: Ask = async (question, usual) => {
  // Loaded when something is asked: most runs ask nothing.
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = (await lines.question(usual === '' ? `${question} ` : `${question}（直接回车：${usual}）`)).trim();
    return answer === '' ? usual : answer;
  } finally {
    lines.close();
  }
};
