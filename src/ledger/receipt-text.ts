/** A new receipt as its file, in the form in which the office goes on to add lines by hand. */
import type { Receipt } from '../core/schema/receipt.ts';

export const receiptText = ({ demonstration, number, application, submitted, received, evidence }: Receipt): string =>
  [
    ...(demonstration === true ? ['demonstration: true'] : []),
    `number: ${number}`,
    `application: "${application}"`,
    `submitted: { at: ${submitted.at}, by: ${submitted.by} }`,
    `received: { at: ${received.at}, office: ${received.office} }`,
    evidence.length === 0 ? 'evidence: []' : 'evidence:',
    ...evidence.map(({ sha256, seen, matches }) => `  - { sha256: "${sha256}", seen: ${seen}, matches: ${matches} }`),
    'supplements: []',
    'rulings: []',
    '',
  ].join('\n');
