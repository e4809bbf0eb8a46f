/** A body decided over the ranking: a tie resolved, or a single application moved; the selection is made anew with it. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { decideRound } from '../core/decide/round.ts';
import { selectionOf } from '../core/decide/selection.ts';
import { inFile, isError } from '../core/finding.ts';
import { judgeCategory, judgeYear } from '../core/judge.ts';
import { writtenTitle } from '../core/names.ts';
import { bodyName } from '../core/records.ts';
import { measureWord } from '../core/measure.ts';
import { approvingBodies, nameOfRound } from '../core/rounds.ts';
import { Override } from '../core/schema/decision.ts';
import { id } from '../core/schema/values.ts';
import { withRow } from '../ledger/add-to-record.ts';
import { withSelection } from '../ledger/write-selection.ts';
import { act, type FileChange, type OfficeLedger, type Planned, refuse } from './act.ts';
import { approvingBodyChoices, roundChoices, selectableChoices, tierChoices } from './choices.ts';
import { decisionOf, type FoundRound, roundNamed, textOf } from './found.ts';
import { address, date, dateFace, documentFace, line, notAhead, reasonFace } from './input.ts';
import { freezing } from './notice-file.ts';
import { afterwards, planned } from './planned.ts';

/** The decision with overrides added, and with the selection that follows from them. */
export const withOverrides = (
  ledger: OfficeLedger,
  found: FoundRound,
  overrides: readonly Override[],
  today: string,
): FileChange => {
  const decision = decisionOf(found);
  const before = textOf(ledger, decision.file);
  const cannot = `${decision.file} 的写法无法自动改写。把 overrides 和 selection 写成独立的一项。`;
  const rows = overrides.reduce<string>(
    (text, override) => withRow(text, 'overrides', override) ?? refuse(cannot),
    before,
  );
  const change = { path: decision.file, before, after: rows };
  const then = afterwards(ledger, [change]);
  const again = roundNamed(then, `${found.year.year}/${found.category.id}/${found.round.id}`);
  // Only for this one look, so nothing is judged of the other awards.
  const judged = judgeCategory(then.records, again.year, again.category, today);
  const result = decideRound(again.year, again.category, again.round.id, decisionOf(again), judged);
  const selection = selectionOf(result);
  if (selection === undefined || result.findings.some(isError))
    return refuse('这样调整有错误，没有登记。', { findings: inFile(decision.file, result.findings), files: [change] });
  return { ...change, after: withSelection(rows, selection) ?? refuse(cannot) };
};

/** Only a body that approves the round decides over its ranking. */
export const checkBody = ({ records }: OfficeLedger, { category, round }: FoundRound, body: string): void => {
  const bodies = approvingBodies(category, round.id);
  if (bodies.length > 0 && !bodies.includes(body))
    refuse(
      `调整要由审定这一轮的机构作出：${bodies.map((one) => bodyName(records.association, one)).join('、')}，不是${bodyName(records.association, body)}。`,
    );
};

const checkFree = (found: FoundRound): void => {
  const decision = decisionOf(found);
  const notice = freezing(found.year, decision);
  if (notice !== undefined)
    refuse(`评审记录已列入公示 ${notice.id}，公示没有结束，不能调整。公示期内的问题按异议办理；放弃、递补用 give-up。`);
  if (Object.keys(decision.value.selection).length === 0)
    refuse(
      `还没有产生名单，没有可以调整的。先运行 npx gongshi decide ${found.year.year} ${found.category.id} ${found.round.id}。`,
    );
};

const titleOf = (ledger: OfficeLedger, { category }: FoundRound, application: string): string => {
  const record = category.applications.get(application);
  return record === undefined ? application : writtenTitle(ledger.records, category, record);
};

const roundFace = {
  label: '轮次',
  control: 'choice',
  positional: '<年度/奖项/轮次>',
  choices: roundChoices((category, round) => {
    const decision = category.decisions.get(round)?.value;
    return decision !== undefined && Object.keys(decision.selection).length > 0;
  }),
} as const;

const plan = (
  ledger: OfficeLedger,
  found: FoundRound,
  overrides: readonly Override[],
  sentence: string,
  today: string,
): Planned => {
  const address = `${found.year.year}/${found.category.id}/${found.round.id}`;
  return planned(
    ledger,
    {
      files: [withOverrides(ledger, found, overrides, today)],
      sentence,
      next: [`还没有登记审定的，登记审定：npx gongshi approve ${address}`],
      letters: [{ paper: 'approval', about: address }],
    },
    today,
  );
};

export const override = act({
  id: 'override',
  verb: ['override'],
  title: '登记调整',
  purpose: '审定机构对一份申报作出与排名不同的决定：记下去向、机构、日期、理由和会议纪要，名单随之重新产生。',
  screen: 'approval',
  input: z.strictObject({ round: address, application: id, to: id, body: id, date, reason: line, document: line }),
  form: {
    round: roundFace,
    application: { label: '申报', control: 'choice', choices: selectableChoices },
    to: { label: '去向', control: 'choice', choices: tierChoices, help: '等次的代号；不入选写 none' },
    body: { label: '作出决定的机构', control: 'choice', choices: approvingBodyChoices },
    date: dateFace('会议日期'),
    reason: reasonFace,
    document: documentFace,
  },
  plan: (ledger, { round: typed, ...given }, today) => {
    const found = roundNamed(ledger, typed);
    checkFree(found);
    checkBody(ledger, found, given.body);
    notAhead('会议日期', given.date, today);
    const { year, category, round } = found;
    const tier = category.category.tiers.find((one) => one.id === given.to);
    if (decisionOf(found).value.overrides.some(({ application }) => application === given.application))
      return refuse('这份申报已经有一项调整，一份申报只能有一项。');
    return plan(
      ledger,
      found,
      [given],
      `登记调整：${year.year}年度${category.category.name}（${nameOfRound(category.category, round)}），“${titleOf(ledger, found, given.application)}”${given.to === 'none' ? '不入选' : `入选${tier?.name ?? given.to}`}（${bodyName(ledger.records.association, given.body)}${inChinese(given.date)}）`,
      today,
    );
  },
});

export const tie = act({
  id: 'tie',
  verb: ['tie'],
  title: '决定并列',
  purpose: '名额线上并列的，由审定机构决定谁入选：选出入选的，其余的不入选，名单随之重新产生。',
  screen: 'approval',
  input: z.strictObject({
    round: address,
    tier: id,
    chosen: z.array(id).check(z.minLength(1)),
    body: id,
    date,
    reason: line,
    document: line,
  }),
  form: {
    round: roundFace,
    tier: { label: '等次', control: 'choice', choices: tierChoices },
    chosen: { label: '入选的申报', control: 'choices', choices: selectableChoices },
    body: { label: '作出决定的机构', control: 'choice', choices: approvingBodyChoices },
    date: dateFace('会议日期'),
    reason: reasonFace,
    document: documentFace,
  },
  plan: (ledger, { round: typed, tier: to, chosen, ...given }, today) => {
    const found = roundNamed(ledger, typed);
    checkFree(found);
    checkBody(ledger, found, given.body);
    notAhead('会议日期', given.date, today);
    const { year, category, round } = found;
    const judged = judgeYear(ledger.records, year, today).get(category.id) ?? new Map();
    const result = decideRound(year, category, round.id, decisionOf(found), judged);
    const tier = result.tiers.find((one) => one.tier === to);
    if (tier === undefined || tier.undetermined.length === 0) return refuse(`“${tier?.name ?? to}”没有并列未定的。`);
    const stranger = chosen.find((one) => !tier.undetermined.includes(one));
    if (stranger !== undefined)
      return refuse(`“${stranger}”不在并列的里面。并列的是：${tier.undetermined.join('、')}。`);
    const places = tier.quota === null ? tier.undetermined.length : tier.quota - tier.selected.length;
    if (new Set(chosen).size > places)
      return refuse(`只剩${places}个名额，选了${chosen.length}${measureWord(category.category)}。`);
    const others = tier.undetermined.filter((one) => !chosen.includes(one));
    const overrides = [
      ...[...new Set(chosen)].map((application) => ({ application, to, ...given })),
      ...others.map((application) => ({ application, to: 'none', ...given })),
    ];
    return plan(
      ledger,
      found,
      overrides,
      `决定并列：${year.year}年度${category.category.name}（${nameOfRound(category.category, round)}），“${chosen.map((one) => titleOf(ledger, found, one)).join('”“')}”入选${tier.name}（${bodyName(ledger.records.association, given.body)}${inChinese(given.date)}）`,
      today,
    );
  },
});
