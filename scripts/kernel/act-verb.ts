/** An act of the office as a verb: words become its input; the difference is shown, asked about, and carried out. */
import type { Act, Field, Plan, Refusal } from '../../src/office/act.ts';
import { stamped } from '../../src/ledger/stamp.ts';
import { carryOut } from '../../src/office/carry-out.ts';
import { differenceText } from '../../src/office/difference.ts';
import { recover } from '../../src/office/journal.ts';
import { wouldBe } from '../../src/office/planned.ts';
import { typedValue } from './typed-value.ts';
import { findingText, type Ledger, openLedger } from './ledger.ts';
import {
  type Arguments,
  CannotRun,
  type ExitCode,
  type Io,
  type OptionTable,
  type Verb,
  type VerbOption,
} from './verb.ts';

const common = {
  'no-commit': { type: 'boolean', help: '只写文件，不提交' },
  'dry-run': { type: 'boolean', help: '只显示要改什么，不写文件' },
} as const satisfies OptionTable;

const typed = ({ positional }: Field): boolean => positional === undefined;

const valueOf: { readonly [Control in Field['control']]?: string } = {
  date: 'YYYY-MM-DD',
  instant: "'YYYY-MM-DD HH:MM'",
  number: '数',
  package: '包.zip',
  folder: '文件夹',
  persons: '文件',
  files: '文件夹',
  experts: '文件',
};

const optionOf = (field: Field, tasks: readonly string[]): VerbOption => {
  const help = `${tasks.length > 0 ? `${tasks.join('、')}：` : ''}${field.label}${field.help === undefined ? '' : `，${field.help}`}`;
  if (field.control === 'yes') return { type: 'boolean', help };
  const many = field.control === 'choices' || field.control === 'lines';
  const value = field.typed ?? valueOf[field.control];
  return {
    type: 'string',
    help: many ? `${help}，可以写几次` : help,
    ...(many ? { multiple: true } : {}),
    ...(value === undefined ? {} : { value }),
  };
};

/** Options of all acts of a verb; one that several have is said once, with the tasks that take it. */
const optionsOf = (own: readonly Act[]): OptionTable => {
  const names = new Set(own.flatMap(({ fields }) => fields.filter(typed).map(({ name }) => name)));
  const entries = [...names].flatMap((name) => {
    const taking = own.filter(({ fields }) => fields.some((field) => field.name === name));
    const field = taking[0]?.fields.find((one) => one.name === name);
    const tasks = own.length === 1 || taking.length === own.length ? [] : taking.flatMap(({ verb }) => verb.slice(1));
    return field === undefined ? [] : [[name, optionOf(field, tasks)] as const];
  });
  return { ...Object.fromEntries(entries), ...common };
};

const wordsOf = ({ verb, fields }: Act): string =>
  [...verb.slice(1), ...fields.flatMap(({ positional }) => positional ?? [])].join(' ');

/** What was typed, by the names of the fields; files and folders come as what they hold. */
const inputOf = async (
  io: Io,
  { fields }: Act,
  options: Arguments['options'],
  positionals: readonly string[],
): Promise<object> => {
  const places = fields.filter((field) => !typed(field));
  const entries: [string, unknown][] = [];
  for (const field of fields) {
    const value = typed(field) ? options[field.name] : positionals[places.indexOf(field)];
    if (value !== undefined) entries.push([field.name, await typedValue(io, field.control, value)]);
  }
  return Object.fromEntries(entries);
};

const showRefusal = (io: Io, ledger: Ledger, act: Act, refusal: Refusal): ExitCode => {
  if (refusal.findings.length > 0)
    io.err(findingText({ ...ledger, source: wouldBe(ledger.source, refusal.files) }, refusal.findings));
  if (refusal.problems.length > 0) {
    const options = new Map(act.fields.filter(typed).map(({ name }) => [name, `（--${name}）`]));
    const said = refusal.problems.map(({ field, says }) => `${says}${options.get(field) ?? ''}`).join('；');
    throw new CannotRun(`${said}。用法见 npx gongshi ${act.verb[0]} --help`);
  }
  io.err(refusal.why);
  return 1;
};

const agreed = async (io: Io): Promise<boolean> => {
  if (io.ask === undefined) return true;
  const answer = await io.ask('写进台账吗？写 y，不写 n', 'y');
  return /^(?:y|yes|是|好)$/i.test(answer.trim());
};

const tellDone = (io: Io, plan: Plan, commit: string | undefined): void => {
  io.out(`${plan.sentence}。`);
  io.err(commit === undefined ? '已写入，没有提交。' : `已写入并提交（${commit.slice(0, 7)}）。`);
  for (const next of plan.next) io.err(`接着：${next}`);
  for (const { paper, about } of plan.letters) io.err(`文书：npx gongshi paper ${paper} ${about}`);
};

const carry = async (io: Io, act: Act, { options, positionals }: Arguments): Promise<ExitCode> => {
  const places = act.fields.filter((field) => !typed(field)).length;
  if (positionals.length > places) throw new CannotRun(`多写了“${positionals[places] ?? ''}”`);
  if (recover(io.cwd)) io.err('上一次写台账时中断了，已经恢复到那以前，或者补做完。');
  const ledger = openLedger(io);
  const today = io.today(ledger.records.association.asOf);
  const plan = act.plan(ledger, await inputOf(io, act, options, positionals), today);
  if (!plan.ok) return showRefusal(io, ledger, act, plan);
  if (plan.findings.length > 0)
    io.err(findingText({ ...ledger, source: wouldBe(ledger.source, plan.files) }, plan.findings));
  io.out(differenceText(plan.files));
  if (options['dry-run']) return 0;
  if (!(await agreed(io))) {
    io.err('没有写。');
    return 1;
  }
  const done = carryOut(
    io.cwd,
    { ...plan, files: stamped(ledger.records, io.release?.(), plan.files) },
    { commit: !options['no-commit'] },
  );
  if (!done.ok) {
    io.err(done.why);
    return 1;
  }
  tellDone(io, plan, done.commit);
  return 0;
};

/** The verb of the acts that begin with the same word; several are told apart by the next. */
export const verbOf = (own: readonly Act[], summary: string): Verb => {
  const [first] = own;
  if (first === undefined) throw new Error('a verb without an act');
  const [name] = first.verb;
  const tasks = own.filter(({ verb }) => verb.length > 1);
  return {
    name,
    summary,
    usage: own.map(wordsOf).join(' | '),
    options: optionsOf(own),
    run: ({ options, positionals }, io) => {
      if (tasks.length === 0) return carry(io, first, { options, positionals });
      const task = tasks.find(({ verb }) => verb[1] === positionals[0]);
      if (task === undefined)
        throw new CannotRun(`要写做什么：${tasks.map(({ verb, title }) => `${verb[1] ?? ''} ${title}`).join('，')}`);
      return carry(io, task, { options, positionals: positionals.slice(1) });
    },
  };
};
