/** Drafts, in the browser's own store: several of each award, and a tab that has fallen behind cannot overwrite. */
import { createStore, del, get, keys, setMany, update } from 'idb-keyval';
import type { ApplicationFile } from '../../filing/file.ts';
import { sorted } from '../../core/sorted.ts';

export interface Draft {
  readonly id: string;
  /** `2017/service-station`. */
  readonly form: string;
  /** Counts up with every saving. */
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly file: ApplicationFile;
}

export type Saving =
  | { readonly is: 'saved'; readonly draft: Draft }
  | { readonly is: 'behind'; readonly newer: Draft }
  | { readonly is: 'failed' };

/** Opened when first used: where storage is forbidden, opening throws. */
let opened: ReturnType<typeof createStore> | undefined;
const store = () => (opened ??= createStore('gongshi-drafts', 'drafts'));

const draftKey = (form: string, id: string): string => `draft ${form} ${id}`;
const fileKey = (form: string, id: string, sha256: string): string => `file ${form} ${id} ${sha256}`;

/** The drafts of one form, the newest first; there are none where storage is forbidden. */
export const draftsOf = async (form: string): Promise<readonly Draft[]> => {
  try {
    const all = (await keys<string>(store())).filter((key) => key.startsWith(`draft ${form} `));
    const drafts = await Promise.all(all.map((key) => get<Draft>(key, store())));
    return sorted(
      drafts.flatMap((draft) => draft ?? []),
      (one, other) => other.saved - one.saved,
    );
  } catch {
    return [];
  }
};

/** Saves over the very revision that this tab began from, and over no other. */
export const saveDraft = async (
  draft: Omit<Draft, 'revision' | 'saved'>,
  from: number,
  now: number,
): Promise<Saving> => {
  let outcome: Saving = { is: 'failed' };
  try {
    await update<Draft>(
      draftKey(draft.form, draft.id),
      (stored) => {
        if (stored !== undefined && stored.revision !== from) {
          outcome = { is: 'behind', newer: stored };
          return stored;
        }
        const saved = { ...draft, revision: from + 1, saved: now };
        outcome = { is: 'saved', draft: saved };
        return saved;
      },
      store(),
    );
    return outcome;
  } catch {
    return { is: 'failed' };
  }
};

export const removeDraft = async ({ form, id }: Pick<Draft, 'form' | 'id'>): Promise<void> => {
  const own = (await keys<string>(store())).filter((key) => key.startsWith(`file ${form} ${id} `));
  await Promise.all([draftKey(form, id), ...own].map((key) => del(key, store())));
};

/** The chosen file itself, for the package; false when there is no room for it. */
export const keepFile = async (
  { form, id }: Pick<Draft, 'form' | 'id'>,
  sha256: string,
  file: File,
): Promise<boolean> => {
  try {
    await setMany([[fileKey(form, id, sha256), file]], store());
    return true;
  } catch {
    return false;
  }
};

export const keptFile = async ({ form, id }: Pick<Draft, 'form' | 'id'>, sha256: string): Promise<File | undefined> => {
  try {
    return await get<File>(fileKey(form, id, sha256), store());
  } catch {
    return undefined;
  }
};
