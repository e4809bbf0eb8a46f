/** One draft on its way into the store: one saving at a time, and always what is newest. */
import type { Draft, Saving } from './drafts.ts';
import type { ApplicationFile } from '../../filing/file.ts';

/** Saves over this revision alone; `saveDraft` of drafts.ts. */
export type Store = (draft: Pick<Draft, 'id' | 'form' | 'file'>, from: number, now: number) => Promise<Saving>;

export interface Saver {
  readonly id: string;
  /** Whether the store has just this. */
  readonly has: (file: ApplicationFile) => boolean;
  /** Whether it was ever saved. */
  readonly isStored: () => boolean;
  /** Ends when the store has what was newest when it ended, or would not take it. */
  readonly save: (file: ApplicationFile) => Promise<void>;
}

/**
 * Two savings at once would both begin from one revision, and the second would take the first
 * for another window's. So what comes while one is under way waits for it, and of several the last is saved.
 *
 * @param from the draft as the store has it; revision 0 where it never was saved.
 * @param tell hears of every saving that ended, and is not called while newer text waits.
 */
export const saverOf = (
  { id, form, revision, file }: Pick<Draft, 'id' | 'form' | 'revision' | 'file'>,
  store: Store,
  tell: (saving: Saving) => void,
): Saver => {
  let at = revision;
  let stored = file;
  let newest = file;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    while (newest !== stored) {
      const next = newest;
      const saving = await store({ id, form, file: next }, at, Date.now());
      if (saving.is === 'saved') {
        at = saving.draft.revision;
        stored = next;
      }
      if (saving.is !== 'saved' || newest === next) tell(saving);
      if (saving.is !== 'saved') break;
    }
    running = undefined;
  };
  return {
    id,
    has: (asked) => asked === stored,
    isStored: () => at > 0,
    save: (next) => {
      newest = next;
      return (running ??= run());
    },
  };
};
