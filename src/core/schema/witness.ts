/** `content/witnesses/<id>.yaml`: lines of another site that this one has seen, each on a day. Only added to. */
import { z } from 'zod/mini';
import { date, demonstration, line } from './values.ts';

export const Witness = z.strictObject({
  demonstration,
  /** Whose lines they are, and where its site is. */
  name: line,
  url: z.url(),
  seen: z.array(z.strictObject({ on: date, line })).check(z.minLength(1)),
});
export type Witness = z.infer<typeof Witness>;
