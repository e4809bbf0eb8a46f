/** 公开 over the desk: what would be written into the published ledger, and writing it; both name its folder. */
import { z } from 'zod/mini';
import { writing } from '../../office/act.ts';
import { carryOut } from '../../office/carry-out.ts';
import { disclosing, rememberDisclosed } from '../../office/disclose.ts';
import { repositoryState } from '../../office/repository.ts';
import { atDesk } from '../acts/button-words.ts';
import { shownChange } from '../acts/difference.ts';
import { keyOf } from '../acts/planned.ts';
import type { DeskLedger } from '../ledger.ts';
import type { Disclosable, Disclosed } from '../screens/publish.ts';
import type { Answer } from './app.ts';

const Asked = z.strictObject({ folder: z.string().check(z.trim(), z.minLength(1), z.maxLength(400)) });
const Ordered = z.strictObject({ ...Asked.shape, key: z.string() });

const no = (status: 400 | 409 | 422, why: string) => ({ ok: false, status, why }) as const;

const planned = (root: string, ledger: DeskLedger, folder: string) => {
  const plan = disclosing(ledger, root, folder, ledger.today);
  if (!plan.ok) {
    const [first] = plan.findings;
    return no(422, atDesk(first === undefined ? `${plan.why}。` : `${plan.why}第一处：${first.message}。`));
  }
  if (plan.files.some(({ after }) => after === undefined))
    return no(
      422,
      '公开台账里有完整台账没有的文件，没有写。可能选错了文件夹；确实要删的，请维护的工程师运行 npx gongshi disclose --to，加上 --allow-removal。',
    );
  return { ok: true, plan, key: keyOf({ files: plan.files, sentence: plan.folder }) } as const;
};

export const publishOf = (root: string, read: () => DeskLedger | undefined, unreadable: Answer<never>) => ({
  disclosable: async (typed: unknown): Promise<Answer<Disclosable>> => {
    const asked = Asked.safeParse(typed);
    if (!asked.success) return no(400, '先写公开台账的文件夹。');
    const ledger = read();
    if (ledger === undefined) return unreadable;
    const made = planned(root, ledger, asked.data.folder);
    if (!made.ok) return made;
    const changes = made.plan.files.map((file) => {
      const { kind, path, record, whose } = shownChange(ledger.records, file);
      return { kind, path, record, whose };
    });
    return { ok: true, value: { folder: made.plan.folder, key: made.key, changes } };
  },
  disclose: async (typed: unknown): Promise<Answer<Disclosed>> => {
    const ordered = Ordered.safeParse(typed);
    if (!ordered.success) return no(400, '发来的内容不完整，没有写。');
    const ledger = read();
    if (ledger === undefined) return unreadable;
    const { folder: named, key } = ordered.data;
    const made = planned(root, ledger, named);
    if (!made.ok) return made;
    if (made.key !== key) return no(409, '台账刚刚有改动，请再看一遍要写什么。');
    const { files, folder } = made.plan;
    const commit = repositoryState(folder).kind === 'own';
    const sentence = `按公开范围写出：${files.length}个文件`;
    const done = files.length === 0 ? undefined : carryOut(folder, { ...writing(files), sentence }, { commit });
    if (done?.ok === false) return no(422, atDesk(done.why));
    rememberDisclosed(root, named);
    return { ok: true, value: { count: files.length, committed: commit } };
  },
});
