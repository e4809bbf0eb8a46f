/** What a body decided about one condition: 原则上 waived or not, or what needed a person to look. */
import { z } from 'zod/mini';
import { clauseWords } from '../core/citation.ts';
import { judge } from '../core/judge.ts';
import { bodyName } from '../core/records.ts';
import { Ruling } from '../core/schema/receipt.ts';
import { id } from '../core/schema/values.ts';
import { verdictWords } from '../core/words.ts';
import { withRuling } from '../ledger/write-ruling.ts';
import { act, type FileChange, type OfficeLedger, refuse } from './act.ts';
import {
  awaitedChoices,
  awaitedConditionChoices,
  otherAwaitedChoices,
  rulingVerdictChoices,
} from './choices-of-rulings.ts';
import { applicationNamed, type FoundApplication, receiptOf, textOf } from './found.ts';
import { address, applicationFace, bodyFace, date, dateFace, line, reasonFace } from './input.ts';
import { afterwards, planned } from './planned.ts';

/** Why the ruling may not be written; each sentence is the same in both faces. */
const check = (
  ledger: OfficeLedger,
  found: FoundApplication,
  { condition, verdict, body }: Ruling,
  asRecorded: boolean,
  today: string,
): void => {
  const { year, category, application } = found;
  const receipt = receiptOf(found);
  const setting = category.category.rows.find((row) => row.id === condition);
  if (setting === undefined) return refuse(`${category.category.name}没有 ${condition} 这项条件`);
  const row = judge(ledger.records, year, category, application, today)?.rows.find((one) => one.row.id === condition);
  const isAwaited =
    row?.findings.some(({ code }) => code === 'needs-ruling') === true ||
    receipt.value.rulings.some((one) => one.condition === condition);
  const wanted =
    setting.soft?.body ?? (setting.rule === 'attested' ? setting.body : undefined) ?? year.programme.office;
  if (setting.soft === undefined && !isAwaited)
    return refuse(
      `${condition} 由程序核对，不用核定${row === undefined ? '' : `，现在是“${verdictWords[row.verdict]}”`}。事实有误的，更正申报或者材料`,
    );
  if ((setting.soft !== undefined) !== (verdict === 'waived' || verdict === 'refused'))
    return refuse(
      setting.soft === undefined
        ? `${condition} 不是原则上的条件，结果写 met（符合）或者 unmet（不符合）`
        : `${condition} 是原则上的条件，结果写 waived（同意放宽）或者 refused（不同意放宽）`,
    );
  if (!asRecorded && body !== wanted && ledger.records.association.bodies.some((one) => one.id === body)) {
    const { association } = ledger.records;
    const says = `${condition} 由${bodyName(association, wanted)}决定，不是${bodyName(association, body)}`;
    return refuse(`${condition} 由 ${wanted} 决定，不是 ${body}。要照实补记的，加 --as-recorded`, {
      problems: [{ field: 'as-recorded', says: `${says}。要照实补记的，勾选这一项` }],
    });
  }
};

const words = { waived: '同意放宽', refused: '不同意放宽', met: '核定符合', unmet: '核定不符合' } as const;

const other = /^(\S+) (\S+)$/;
/** `2017/service-station/demo-tea-station 4.2`. */
const readOther = (typed: string): readonly [address: string, condition: string] => {
  const [, address = '', condition = ''] = other.exec(typed) ?? [];
  return [address, condition];
};

/** What a condition has become, for the history and for whoever decided. */
const ruledOn = (ledger: OfficeLedger, address: string, condition: string, today: string) => {
  const found = applicationNamed(ledger, address);
  const { year, category, application } = found;
  const rule = category.category.rows.find((one) => one.id === condition);
  const clause = clauseWords(year, rule?.clause ?? condition);
  const row = judge(ledger.records, year, category, application, today)?.rows.find((one) => one.row.id === condition);
  return {
    number: receiptOf(found).value.number,
    clause,
    says: row === undefined ? [] : [`${clause} 现在判定为“${verdictWords[row.verdict]}”：${row.says}`],
  };
};

export const ruling = act({
  id: 'ruling',
  verb: ['ruling'],
  title: '登记研究结果',
  purpose: '有权的机构研究了一项条件：原则上的条件是否放宽，需要人看的是否符合。',
  screen: 'rulings',
  input: z.strictObject({
    application: address,
    condition: Ruling.shape.condition,
    verdict: Ruling.shape.verdict,
    body: id,
    date,
    reason: line,
    document: z.optional(line),
    'as-recorded': z._default(z.boolean(), false),
    others: z._default(z.array(z.string().check(z.regex(other))), []),
  }),
  form: {
    application: { ...applicationFace, choices: awaitedChoices },
    condition: { label: '条件', control: 'choice', choices: awaitedConditionChoices },
    verdict: { label: '结果', control: 'choice', choices: rulingVerdictChoices(words) },
    body: bodyFace('作出决定的机构'),
    date: dateFace('作出决定的日期'),
    reason: reasonFace,
    document: { label: '会议纪要或者文件', control: 'line', help: '会公开' },
    'as-recorded': { label: '照实补记由别的机构作出的决定', control: 'yes', help: '只留下记录，判定不变' },
    others: {
      label: '同一次会议、同样结果的其他各项',
      control: 'choices',
      help: '机构、日期、理由、文件都一样的，选上，一次记完',
      choices: otherAwaitedChoices,
    },
  },
  plan: (ledger, { application: typed, 'as-recorded': asRecorded, others, document, ...given }, today) => {
    const added: Ruling = { ...given, ...(document === undefined ? {} : { document }) };
    const all = [[typed, given.condition] as const, ...others.map(readOther)];
    const files = new Map<string, FileChange>();
    for (const [address, condition] of all) {
      const found = applicationNamed(ledger, address);
      const receipt = receiptOf(found);
      const one = { ...added, condition };
      check(ledger, found, one, asRecorded, today);
      // Two conditions of one application stand in one file.
      const before = textOf(ledger, receipt.file);
      const after =
        withRuling(files.get(receipt.file)?.after ?? before, one) ??
        refuse(`${receipt.file} 的写法无法自动改写。把 rulings 写成独立的一项`);
      files.set(receipt.file, { path: receipt.file, before, after });
    }
    const then = afterwards(ledger, [...files.values()]);
    const now = all.map(([address, condition]) => ruledOn(then, address, condition, today));
    return planned(
      ledger,
      {
        files: [...files.values()],
        sentence: `登记研究结果：${now.map(({ number, clause }) => `${number}，${clause}`).join('；')} ${words[given.verdict]}（${bodyName(ledger.records.association, given.body)}）`,
        next: now.flatMap(({ says }) => says),
      },
      today,
    );
  },
});
