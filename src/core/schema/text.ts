/** Front matter of the texts that the office writes and the site renders: the policy and the guides. */
import { z } from 'zod/mini';
import { CitationForms } from '../citation-form.ts';
import { date, documentNumber, line } from './values.ts';

/** `policy.mdx`: what stands above and below the text of an official document. */
export const PolicyText = z.strictObject({
  title: line,
  number: z.optional(documentNumber),
  date,
  /** Who issued it, as signed. */
  issuer: line,
  /** To whom it is addressed, in the words of the letter. */
  addressed: line,
  /** How its clauses are cited, and which must be. */
  citation: z.optional(CitationForms),
});

/** `guide.mdx`. */
export const GuideText = z.strictObject({
  title: line,
  /** One sentence under the title and in search results. */
  description: line,
});
