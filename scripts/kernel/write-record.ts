/** Puts a record into the ledger: read first as it will be, then written whole or not at all. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Finding, isError } from '../../src/core/finding.ts';
import { load } from '../../src/ledger/load.ts';
import { nearIn } from '../../src/ledger/near-in-folder.ts';
import { withText } from '../../src/ledger/overlay.ts';
import { findingText, type Ledger } from './ledger.ts';
import type { ExitCode, Io } from './verb.ts';

/** Written beside it, then renamed over it. */
export const writeWhole = (path: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, text, { flag: 'wx' });
  renameSync(beside, path);
};

/** What the reader would say of the file, read with what is near it: schema, personal data, references. */
const wouldFind = ({ source }: Ledger, file: string, text: string): readonly Finding[] =>
  load(nearIn(withText(source, file, text), [file])).findings.filter((finding) => finding.file === file);

export interface Writing {
  /** Below the folder that holds `content/`. */
  readonly file: string;
  readonly text: string;
  /** What was found while it was made; an error among them stops it. */
  readonly findings?: readonly Finding[];
  /** Shown, and not written. */
  readonly dryRun: boolean;
}

/** 0 written, 1 there are errors and nothing was. */
export const writeRecord = (io: Io, ledger: Ledger, { file, text, findings = [], dryRun }: Writing): ExitCode => {
  const found = [...findings, ...wouldFind(ledger, file, text)];
  const would: Ledger = { ...ledger, source: withText(ledger.source, file, text) };
  if (found.length > 0) io.err(findingText(would, found));
  if (found.some(isError)) {
    io.err(`有错误没有解决，没有写入 ${file}。`);
    return 1;
  }
  if (dryRun) {
    io.out(text.trimEnd());
    return 0;
  }
  writeWhole(join(io.cwd, file), text);
  io.err(`已写入 ${file}。`);
  return 0;
};
