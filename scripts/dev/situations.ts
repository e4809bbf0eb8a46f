/** What an adopter may have made of `content/`: in each of these situations the whole suite passes. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Runs the command line in the copy; throws when it fails. */
type Gongshi = (...words: string[]) => Promise<unknown>;

/** What is done to a fresh copy of the repository in `folder`. */
type Situation = (folder: string, gongshi: Gongshi) => Promise<void>;

/** What of the repository follows from `content/`, and is committed with it. */
const generated = async (gongshi: Gongshi): Promise<void> => {
  await gongshi('schema');
  await gongshi('codeowners');
};

export const situations: Readonly<Record<string, Situation>> = {
  'as-shipped': async () => {},
  'after-init': async (_, gongshi) => {
    await gongshi('init', '--yes');
    await generated(gongshi);
  },
  'another-association': async (folder, gongshi) => {
    rmSync(join(folder, 'content'), { recursive: true });
    cpSync(join(folder, 'tests', 'programmes', 'papers', 'published', 'content'), join(folder, 'content'), {
      recursive: true,
    });
    await generated(gongshi);
  },
};
