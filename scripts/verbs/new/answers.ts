/** What was answered, by an option or on the terminal. */
import type { Io } from '../../kernel/verb.ts';

/** The options of `gongshi new` that answer a question. */
export interface Given {
  readonly name?: string;
  readonly policy?: string;
  readonly number?: string;
  readonly for?: string;
  readonly applicants?: string;
  readonly tiers?: string;
  readonly how?: string;
  readonly approve?: string;
  readonly prefix?: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly host?: string;
}

/** Undefined where nobody answered. */
export const answered = async (
  { ask }: Io,
  given: string | undefined,
  question: string,
  usual = '',
): Promise<string | undefined> => {
  if (given !== undefined) return given;
  const answer = ask === undefined ? usual : await ask(`${question}？`, usual);
  return answer === '' ? undefined : answer;
};
