/** What a package that was sent comes to as the input of an act: opened and checked by the face that took it. */
import { z } from 'zod/mini';
import { id, sha256 } from '../core/schema/values.ts';
import type { Package } from '../package/open.ts';
import type { Face } from './act.ts';

export const SentPackage = z.strictObject({
  format: z.enum(['gongshi-package', 'gongshi-confirmation']),
  year: z.number(),
  category: id,
  name: id,
  /** The text of the application or of the confirmation. */
  text: z.string(),
  /** Digests of the papers that came with it. */
  evidence: z.array(sha256),
});
export type SentPackage = z.infer<typeof SentPackage>;

/** Undefined where its text is no text. */
export const sentOf = ({ manifest, record, evidence }: Package): SentPackage | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(record);
    const { format, year, category, name } = manifest;
    return { format, year, category, name, text, evidence: evidence.map(({ sha256: digest }) => digest) };
  } catch {
    return undefined;
  }
};

export const packageFace = (label: string, help: string): Face => ({ label, control: 'package', help });
