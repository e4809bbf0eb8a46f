/** 受理: the office's receipt, with its number and the digests checked. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { type Arrival, missingPapers, receiptOf } from '../core/receive.ts';
import type { Receipt } from '../core/schema/receipt.ts';
import { instant, sha256 } from '../core/schema/values.ts';
import { effectiveClosing } from '../core/window.ts';
import { receiptText } from '../ledger/receipt-text.ts';
import { act, type FileChange, type OfficeLedger, refuse } from './act.ts';
import { applicationChoices } from './choices.ts';
import { applicationNamed, type FoundApplication } from './found.ts';
import { address, applicationFace } from './input.ts';
import { planned } from './planned.ts';

/** A year that no application of the window can have is a slip of the pen, and would make it late or early for ever. */
export const refuseOddYear = (
  option: string,
  at: string,
  { opens, closes }: { readonly opens: string; readonly closes: string },
  after = 0,
): void => {
  const [from, to] = [Number(opens.slice(0, 4)), Number(closes.slice(0, 4)) + after];
  const typed = Number(at.slice(0, 4));
  if (typed >= from && typed <= to) return;
  const says = `${option} 写的是${typed}年，申报期是${inChinese(opens)}至${inChinese(closes)}。核对年份；确实是这一天的，`;
  refuse(`${says}加 --as-typed`, {
    problems: [{ field: 'as-typed', says: `${says.replace(' ', '')}勾选这一项` }],
  });
};

/** The receipt as its file, with the next number; refused where there is one already. */
export const receiptFile = (
  ledger: OfficeLedger,
  { year, category, application }: FoundApplication,
  arrival: Omit<Arrival, 'given'>,
): FileChange & { readonly receipt: Receipt } => {
  const folder = `content/${year.year}/${category.id}/receipts`;
  const path = `${folder}/${application.id}.yaml`;
  if (ledger.source.list().some((entry) => entry.path === path))
    return refuse(`已经有 ${path}。受理记录不能重写；补充的内容在文件里加一行`);
  const given = ledger.numbersGiven?.(folder) ?? [];
  const receipt = receiptOf(year, category, application, { ...arrival, given });
  return { path, before: undefined, after: receiptText(receipt), receipt };
};

export const receive = act({
  id: 'receive',
  verb: ['receive'],
  title: '受理',
  purpose: '核对材料的校验码，编登记号，写受理记录；提交的时间决定是否按时，登记晚了不影响申报单位。',
  screen: 'receive',
  input: z.strictObject({
    application: address,
    submitted: instant,
    by: z.enum(['paper', 'email', 'pull-request']),
    received: instant,
    evidence: z._default(z.array(sha256), []),
    incomplete: z._default(z.boolean(), false),
    'as-typed': z._default(z.boolean(), false),
  }),
  form: {
    application: {
      ...applicationFace,
      choices: applicationChoices(({ receipts }, { id }) => !receipts.has(id)),
    },
    submitted: { label: '提交的时间', control: 'instant', help: '申报单位提交的时间，决定是否按时' },
    by: {
      label: '怎样提交的',
      control: 'choice',
      choices: () => [
        { value: 'paper', label: '纸质' },
        { value: 'email', label: '电子邮件' },
        { value: 'pull-request', label: '网上提交' },
      ],
    },
    received: { label: '登记受理的时间', control: 'instant' },
    evidence: {
      label: '收到的材料',
      control: 'folder',
      help: '在工作台随申报包收下的不用再放；另外收到的，放在台账以外的文件夹里。逐件核对校验码',
    },
    incomplete: { label: '材料没有到齐也先登记', control: 'yes', help: '缺的记为未见原件' },
    'as-typed': { label: '时间的年份和申报期不符也照写的登记', control: 'yes' },
  },
  plan: (ledger, { application: typed, submitted, by, received, evidence, incomplete, 'as-typed': asTyped }, today) => {
    if (received < submitted) return refuse('登记受理的时间早于提交的时间');
    const found = applicationNamed(ledger, typed);
    const { year, category, application } = found;
    const folder = `content/${year.year}/${category.id}/receipts`;
    const unread = ledger.findings.filter(({ file, level }) => level === 'error' && file.startsWith(`${folder}/`));
    if (unread.length > 0) return refuse('有受理记录读不出来，编不了登记号。先改正它们。', { findings: unread });
    const { window } = category.category;
    if (!asTyped) {
      refuseOddYear('提交的时间', submitted, window);
      refuseOddYear('登记受理的时间', received, window, 1);
    }
    const held = new Set(evidence);
    const missing = missingPapers(application, held);
    if (missing.length > 0 && !incomplete)
      return refuse(
        `没有找到校验码一致的文件：${missing.map((title) => `《${title}》`).join('、')}。请申报单位补交登记的那一份，或者更正校验码；要先登记、以后再补的，选“材料没有到齐也先登记”。`,
      );
    const { receipt, ...file } = receiptFile(ledger, found, {
      submitted: { at: submitted, by },
      receivedAt: received,
      held,
    });
    const closing = effectiveClosing(ledger.records.calendar, window);
    return planned(
      ledger,
      {
        files: [file],
        sentence: `受理：${receipt.number}，${inChinese(submitted.slice(0, 10))}提交`,
        next: [
          ...(missing.length > 0 ? [`有${missing.length}件材料未见原件，要求补正。`] : []),
          ...(closing.ok && submitted.slice(0, 10) > closing.date
            ? [`${inChinese(submitted.slice(0, 10))}提交，晚于截止日${inChinese(closing.date)}：照实登记，判定为逾期。`]
            : []),
        ],
        letters: [{ paper: 'acceptance', about: `${year.year}/${category.id}/${application.id}` }],
      },
      today,
    );
  },
});
