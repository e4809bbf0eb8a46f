/**
 * What an office adds to a paper and the ledger does not hold, or may not: accounts, who objected, the place of a meeting.
 * All of it is optional; what is missing is a blank to be filled in by hand. The list is kept outside the ledger.
 */
import { z } from 'zod/mini';
import { date, id, line } from '../core/schema/values.ts';

const day = date;

export const PaperInput = z.strictObject({
  /** 主送: whom a letter or a decision goes to. */
  to: z.optional(line),
  /** 抄送, without the word and without an end mark. */
  copies: z.optional(line),
  /** 发文字号 or the slip's own number. */
  number: z.optional(line),
  /** 成文日期: of the meeting or of signing, never of printing. */
  date: z.optional(day),
  /** 印发机关 and 印发日期 of a decision. */
  printer: z.optional(line),
  printed: z.optional(day),
  /** The last day of an answer. */
  until: z.optional(day),
  /** Of a meeting. */
  place: z.optional(line),
  chair: z.optional(line),
  present: z.optional(line),
  absent: z.optional(line),
  observers: z.optional(line),
  /** Copies of each certificate. */
  copiesEach: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(50))),
  /** Payees by organisation of the register. */
  accounts: z.optional(
    z.record(id, z.strictObject({ bank: line, account: z.string().check(z.regex(/^[\d -]{6,40}$/)) })),
  ),
  /** 全宗号 and 机构（问题） of the archive. */
  fonds: z.optional(line),
  department: z.optional(line),
});
export type PaperInput = z.infer<typeof PaperInput>;

/** All but the accounts, which are many and stay in a file. */
export type FilledWord = Exclude<keyof PaperInput, 'accounts'>;

/** What a clerk calls each, in the order in which they are asked for. */
export const filledWords: Readonly<
  Record<FilledWord, { readonly label: string; readonly control: 'line' | 'date' | 'number'; readonly help?: string }>
> = {
  number: { label: '文号', control: 'line', help: '例如 示例协〔2017〕8号' },
  to: { label: '主送', control: 'line', help: '例如 各有关单位' },
  copies: { label: '抄送', control: 'line', help: '例如 示例市人民政府办公室' },
  date: { label: '成文日期', control: 'date', help: '会议或者签发的日期，不是打印的日期' },
  until: { label: '截止日期', control: 'date', help: '答复、反映的最后一天' },
  printer: { label: '印发机关', control: 'line' },
  printed: { label: '印发日期', control: 'date' },
  place: { label: '地点', control: 'line' },
  chair: { label: '主持', control: 'line' },
  present: { label: '出席', control: 'line' },
  absent: { label: '请假', control: 'line' },
  observers: { label: '列席', control: 'line' },
  copiesEach: { label: '每件份数', control: 'number', help: '1到50' },
  fonds: { label: '全宗号', control: 'line' },
  department: { label: '机构', control: 'line' },
};

const isWord = (name: string): name is FilledWord => Object.hasOwn(filledWords, name);

/** The words that there are, in their order. */
export const filledNames: readonly FilledWord[] = Object.keys(filledWords).filter(isWord);

/** What was typed into a form, or after `--fill`: an empty answer is none. Which of them is wrong, and how. */
export const readFilled = (
  typed: Readonly<Partial<Record<FilledWord, string>>>,
): { readonly ok: true; readonly input: PaperInput } | { readonly ok: false; readonly why: string } => {
  const input: Record<string, unknown> = {};
  for (const name of filledNames) {
    const text = typed[name]?.trim() ?? '';
    if (text !== '') input[name] = filledWords[name].control === 'number' ? Number(text) : text;
  }
  const read = PaperInput.safeParse(input);
  if (read.success) return { ok: true, input: read.data };
  const wrong = filledNames.find((name) => read.error.issues.some(({ path }) => path[0] === name)) ?? 'to';
  const { label, control, help } = filledWords[wrong];
  const how = control === 'date' ? '写成 2017-07-12' : control === 'number' ? (help ?? '') : '写一行，不太长';
  return { ok: false, why: `“${label}”的写法不对：${how}。` };
};
