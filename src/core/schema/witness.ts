/** `content/witnesses/<id>.yaml`: lines of another site that this one has seen, each on a day. Only added to. */
import { z } from 'zod/mini';
import { readLine } from '../checkpoint/line.ts';
import { date, demonstration, line } from './values.ts';
import { webAddress } from './web-address.ts';

/** Copied with a slip of the pen it would accuse its site for ever; of a day after it was seen it is no line of that day. */
const Seen = z.strictObject({ on: date, line }).check(
  z.refine(({ line: typed }) => readLine(typed) !== undefined, { message: '核对行抄错了一个字', path: ['line'] }),
  z.refine(({ on, line: typed }) => (readLine(typed)?.day ?? '') <= on, {
    message: '看到的日期早于这一行生成的日期',
    path: ['on'],
  }),
);

export const Witness = z.strictObject({
  demonstration,
  /** Whose lines they are, and where its site is. */
  name: line,
  url: webAddress,
  seen: z.array(Seen).check(z.minLength(1)),
});
export type Witness = z.infer<typeof Witness>;
