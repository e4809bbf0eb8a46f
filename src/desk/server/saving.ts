/** What was changed beside the desk is put into the history: files an engineer wrote, a ledger that was just emptied. */
import { z } from 'zod/mini';
import { faultsIn, save, unsaved } from '../../office/save.ts';
import { atDesk } from '../acts/button-words.ts';
import type { DeskLedger } from '../ledger.ts';
import type { DoneView } from './acts.ts';
import type { Answer } from './app.ts';

const longest = 100;

/** The first line of a commit, public. */
const Sentence = z.strictObject({
  sentence: z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(/^\P{C}+$/u)),
});

const no = (status: 409 | 422, why: string) => ({ ok: false, status, why }) as const;

export const savingOf = (root: string, read: () => DeskLedger | undefined, unreadable: Answer<never>) => ({
  save: async (typed: unknown): Promise<Answer<DoneView>> => {
    const asked = Sentence.safeParse(typed);
    if (!asked.success) return no(422, `写一句改了什么，一行，不超过${longest}字。`);
    const ledger = read();
    if (ledger === undefined) return unreadable;
    const found = unsaved(root);
    if (!found.ok) return no(409, atDesk(found.why));
    const [fault] = faultsIn(ledger, ledger.today, found.files);
    if (fault !== undefined)
      return no(
        422,
        atDesk(`改动的文件里有错误，没有记入。第一处在 ${fault.file}：${fault.message}。${fault.help}。`).replaceAll(
          '。。',
          '。',
        ),
      );
    const { sentence } = asked.data;
    const done = save(root, sentence);
    if (!done.ok) return no(409, atDesk(done.why));
    return {
      ok: true,
      value: { done: true, commit: done.commit ?? null, sentence, next: [], letters: [], canUndo: false },
    };
  },
});
