/** Every file below a folder with the digest of its bytes, by path in code-unit order. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths below the folder, `/` between, in code-unit order. */
export const filesBelow = (folder: string): readonly string[] => {
  const walk = (below: string): string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(`${below}${entry.name}/`) : [`${below}${entry.name}`],
    );
  return walk('').toSorted();
};

export const digestsBelow = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(filesBelow(folder).map((file) => [file, hash('sha256', readFileSync(join(folder, file)))]));
