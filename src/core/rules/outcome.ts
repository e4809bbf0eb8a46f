/** What a rule may conclude from the records alone. Rulings and softness come after it (`rulings.ts`). */
import type { Finding } from '../finding.ts';

/** What a check returns: what it found, and a sentence that says it (「4A，有效期至2019年12月4日」). */
export interface Outcome {
  readonly verdict: 'met' | 'unmet' | 'pending' | 'judged';
  /** One plain sentence of fact for the page, whatever the verdict. */
  readonly says: string;
  readonly findings: readonly Finding[];
}

/** The findings, read as one sentence of fact. */
const sentence = (findings: readonly Finding[]): string => `${findings.map(({ message }) => message).join('；')}。`;

export const met = (says: string, findings: readonly Finding[] = []): Outcome => ({ verdict: 'met', says, findings });

export const unmet = (findings: readonly Finding[], says = sentence(findings)): Outcome => ({
  verdict: 'unmet',
  says,
  findings,
});

export const pending = (findings: readonly Finding[], says = sentence(findings)): Outcome => ({
  verdict: 'pending',
  says,
  findings,
});
