/**
 * What an act of the office is: a pure function from the ledger and an input to the files it would write, what was found,
 * the sentence of the commit, what comes next, and the letters that go with it. A verb parses words into the input and the
 * desk parses a form; both show the difference, ask, and hand the plan to the one writer (`carry-out.ts`).
 */
import { z } from 'zod/mini';
import type { Finding } from '../core/finding.ts';
import { checked } from '../core/issues.ts';
import type { Records } from '../core/records.ts';
import type { Memory } from '../ledger/memory.ts';
import type { Source } from '../ledger/source.ts';
import type { Choice } from './choices.ts';
import { type Problem, problemsOf } from './problems.ts';

/** A ledger as it was read. */
export interface OfficeLedger {
  readonly source: Source;
  readonly records: Records;
  readonly findings: readonly Finding[];
  /** Numbers that were ever given in a folder of receipts, as far as this machine can know (`numbers.ts`); absent: only those there. */
  readonly numbersGiven?: (folder: string) => readonly string[];
  /** Ten characters of the last commit that was published, as a 核对行 bears them; absent where that is not known. */
  readonly publishedCommit?: string | undefined;
  /** What was read of it before, for whoever reads it again with a change; absent: everything is read. */
  readonly memory?: Memory;
}

/** One file of the ledger, whole. `before` undefined: there is none yet. `after` undefined: it is removed. */
export interface FileChange {
  /** Below the folder that holds `content/`, `/` between. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A paper that goes out with the act: `npx gongshi paper <paper> <about>`. */
export interface Letter {
  readonly paper: string;
  readonly about: string;
}

export interface Plan {
  readonly ok: true;
  readonly files: readonly FileChange[];
  /** Warnings and notes about what would be written; a plan holds no error that it brings in. */
  readonly findings: readonly Finding[];
  /** Those among them that were found while it was made; the others are what follows from it. */
  readonly made: readonly Finding[];
  /** One line of Chinese: the commit's message and the line of the history. It is public. */
  readonly sentence: string;
  /** What there is to do afterwards, a sentence each. */
  readonly next: readonly string[];
  readonly letters: readonly Letter[];
}

export interface Refusal {
  readonly ok: false;
  /** Why it is not done and what would help, in Chinese. */
  readonly why: string;
  /** Which fields are wrong, for a form. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** What would have been written, where that is what the findings are about. */
  readonly files: readonly FileChange[];
}

export type Planned = Plan | Refusal;

/** A plan of files alone: what is written and not committed needs no sentence. */
export const writing = (files: readonly FileChange[]): Plan => ({
  ok: true,
  files,
  findings: [],
  made: [],
  sentence: '',
  next: [],
  letters: [],
});

type More = Partial<Omit<Refusal, 'ok' | 'why'>>;

export const refused = (why: string, more: More = {}): Refusal => ({
  ok: false,
  why,
  problems: [],
  findings: [],
  files: [],
  ...more,
});

/** Thrown inside a plan where there is no way on; `act` gives it back as a refusal. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

export const refuse = (why: string, more?: More): never => {
  throw new Refused(refused(why, more));
};

/** What is made, or the refusal that was thrown on the way. */
export const attempt = <Value>(make: () => Value): { readonly ok: true; readonly value: Value } | Refusal => {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
};

/** How a field is filled in. `lines`: a list, one a line. `yes`: a box to tick. */
export type Control =
  | 'line'
  | 'paragraph'
  | 'date'
  | 'instant'
  | 'number'
  | 'choice'
  | 'choices'
  | 'lines'
  | 'yes'
  | 'package'
  | 'folder'
  | 'persons'
  /** Files that are read where they are: what came back from others. */
  | 'files'
  /** The list of experts, which names people. */
  | 'experts';

/** A field as a person sees it. */
export interface Face {
  readonly label: string;
  readonly control: Control;
  readonly help?: string;
  /** It follows the verb's name without `--`; its place in the usage. */
  readonly positional?: string;
  /** How a choice is typed after its option; a form offers it and does not say. */
  readonly typed?: string;
  /** What may be chosen, from the ledger and what is filled in already; the first is offered. */
  readonly choices?: (
    ledger: OfficeLedger,
    sofar: Readonly<Record<string, unknown>>,
    today: string,
  ) => readonly Choice[];
}

export interface Field extends Face {
  readonly name: string;
  readonly required: boolean;
}

/** The screens of the desk, in their order. */
export const screens = {
  today: '今天',
  intake: '收件',
  receive: '受理',
  papers: '补正、撤回、确认',
  rulings: '研究',
  review: '评审',
  approval: '审定',
  notices: '公示公告',
  year: '年度',
  documents: '文书',
  history: '历史',
  publish: '公开见证',
} as const;
export type Screen = keyof typeof screens;

export interface Act {
  /** Permanent, lower-kebab. */
  readonly id: string;
  /** The words after `npx gongshi`. */
  readonly verb: readonly [string, ...string[]];
  /** 撤回申报. */
  readonly title: string;
  /** When it is done and what it does: one sentence for the help of the verb and the head of the form. */
  readonly purpose: string;
  readonly screen: Screen;
  /** In the order of the form; required ones are asked for, the others may stay empty (leave the key out). */
  readonly fields: readonly Field[];
  /** zod: what `plan` takes, for whoever wants its JSON Schema. */
  readonly input: z.ZodMiniType;
  /** Never throws for what a person typed: what is wrong comes back as a refusal. */
  readonly plan: (ledger: OfficeLedger, typed: unknown, today: string) => Planned;
}

interface Definition<Shape extends z.core.$ZodLooseShape> extends Omit<Act, 'fields' | 'input' | 'plan'> {
  readonly input: z.ZodMiniObject<Shape, z.core.$strict>;
  readonly form: { readonly [Name in keyof Shape]: Face };
  readonly plan: (
    ledger: OfficeLedger,
    input: z.output<z.ZodMiniObject<Shape, z.core.$strict>>,
    today: string,
  ) => Planned;
}

/** As typed, without spaces around it; what is left empty is not given. */
const tidied = (typed: unknown): unknown => {
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed)) return typed;
  const entries = Object.entries(typed).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
};

/** An act with its input's type gone: whatever is given is parsed first, so that both faces are held to the same schema. */
export const act = <const Shape extends z.core.$ZodLooseShape>({ form, plan, ...rest }: Definition<Shape>): Act => {
  const faces: readonly (readonly [string, Face])[] = Object.entries(form);
  const fields = faces.map(([name, face]) => ({
    ...face,
    name,
    required: !z.safeParse(rest.input.shape[name] ?? z.never(), undefined).success,
  }));
  return {
    ...rest,
    fields,
    plan: (ledger, typed, today) => {
      const read = checked(rest.input, tidied(typed));
      if (!read.ok) {
        const problems = problemsOf(fields, read.problems);
        return refused(`${problems.map(({ says }) => says).join('；')}。`, { problems });
      }
      const made = attempt(() => plan(ledger, read.value, today));
      return made.ok ? made.value : made;
    },
  };
};
