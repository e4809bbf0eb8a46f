/** What tests compare of an outcome: the verdict and the codes, in order. */
import type { Outcome } from './outcome.ts';

export const inShort = ({ verdict, findings }: Outcome): string =>
  [verdict, ...findings.map(({ code }) => code)].join(' ');

export const messages = ({ findings }: Outcome): readonly string[] => findings.map(({ message }) => message);
