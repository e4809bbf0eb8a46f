/** A body named whom it chose for a level that no score and no vote gives: whom, on which day, by which record. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { selectionOf } from '../core/decide/selection.ts';
import { inFile, isError } from '../core/finding.ts';
import { measureWord } from '../core/measure.ts';
import { bodyName } from '../core/records.ts';
import { approvingBodies, methodOf, nameOfRound, tiersByBody } from '../core/rounds.ts';
import type { Decision } from '../core/schema/decision.ts';
import { id } from '../core/schema/values.ts';
import { withKeys, withoutKey } from '../ledger/add-to-record.ts';
import { decisionText } from '../ledger/write-decision.ts';
import { withSelection } from '../ledger/write-selection.ts';
import { act, type FileChange, type OfficeLedger, refuse } from './act.ts';
import { bodyChoices, roundChoices, selectableChoices, tierByBodyChoices } from './choices.ts';
import { resultOf } from './decision.ts';
import { decisionOf, type FoundRound, roundNamed, textOf } from './found.ts';
import { address, date, dateFace, documentFace, line, notAhead } from './input.ts';
import { freezing } from './notice-file.ts';
import { afterwards, planned } from './planned.ts';

const checkFree = (found: FoundRound): void => {
  const { year, category, round } = found;
  const recorded = category.decisions.get(round.id);
  if (recorded === undefined) return;
  const notice = freezing(year, recorded);
  if (notice !== undefined) refuse(`评审记录已列入公示 ${notice.id}，公示没有结束，不能改写。`);
  if (recorded.value.approvals.length + recorded.value.overrides.length > 0)
    refuse(`${recorded.file} 已经审定，研究确定的名单不能再改。`);
};

/** The file as it is; begun where the round has no scores and no votes to begin it with. */
const recordOf = (ledger: OfficeLedger, found: FoundRound) => {
  const { year, category, round } = found;
  const file = `content/${year.year}/${category.id}/decisions/${round.id}.yaml`;
  if (methodOf(round) !== 'body' || category.decisions.has(round.id)) {
    const { file: path, value } = decisionOf(found);
    const text = textOf(ledger, path);
    return { path, before: text, text, choice: value.choice, listed: Object.keys(value.selection).length > 0 };
  }
  const { association } = ledger.records;
  const demonstration = association.demonstration === true ? { demonstration: true as const } : {};
  const text = decisionText({ ...demonstration, recusals: [] }, bodyName(association, year.programme.office));
  return { path: file, before: undefined, text, choice: undefined, listed: false };
};

/** Levels are chosen one after another, by one body at one meeting. */
const choiceWith = (
  before: Decision['choice'],
  tier: string,
  chosen: readonly string[],
  given: Omit<NonNullable<Decision['choice']>, 'tiers'>,
): NonNullable<Decision['choice']> => {
  const { [tier]: _, ...others } = before?.tiers ?? {};
  const differs = (['body', 'date', 'document'] as const).some((key) => before?.[key] !== given[key]);
  if (before !== undefined && differs && Object.keys(others).length > 0)
    return refuse('这一轮由机构确定的等次，要由同一个机构在同一次会议上确定，机构、日期和文件要和已经登记的一样。');
  return { ...given, tiers: { ...others, [tier]: [...chosen] } };
};

/** The decision with what was chosen; a list that was made before is made anew. */
const withChoice = (
  ledger: OfficeLedger,
  found: FoundRound,
  today: string,
  chosen: (before: Decision['choice']) => NonNullable<Decision['choice']>,
): FileChange => {
  const { path, before, text, choice, listed } = recordOf(ledger, found);
  const cannot = `${path} 的写法无法自动改写。把 choice 和 selection 写成独立的一项。`;
  const bare = withoutKey(text, 'choice') ?? refuse(cannot);
  const written = withKeys(bare, { choice: chosen(choice) }) ?? refuse(cannot);
  const change = { path, before, after: written };
  const then = afterwards(ledger, [change]);
  const again = roundNamed(then, `${found.year.year}/${found.category.id}/${found.round.id}`);
  const result = resultOf(then, again, today);
  // What else is wrong with the round is told where its list is made.
  const wrong = result.findings.filter((one) => isError(one) && one.code.startsWith('override-'));
  if (wrong.length > 0)
    return refuse('所选的申报有错误，没有登记。', { findings: inFile(path, wrong), files: [change] });
  const selection = listed ? selectionOf(result) : undefined;
  return selection === undefined ? change : { ...change, after: withSelection(written, selection) ?? refuse(cannot) };
};

export const choosing = act({
  id: 'choose',
  verb: ['choose'],
  title: '登记研究确定的名单',
  purpose: '不按分数或者票数、由机构研究确定的等次：记下选了谁、哪个机构、会议日期和会议纪要，再产生名单。',
  screen: 'approval',
  input: z.strictObject({
    round: address,
    tier: id,
    chosen: z._default(z.array(id), []),
    body: id,
    date,
    document: line,
  }),
  form: {
    round: {
      label: '轮次',
      control: 'choice',
      positional: '<年度/奖项/轮次>',
      choices: roundChoices((category, round) => tiersByBody(category.category, round).length > 0),
    },
    tier: { label: '等次', control: 'choice', choices: tierByBodyChoices },
    chosen: { label: '入选的申报', control: 'choices', choices: selectableChoices, help: '一个也没有选的，不写' },
    body: { label: '作出决定的机构', control: 'choice', choices: bodyChoices },
    date: dateFace('会议日期'),
    document: documentFace,
  },
  plan: (ledger, { round: typed, tier: to, chosen, ...given }, today) => {
    const found = roundNamed(ledger, typed);
    const { year, category, round } = found;
    const tiers = tiersByBody(category.category, round.id);
    const tier = tiers.find((one) => one.id === to);
    const { association } = ledger.records;
    if (tiers.length === 0) return refuse('这一轮没有由机构研究确定的等次，名单按评分或者表决产生。');
    if (tier === undefined)
      return refuse(
        `“${to}”不由机构研究确定。由机构确定的：${tiers.map((one) => `${one.id}（${one.name}）`).join('、')}。`,
      );
    if (!association.bodies.some((body) => body.id === given.body))
      return refuse(`没有“${given.body}”这个机构。有：${association.bodies.map((one) => one.id).join('、')}。`);
    checkFree(found);
    notAhead('会议日期', given.date, today);
    const unit = measureWord(category.category);
    const names = [...new Set(chosen)];
    if (tier.quota !== undefined && names.length > tier.quota)
      return refuse(`“${tier.name}”最多${tier.quota}${unit}，选了${names.length}${unit}。`);
    const file = withChoice(ledger, found, today, (before) => choiceWith(before, to, names, given));
    const place = `${year.year}/${category.id}/${round.id}`;
    const isApprovedLater = approvingBodies(category, round.id).length > 0;
    return planned(
      ledger,
      {
        files: [file],
        sentence: `登记研究确定的名单：${year.year}年度${category.category.name}（${nameOfRound(category.category, round)}），${tier.name}${names.length}${unit}（${bodyName(association, given.body)}${inChinese(given.date)}）`,
        next: [
          `产生名单：npx gongshi decide ${year.year} ${category.id} ${round.id}`,
          ...(isApprovedLater ? [`审定以后登记：npx gongshi approve ${place}`] : []),
        ],
        letters: [{ paper: 'minutes', about: place }],
      },
      today,
    );
  },
});
