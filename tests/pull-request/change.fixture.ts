/** `change.yaml` of a case: what happens to the base, then commit by commit what the pull request does. Data, no script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { instant } from '../../src/core/schema/values.ts';
import { readAccount } from '../../src/pull-request/account.ts';
import type { Request } from '../../src/pull-request/context.ts';
import { outcomes } from '../../src/pull-request/verdict.ts';

/** Each must be found, so that a case cannot come to test nothing when the ledger changes. */
const replacements = z.array(z.tuple([z.string(), z.string()])).default([]);

export const Step = z.union([
  /** A file: a draft, its text, its bytes, or so many bytes; `mode` as Git has it. */
  z.strictObject({
    put: z.string(),
    draft: z.string().optional(),
    text: z.string().optional(),
    base64: z.string().optional(),
    size: z.number().optional(),
    mode: z.enum(['100644', '100755', '120000']).default('100644'),
    replace: replacements,
    /** So many files; `{n}` in the path is the number of each. */
    times: z.number().default(1),
  }),
  z.strictObject({ edit: z.string(), replace: replacements, append: z.string().default('') }),
  z.strictObject({ delete: z.string() }),
  z.strictObject({ move: z.string(), to: z.string() }),
  z.strictObject({ submodule: z.string() }),
]);
export type Step = z.infer<typeof Step>;

const Commit = z.strictObject({
  message: z.string().default('更新申报'),
  name: z.string().default('提交人'),
  email: z.string().default('900000@users.noreply.github.com'),
  changes: z.array(Step).default([]),
  /** Grows from this side branch in place of where the pull request left the base. The first commit only. */
  from: z.string().optional(),
  /** A second parent: a side branch, or `base` as it is in the end. */
  merge: z.string().optional(),
  /** What a merge has in it before `changes`: its first parent alone, or both. */
  takes: z.enum(['first', 'both']).default('both'),
});
export type Commit = z.infer<typeof Commit>;

export const Change = z.strictObject({
  says: z.string(),
  author: z.string(),
  at: instant,
  /** Accounts that approved the head. */
  approvedBy: z.array(z.string()).default([]),
  title: z.string().optional(),
  verdict: z.enum(outcomes),
  /** The base before the pull request left it. */
  base: z.array(Step).default([]),
  /** Branches that grow from there as well. */
  sides: z.record(z.string(), z.array(Commit)).default({}),
  /** Side branches that the base merges, one after another. */
  merged: z.array(z.string()).default([]),
  /** The base after that. */
  meanwhile: z.array(Step).default([]),
  commits: z.array(Commit),
  /** Name of the branch, when it matters. */
  branch: z.string().optional(),
  /** The branch begins with no history. */
  orphan: z.boolean().default(false),
});
export type Change = z.infer<typeof Change>;

export const readChange = (folder: string): Change =>
  Change.parse(load(readFileSync(join(folder, 'change.yaml'), 'utf8')));

/** What the forge would ask about the change, between two commits. */
export const requestOf = (
  { author: text, at, approvedBy, title, branch }: Change,
  base: string,
  head: string,
): Request => {
  const author = readAccount(text);
  if (author === undefined) throw new Error(`no account ${text}`);
  return { base, head, author, at, title, branch, approvedBy: approvedBy.flatMap((each) => readAccount(each) ?? []) };
};
