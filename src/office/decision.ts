/** The list that follows from the scores or the votes, written into the decision. */
import { z } from 'zod/mini';
import { decideRound } from '../core/decide/round.ts';
import type { Result } from '../core/decide/result.ts';
import { compareSelection, selectionOf } from '../core/decide/selection.ts';
import { inFile } from '../core/finding.ts';
import { judgeYear } from '../core/judge.ts';
import { measureWord } from '../core/measure.ts';
import { approvingBodies, nameOfRound } from '../core/rounds.ts';
import { withSelection } from '../ledger/write-selection.ts';
import { act, type FileChange, type OfficeLedger, refuse } from './act.ts';
import { roundChoices } from './choices.ts';
import { decisionOf, type FoundRound, roundNamed, textOf } from './found.ts';
import { address } from './input.ts';
import { freezing } from './notice-file.ts';
import { planned } from './planned.ts';
import { wantReadable } from './readable.ts';

export const resultOf = ({ records }: OfficeLedger, found: FoundRound, today: string): Result => {
  const { year, category, round } = found;
  const judged = judgeYear(records, year, today);
  return decideRound(year, category, round.id, decisionOf(found), judged.get(category.id) ?? new Map());
};

/** The decision with the list of a result; undefined where it has that list already. */
export const withList = (
  ledger: OfficeLedger,
  found: FoundRound,
  result: Result,
  { force }: { readonly force: boolean },
): FileChange | undefined => {
  const decision = decisionOf(found);
  const selection = selectionOf(result);
  if (selection === undefined)
    return refuse('有错误没有解决，不产生入选名单。', { findings: inFile(decision.file, result.findings) });
  const recorded = Object.keys(decision.value.selection).length > 0;
  const differences = compareSelection(decision.value, result);
  if (recorded && differences.length === 0) return undefined;
  const notice = freezing(found.year, decision);
  if (notice !== undefined) return refuse(`${decision.file} 已列入公示 ${notice.id}，公示没有结束，不能改写。`);
  if (recorded && !force)
    return refuse(`${decision.file} 已有名单，与计算结果不同。确认要改写的，加 --force。`, {
      problems: [{ field: 'force', says: '已有的名单与计算结果不同。确认要改写的，勾选这一项' }],
      findings: inFile(decision.file, differences),
    });
  const before = textOf(ledger, decision.file);
  const after = withSelection(before, selection);
  return after === undefined
    ? refuse(`${decision.file} 的写法无法自动改写。把 selection 写成独立的一项：另起一行、顶格写 selection: {}`)
    : { path: decision.file, before, after };
};

export const decision = act({
  id: 'decide',
  verb: ['decide'],
  title: '产生名单',
  purpose: '按评分或者表决排名，产生入选名单；名额是上限，线上并列的留给审定机构决定。',
  screen: 'approval',
  input: z.strictObject({ round: address, force: z._default(z.boolean(), false) }),
  form: {
    round: {
      label: '轮次',
      control: 'choice',
      positional: '<年度> <奖项> <轮次>',
      choices: roundChoices((category, round) => category.decisions.has(round)),
    },
    force: { label: '已有的名单与计算结果不同时，用计算结果改写', control: 'yes' },
  },
  plan: (ledger, { round: typed, force }, today) => {
    const found = roundNamed(ledger, typed);
    const { year, category, round } = found;
    wantReadable(ledger, year, '有文件读不出来，不产生入选名单。');
    const result = resultOf(ledger, found, today);
    const file = withList(ledger, found, result, { force });
    if (file === undefined) return refuse('名单与计算结果一致，没有改动。');
    const unit = measureWord(category.category);
    const undetermined = result.tiers.filter((tier) => tier.undetermined.length > 0);
    const place = `${year.year}/${category.id}/${round.id}`;
    const isApprovedLater = approvingBodies(category, round.id).length > 0;
    return planned(
      ledger,
      {
        files: [file],
        findings: inFile(file.path, result.findings),
        sentence: `产生名单：${year.year}年度${category.category.name}（${nameOfRound(category.category, round)}），${result.tiers.map(({ name, selected }) => `${name}${selected.length}${unit}`).join('，')}`,
        next: [
          ...undetermined.map(
            ({ tier, name, undetermined: tied }) =>
              `“${name}”有${tied.length}${unit}并列，由审定机构决定：npx gongshi tie ${place} --tier ${tier}`,
          ),
          ...(isApprovedLater ? [`审定以后登记：npx gongshi approve ${place}`] : []),
        ],
        letters: [
          { paper: 'minutes', about: place },
          ...(isApprovedLater ? [{ paper: 'approval', about: place } as const] : []),
        ],
      },
      today,
    );
  },
});
