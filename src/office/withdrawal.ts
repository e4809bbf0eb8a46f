/** The applicant takes its application back in writing, before the round is settled: it is decided without it. */
import { z } from 'zod/mini';
import { dayOf, inChinese } from '../core/dates.ts';
import { departures } from '../core/departures.ts';
import { Receipt } from '../core/schema/receipt.ts';
import { id } from '../core/schema/values.ts';
import { withKeys } from '../ledger/add-to-record.ts';
import { act, type FileChange, type OfficeLedger, refuse } from './act.ts';
import { applicationChoices } from './choices.ts';
import { applicationNamed, type FoundApplication, receiptOf, textOf } from './found.ts';
import { address, applicationFace, date, dateFace, line, notAhead, notBefore } from './input.ts';
import { afterwards, planned } from './planned.ts';
import { withReselection } from './reselected.ts';

type Withdrawn = NonNullable<Receipt['withdrawn']>;

/** Is it a departure from what was settled or made public, as the records would then tell? */
const leavesAList = (
  ledger: OfficeLedger,
  { year, category, application }: FoundApplication,
  change: readonly FileChange[],
): boolean => {
  const after = afterwards(ledger, change).records.years.get(year.year);
  return (
    after !== undefined &&
    departures(after).some(
      (one) => one.kind === 'given-up' && one.category === category.id && one.application === application.id,
    )
  );
};

/** The receipt with the day and the letter; what both withdrawal and giving up write. */
export const withWithdrawn = (
  ledger: OfficeLedger,
  found: FoundApplication,
  withdrawn: Withdrawn,
  today: string,
): { readonly path: string; readonly before: string; readonly after: string; readonly leaves: boolean } => {
  const receipt = receiptOf(found);
  if (receipt.value.withdrawn !== undefined)
    return refuse(`这份申报已于${inChinese(receipt.value.withdrawn.date)}撤回或者放弃，不再登记。`);
  notAhead('日期', withdrawn.date, today);
  notBefore('日期', withdrawn.date, dayOf(receipt.value.submitted.at), '提交的日期');
  if (withdrawn.tier !== undefined && found.category.category.tiers.every((tier) => tier.id !== withdrawn.tier))
    return refuse(
      `没有“${withdrawn.tier}”这个等次。有：${found.category.category.tiers.map((tier) => tier.id).join('、')}。`,
    );
  const before = textOf(ledger, receipt.file);
  const after =
    withKeys(before, { withdrawn }) ?? refuse(`${receipt.file} 的写法无法自动改写。在末尾另起一行写 withdrawn。`);
  const change = { path: receipt.file, before, after };
  return { ...change, leaves: leavesAList(ledger, found, [change]) };
};

export const withdrawal = act({
  id: 'withdrawal',
  verb: ['withdraw'],
  title: '撤回申报',
  purpose: '审定以前，申报单位书面撤回申报：记下日期和撤回函，评审不再考虑。审定或者公示以后的是放弃，用 give-up。',
  screen: 'papers',
  input: z.strictObject({ application: address, date, document: line, tier: z.optional(id) }),
  form: {
    application: {
      ...applicationFace,
      choices: applicationChoices(({ receipts }, one) => {
        const receipt = receipts.get(one.id)?.value;
        return receipt !== undefined && receipt.withdrawn === undefined;
      }),
    },
    date: dateFace('撤回日期', '撤回函上的日期'),
    document: { label: '撤回函', control: 'line', help: '怎样存档的，例如“撤回函（2017年6月2日）”，会公开' },
    tier: { label: '只撤回这个等次', control: 'line', help: '申报单位保留其他等次的才写' },
  },
  plan: (ledger, { application: typed, ...given }, today) => {
    const found = applicationNamed(ledger, typed);
    const withdrawn = { date: given.date, document: given.document, ...(given.tier ? { tier: given.tier } : {}) };
    const { leaves, ...file } = withWithdrawn(ledger, found, withdrawn, today);
    if (leaves)
      return refuse(`这份申报所在的轮次已经审定或者公示，现在不是撤回，是放弃。用 npx gongshi give-up ${typed} 登记。`);
    const again = withReselection(ledger, [file], found.year.year, today);
    const number = receiptOf(found).value.number;
    return planned(
      ledger,
      {
        files: again.files,
        sentence: `登记撤回：${number}，${inChinese(given.date)}书面撤回`,
        next: again.says,
      },
      today,
    );
  },
});
