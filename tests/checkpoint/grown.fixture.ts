/** A year worked through, with a line given out at the end of each of its days and all of them tried on each. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readLine } from '../../src/core/checkpoint/line.ts';
import { sinceLine } from '../../src/core/checkpoint/since.ts';
import { copyGiven } from '../replay/given.ts';
import { replay } from '../replay/replay.ts';
import type { Year } from '../replay/years.ts';
import { filesIn, opened, withLine } from './ledger.fixture.ts';

export interface Grown {
  /** How many different lines were given out. */
  readonly lines: number;
  /** What was reported of any of them on any day; a year that only grows gives none. */
  readonly reported: readonly string[];
}

export const grown = async ({ ledger, kept, steps }: Year): Promise<Grown> => {
  const root = mkdtempSync(join(tmpdir(), 'gongshi-grown-'));
  const lines = new Set<string>();
  const reported: string[] = [];
  const given = (day: string) => {
    const before = filesIn(root);
    if (opened(before, day).facts.length === 0) return;
    const { files, line } = withLine(before, day);
    for (const [path, text] of Object.entries(files)) {
      if (before[path] !== undefined || text === undefined) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    lines.add(line);
    const now = opened(files, day);
    for (const each of lines) {
      const read = readLine(each);
      if (read === undefined) throw new Error(`not a line: ${each}`);
      const { findings } = sinceLine(read, now.checkpoints, now.facts);
      reported.push(
        ...findings.filter(({ level }) => level !== 'info').map(({ code, file }) => `${day} ${each} ${code} ${file}`),
      );
    }
  };
  copyGiven(ledger, root);
  await replay(root, kept, steps, given);
  rmSync(root, { recursive: true });
  return { lines: lines.size, reported };
};
