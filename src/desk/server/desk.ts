/** The desk over a ledger: what each question of the page is answered with. */
import { z } from 'zod/mini';
import { filledNames, type PaperInput, readFilled } from '../../papers/input.ts';
import { atDesk } from '../acts/button-words.ts';
import { type DeskLedger, yearAsked } from '../ledger.ts';
import { approvalScreen } from '../screens/approval.ts';
import { documentsScreen } from '../screens/documents.ts';
import { followUpScreen } from '../screens/follow-up.ts';
import { type Frame, frameOf } from '../screens/frame.ts';
import { noticesScreen } from '../screens/notices.ts';
import { publishScreen } from '../screens/publish.ts';
import { receivingScreen } from '../screens/receiving.ts';
import { registerScreen } from '../screens/register.ts';
import { reviewScreen } from '../screens/review.ts';
import { rulingsScreen } from '../screens/rulings.ts';
import { todayScreen } from '../screens/today.ts';
import { yearScreen } from '../screens/year.ts';
import type { YearView } from '../../view/site.ts';
import type { KeptMemory } from '../../ledger/memory.ts';
import type { Release } from '../../ledger/stamp.ts';
import { commitsSinceDisclosed, publishedFolder } from '../../office/disclose.ts';
import { repositoryState, type RepositoryState } from '../../office/repository.ts';
import { arrivedIn, draftIn } from './arrived.ts';
import { actsOf } from './acts.ts';
import type { Answer, Desk, Download } from './app.ts';
import { gitIn } from './git.ts';
import { historyOf } from './history.ts';
import { publishOf } from './publish.ts';
import { readingOf } from './reading.ts';
import { reviewOf } from './review.ts';
import { savingOf } from './saving.ts';
import { sync } from './sync.ts';
import type { Waiting } from './waiting.ts';

/** A paper of the office as a file; or why there is none, in Chinese. */
export type MadePaper =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array; readonly says?: readonly string[] }
  | { readonly ok: false; readonly why: string };

export interface DeskParts {
  /** The folder that holds `content/`. */
  readonly root: string;
  readonly today: (asOf?: string) => string;
  readonly waiting: Waiting;
  /** What an earlier run kept of a ledger of so many files. */
  readonly former?: (files: number) => KeptMemory | undefined;
  /** Written into receipts, decisions and notices that are made here. */
  readonly release?: Release | undefined;
  /** Stands in a 核对行 that is made here. */
  readonly publishedCommit?: () => string | undefined;
  readonly paper: (
    ledger: DeskLedger,
    paper: string,
    about: string,
    as: 'file' | 'pdf',
    input: PaperInput,
  ) => Promise<MadePaper>;
}

const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

const unreadable = {
  ok: false,
  status: 422,
  why: '读不出 content/association.yaml，台账打不开。请维护的工程师运行 npx gongshi check 看哪里有误。',
} as const;
const noYear = { ok: false, status: 404, why: '台账里没有这个年度。' } as const;

const Joining = z.strictObject({ sides: z._default(z.record(z.string(), z.enum(['here', 'there'])), {}) });

/** A file that was dropped onto the desk by mistake. */
const Aside = z.strictObject({ file: z.string() });

/** Who commits on this machine: the name stands in the public history, the address is the office's. */
const Clerk = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40), z.regex(/^[^<>\p{C}]+$/u)),
  email: z.string().check(z.trim(), z.maxLength(100), z.regex(/^[^\s<>@]+@[^\s<>@]+$/)),
});

type Counts = Frame['counts'];

/** A ledger never changes, so what waits in it is counted once; what waits in the repository is added. */
const counted = new WeakMap<DeskLedger, Counts>();

/** What waits on each screen, in the newest year; `arrived`: files that are not dealt with. */
const countsOf = (
  ledger: DeskLedger,
  state: RepositoryState,
  arrived: number,
  disclosed: number | undefined,
): Counts => {
  const [year] = ledger.site.years;
  if (year === undefined) return { intake: arrived };
  const known = counted.get(ledger) ?? {
    receive: receivingScreen(ledger, year).waiting,
    papers: followUpScreen(ledger, year).supplements.filter(({ open }) => open).length,
    rulings: rulingsScreen(ledger, year).waiting.length,
    approval: approvalScreen(ledger, year, null).rounds.reduce((sum, { missing }) => sum + missing, 0),
    notices: noticesScreen(ledger, year, null).rows.filter(({ tab }) => tab === 'draft' || tab === 'closing').length,
  };
  counted.set(ledger, known);
  return { ...known, intake: arrived, today: todayScreen(ledger, state, disclosed).rows.length };
};

export const deskOf = ({ root, today, waiting, former, release, publishedCommit, paper }: DeskParts): Desk => {
  const read = readingOf(root, today, former);
  const git = gitIn(root);
  const review = reviewOf(waiting, read, unreadable);

  const onLedger =
    (answer: (ledger: DeskLedger, asked: URLSearchParams) => unknown) =>
    async (asked: URLSearchParams): Promise<Answer<unknown>> => {
      const ledger = read();
      return ledger === undefined ? unreadable : { ok: true, value: await answer(ledger, asked) };
    };
  const onYear =
    (answer: (ledger: DeskLedger, year: YearView, asked: URLSearchParams) => unknown) =>
    (asked: URLSearchParams): Answer<unknown> => {
      const ledger = read();
      if (ledger === undefined) return unreadable;
      const year = yearAsked(ledger, asked.get('year'));
      return year === undefined ? noYear : { ok: true, value: answer(ledger, year, asked) };
    };

  const clerk = async (): Promise<string | null> => {
    const name = await git(['config', 'user.name']);
    return name.ok && name.out.trim() !== '' ? name.out.trim() : null;
  };

  const takePaper = async (asked: URLSearchParams): Promise<Answer<Download>> => {
    const ledger = read();
    if (ledger === undefined) return unreadable;
    const as = asked.get('as') === 'pdf' ? 'pdf' : 'file';
    const filled = readFilled(Object.fromEntries(filledNames.map((name) => [name, asked.get(name) ?? ''])));
    if (!filled.ok) return { ok: false, status: 422, why: filled.why };
    const made = await paper(ledger, asked.get('paper') ?? '', asked.get('about') ?? '', as, filled.input);
    if (!made.ok) return { ok: false, status: 422, why: atDesk(made.why.replace(`${asked.get('about') ?? ''}：`, '')) };
    const type = types[made.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return { ok: true, value: { name: made.name, type, bytes: Uint8Array.from(made.bytes), says: made.says ?? [] } };
  };

  return {
    reads: {
      frame: onLedger(async (ledger) => {
        const state = repositoryState(root);
        return frameOf(
          ledger,
          await clerk(),
          state,
          countsOf(ledger, state, waiting.list().length, commitsSinceDisclosed(root)),
        );
      }),
      today: onLedger((ledger) => todayScreen(ledger, repositoryState(root), commitsSinceDisclosed(root))),
      publish: onYear((ledger, year) => publishScreen(ledger, year, publishedFolder(root) ?? null)),
      intake: onYear(receivingScreen),
      register: onLedger(registerScreen),
      arrived: onLedger((ledger) => arrivedIn(ledger, waiting)),
      receive: onYear(receivingScreen),
      papers: onYear(followUpScreen),
      rulings: onYear(rulingsScreen),
      review: onYear((ledger, year, asked) => reviewScreen(ledger, year, asked.get('round'), review.experts())),
      approval: onYear((ledger, year, asked) => approvalScreen(ledger, year, asked.get('round'))),
      notices: onYear((ledger, year, asked) => noticesScreen(ledger, year, asked.get('notice'))),
      year: onYear(yearScreen),
      documents: onYear(documentsScreen),
      history: async (asked) => ({
        ok: true,
        value: await historyOf(git, Math.max(0, Math.trunc(Number(asked.get('page') ?? 0)) || 0)),
      }),
    },
    downloads: {
      draft: async (asked) => {
        const ledger = read();
        return ledger === undefined ? unreadable : draftIn(ledger, waiting, asked.get('file') ?? '');
      },
      paper: takePaper,
      sheet: review.sheet,
      tally: review.tally,
    },
    writes: {
      alive: async () => ({ ok: true, value: null }),
      experts: review.take,
      ...publishOf(root, read, unreadable),
      ...savingOf(root, read, unreadable),
      ...actsOf(root, waiting, read, unreadable, release, review.experts, publishedCommit),
      sync: async (typed) => {
        const asked = Joining.safeParse(typed);
        if (!asked.success) return { ok: false, status: 400, why: '发来的内容不完整，没有同步。' };
        const ledger = read();
        return ledger === undefined
          ? unreadable
          : { ok: true, value: sync(root, ledger.records, ledger.today, asked.data.sides) };
      },
      aside: async (typed) => {
        const named = Aside.safeParse(typed);
        return named.success && waiting.remove(named.data.file)
          ? { ok: true, value: null }
          : { ok: false, status: 404, why: '这个文件已经不在了。' };
      },
      clerk: async (typed) => {
        const named = Clerk.safeParse(typed);
        if (!named.success)
          return { ok: false, status: 422, why: '姓名和邮箱都要写；邮箱写单位的，例如 office@example.org。' };
        for (const [key, word] of Object.entries(named.data)) {
          const set = await git(['config', '--local', `user.${key}`, word]);
          if (!set.ok) return { ok: false, status: 409, why: '台账没有用 Git 保管，记不下经办人。' };
        }
        return { ok: true, value: { clerk: named.data.name } };
      },
    },
  };
};
