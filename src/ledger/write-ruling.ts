/** A ruling as one more line of a receipt; every other byte stays, since a receipt only grows. */
import { isDeepStrictEqual } from 'node:util';
import { Receipt, type Ruling } from '../core/schema/receipt.ts';
import { toYaml } from './write-yaml.ts';
import { parseYaml } from './yaml.ts';

/** Undefined where the text cannot be changed safely. */
export const withRuling = (text: string, ruling: Ruling): string | undefined => {
  const before = parseYaml(text);
  const receipt = Receipt.safeParse(before.ok ? before.data : undefined);
  if (!before.ok || !receipt.success) return undefined;
  const line = toYaml({ rulings: [ruling] }).replace(/^rulings:\n/, '');
  const after = text.replace(
    /^rulings:(?: \[\])?\n((?:[ \t]+.*\n)*)/m,
    (_, lines: string) => `rulings:\n${lines}${line}`,
  );
  const read = parseYaml(after);
  const rulings = [...receipt.data.rulings, ruling];
  return read.ok && isDeepStrictEqual(read.data, { ...before.data, rulings }) ? after : undefined;
};
