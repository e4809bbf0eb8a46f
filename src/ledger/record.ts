/** Bytes of one file → a value of its schema, or what is wrong with it. For records that the office and counties keep. */
import { hash } from 'node:crypto';
import type { z } from 'zod/mini';
import { checkRecord } from '../core/check.ts';
import { type Finding, inFile } from '../core/finding.ts';
import type { Filed } from '../core/records.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseYaml } from './yaml.ts';

export const digestOf = (content: Uint8Array | string): string => hash('sha256', content, 'hex');

/** A file of the ledger whose text is safe. */
export interface SafeFile {
  readonly path: string;
  readonly text: string;
  readonly digest: string;
}

/** A value or findings; of both, findings count. */
export interface ReadOutcome<Value> {
  readonly value: Value | undefined;
  readonly findings: readonly Finding[];
}

const dataOf = ({ path, text }: SafeFile) => (path.endsWith('.yaml') ? parseYaml(text) : readFrontMatter(text));

/** A record in YAML, or in the front matter of an `.mdx` file. */
export const readRecord = <Value>(schema: z.core.$ZodType<Value>, file: SafeFile): ReadOutcome<Value> => {
  const outcome = dataOf(file);
  const { value, findings } = outcome.ok
    ? checkRecord(schema, outcome.data)
    : { value: undefined, findings: outcome.findings };
  return { value, findings: inFile(file.path, findings) };
};

export const filed = <Value>(id: string, { path, digest }: SafeFile, value: Value): Filed<Value> => ({
  id,
  file: path,
  digest,
  value,
});
