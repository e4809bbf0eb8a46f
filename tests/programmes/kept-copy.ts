/** A copy of a folder for tests that change it: made once, and made good again where it was changed since. */
import { cpSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything below a folder; a file with the moment at which it was last touched, a folder with none. */
const entriesOf = (folder: string): ReadonlyMap<string, bigint> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry): [string, bigint] => {
      const path = join(entry.parentPath, entry.name);
      const moment = entry.isDirectory() ? 0n : lstatSync(path, { bigint: true }).ctimeNs;
      return [path.slice(folder.length + 1), moment];
    }),
  );

/** Each call makes `to` what `from` is. */
export const keptCopy = (from: string, to: string): (() => void) => {
  let copied: ReadonlyMap<string, bigint> | undefined;
  const whole = (): void => {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true });
  };
  const mended = (known: ReadonlyMap<string, bigint>): void => {
    const now = entriesOf(to);
    // An inner one first: what is within it went with its folder otherwise.
    for (const [path, moment] of [...now].toReversed()) {
      if (known.get(path) !== moment) rmSync(join(to, path), { recursive: true, force: true });
    }
    for (const [path, moment] of known) {
      if (now.get(path) === moment) continue;
      if (moment === 0n) mkdirSync(join(to, path), { recursive: true });
      else {
        mkdirSync(dirname(join(to, path)), { recursive: true });
        cpSync(join(from, path), join(to, path));
      }
    }
  };
  return () => {
    if (copied === undefined) whole();
    else mended(copied);
    copied = entriesOf(to);
  };
};
