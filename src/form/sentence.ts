/** What is wrong and what to do, as sentences: the words are the finding's own, to the letter. */
import type { Finding } from '../core/finding.ts';

const ended = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

export const sentenceOf = ({ message, help }: Pick<Finding, 'message' | 'help'>): string =>
  `${ended(message)}${ended(help)}`;
