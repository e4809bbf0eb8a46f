/** Acts over the desk: asked for, planned, carried out by the one writer, and undone while nobody else has them. */
import { z } from 'zod/mini';
import { type Act, type OfficeLedger, type Plan, type Planned, refused } from '../../office/act.ts';
import { actById } from '../../office/acts.ts';
import { carryOut } from '../../office/carry-out.ts';
import { git } from '../../office/git.ts';
import { recover } from '../../office/journal.ts';
import { numbersGiven } from '../../office/numbers.ts';
import { repositoryState } from '../../office/repository.ts';
import { type Release, stamped } from '../../ledger/stamp.ts';
import { askedAct, type Filled } from '../acts/asked.ts';
import { atDesk } from '../acts/button-words.ts';
import { keyOf, plannedView, type PlannedView } from '../acts/planned.ts';
import { undoOf } from '../acts/undo.ts';
import type { DeskLedger } from '../ledger.ts';
import type { Experts } from '../../score-sheet/experts.ts';
import { answersOf, heldFor, putAway } from './answers.ts';
import type { Answer } from './app.ts';
import type { Waiting } from './waiting.ts';

const FilledIn = z.record(z.string(), z.unknown());
const Asked = z.strictObject({ act: z.string(), filled: FilledIn });
const Ordered = z.strictObject({ act: z.string(), filled: FilledIn, key: z.string() });
const Commit = z.strictObject({ commit: z.string().check(z.regex(/^[0-9a-f]{40,64}$/)) });

export type DoneView =
  | {
      readonly done: true;
      readonly commit: string | null;
      readonly sentence: string;
      readonly next: Extract<PlannedView, { ok: true }>['next'];
      readonly letters: Extract<PlannedView, { ok: true }>['letters'];
      readonly canUndo: boolean;
    }
  /** The ledger has changed since it was shown: this is what would be written now. */
  | { readonly done: false; readonly planned: PlannedView }
  | { readonly done: false; readonly why: string };

const noAct = { ok: false, status: 404, why: '没有这件事可以办。' } as const;
const notRead = { ok: false, status: 400, why: '发来的内容不完整，没有办理。' } as const;

/** Whole answers: a text keeps its last line end. */
const exactly = (root: string, ...args: readonly string[]): string | undefined => {
  try {
    return git(root, ...args);
  } catch {
    return undefined;
  }
};

const doneView = (ledger: DeskLedger, plan: Plan, commit: string | undefined): DoneView => {
  const view = plannedView(ledger, plan);
  if (!view.ok) return { done: false, planned: view };
  const { sentence, next, letters, isFinal } = view;
  return { done: true, commit: commit ?? null, sentence, next, letters, canUndo: commit !== undefined && !isFinal };
};

/**
 * `plan`: made once more with nobody else writing, so that a number is given once. What comes to something else than what was
 * shown is shown again.
 */
const carry = (root: string, ledger: DeskLedger, key: string, plan: () => Planned): DoneView => {
  let made: Planned | undefined;
  const again = (): Planned => {
    made = plan();
    return made.ok && keyOf(made) !== key ? refused('台账刚刚有改动。') : made;
  };
  const done = carryOut(root, again, { commit: true });
  if (done.ok && made?.ok === true) return doneView(ledger, made, done.commit);
  if (made !== undefined && (!made.ok || keyOf(made) !== key))
    return { done: false, planned: plannedView(ledger, made) };
  return { done: false, why: done.ok ? '没有办成。' : atDesk(done.why) };
};

/** What is in the writer's hands. `read`: the ledger as it is now. `release`: stands in what is made, as the verbs write it. */
export const actsOf = (
  root: string,
  waiting: Waiting,
  read: () => DeskLedger | undefined,
  unreadable: Answer<never>,
  release: Release | undefined,
  experts: () => Experts,
  publishedCommit: (() => string | undefined) | undefined,
) => {
  const made = ({ records }: DeskLedger, plan: Planned): Planned =>
    plan.ok ? { ...plan, files: stamped(records, release, plan.files) } : plan;
  const withNumbers = (ledger: DeskLedger, act: Act): OfficeLedger => ({
    ...ledger,
    numbersGiven: (folder) => numbersGiven(root, folder),
    ...(act.id === 'checkpoint' ? { publishedCommit: publishedCommit?.() } : {}),
  });

  /** Where an act asks for papers, those that came with the package count as well. */
  const answersFor = async (ledger: DeskLedger, act: Act, filled: Filled) => {
    const answers = await answersOf(act, filled, waiting, experts());
    const field = act.fields.find(({ control }) => control === 'folder')?.name;
    if (!('input' in answers) || field === undefined) return answers;
    const given = answers.input[field];
    const held = [...(Array.isArray(given) ? given : []), ...heldFor(root, ledger, answers.input)];
    return held.length === 0 ? answers : { ...answers, input: { ...answers.input, [field]: [...new Set(held)] } };
  };

  const planFor = async (ledger: DeskLedger, act: Act, filled: Filled) => {
    const answers = await answersFor(ledger, act, filled);
    return 'input' in answers ? made(ledger, act.plan(withNumbers(ledger, act), answers.input, ledger.today)) : answers;
  };

  const on =
    <Input>(
      schema: z.ZodMiniType<Input>,
      answer: (ledger: DeskLedger, input: Input) => Answer<unknown> | Promise<Answer<unknown>>,
    ) =>
    async (typed: unknown): Promise<Answer<unknown>> => {
      const input = schema.safeParse(typed);
      if (!input.success) return notRead;
      // What another run left half-done is whole again before anything is planned on it.
      recover(root);
      const ledger = read();
      return ledger === undefined ? unreadable : answer(ledger, input.data);
    };

  return {
    /** The form, asked again as it is filled in: what may be chosen depends on what was. */
    form: on(Asked, (ledger, { act, filled }) => {
      const found = actById(act);
      if (found === undefined) return noAct;
      return { ok: true, value: askedAct(found, ledger, filled, ledger.today, Object.keys(experts()).length) };
    }),
    plan: on(Asked, async (ledger, { act, filled }) => {
      const found = actById(act);
      if (found === undefined) return noAct;
      return { ok: true, value: plannedView(ledger, await planFor(ledger, found, filled)) };
    }),
    do: on(Ordered, async (ledger, { act, filled, key }) => {
      const found = actById(act);
      if (found === undefined) return noAct;
      const answers = await answersFor(ledger, found, filled);
      if (!('input' in answers)) return { ok: true, value: { done: false, planned: plannedView(ledger, answers) } };
      const done = carry(root, ledger, key, () => {
        const now = read() ?? ledger;
        return made(now, found.plan(withNumbers(now, found), answers.input, now.today));
      });
      if (done.done) await putAway(root, read() ?? ledger, answers, waiting);
      return { ok: true, value: done };
    }),
    undo: on(Commit, (ledger, { commit }) => {
      const plan = undoOf((...args) => exactly(root, ...args), repositoryState(root), commit);
      if (!plan.ok) return { ok: false, status: 409, why: plan.why };
      const done = carryOut(root, plan, { commit: true });
      return { ok: true, value: done.ok ? doneView(ledger, plan, done.commit) : { done: false, why: done.why } };
    }),
  };
};
