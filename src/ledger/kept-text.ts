/**
 * A text that outlasts the run, in one file below `.cache`. Its first line says what it is, which reader made it and the digest of
 * the rest: of another reader, cut short or edited, it is not believed.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const headOf = (kind: string, reader: string, body: string): string =>
  `${kind} ${reader} ${hash('sha256', body, 'hex')}`;

/** Undefined where nothing is kept that may be believed. `kind`: what is kept, and in which form. */
export const keptText = (file: string, kind: string, reader: string): string | undefined => {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end < 0 || text.slice(0, end) !== headOf(kind, reader, body) ? undefined : body;
};

/** In a folder that cannot be written nothing is kept, and whoever only looks at a ledger is not stopped by that. */
export const keepText = (file: string, kind: string, reader: string, body: string): void => {
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, `${headOf(kind, reader, body)}\n${body}`);
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
};
