/** A body approved the result of a round: the day and the record of its meeting. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { compareSelection } from '../core/decide/selection.ts';
import { decideRound } from '../core/decide/round.ts';
import { inFile } from '../core/finding.ts';
import { judgeYear } from '../core/judge.ts';
import { bodyName } from '../core/records.ts';
import { measureWord } from '../core/measure.ts';
import { approvingBodies, nameOfRound } from '../core/rounds.ts';
import { id } from '../core/schema/values.ts';
import { withRow } from '../ledger/add-to-record.ts';
import { act, refuse } from './act.ts';
import { approvingChoices, roundChoices } from './choices.ts';
import { decisionOf, roundNamed, textOf } from './found.ts';
import { address, date, dateFace, documentFace, line, notAhead, notBefore } from './input.ts';
import { planned } from './planned.ts';

export const approval = act({
  id: 'approval',
  verb: ['approve'],
  title: '登记审定',
  purpose: '一个机构研究审定了一轮的结果：记下会议日期和会议纪要。机构的先后由政策规定。',
  screen: 'approval',
  input: z.strictObject({ round: address, body: id, date, document: line }),
  form: {
    round: {
      label: '轮次',
      control: 'choice',
      positional: '<年度/奖项/轮次>',
      choices: roundChoices((category, round) => {
        const decision = category.decisions.get(round)?.value;
        return (
          decision !== undefined &&
          Object.keys(decision.selection).length > 0 &&
          approvingBodies(category, round).some((body) => decision.approvals.every((one) => one.body !== body))
        );
      }),
    },
    body: { label: '审定机构', control: 'choice', choices: approvingChoices },
    date: dateFace('会议日期'),
    document: documentFace,
  },
  plan: (ledger, { round: typed, ...given }, today) => {
    const found = roundNamed(ledger, typed);
    const { year, category, round } = found;
    const decision = decisionOf(found);
    const { association } = ledger.records;
    const name = (body: string) => bodyName(association, body);
    const bodies = approvingBodies(category, round.id);
    const place = bodies.indexOf(given.body);
    if (bodies.length === 0) return refuse('这一轮不需要机构审定。');
    if (place === -1) return refuse(`这一轮由${bodies.map(name).join('、')}审定，不是${name(given.body)}。`);
    if (Object.keys(decision.value.selection).length === 0)
      return refuse(
        `还没有产生名单，没有可以审定的。先运行 npx gongshi decide ${year.year} ${category.id} ${round.id}。`,
      );
    const approvals = decision.value.approvals;
    const same = approvals.find(({ body }) => body === given.body);
    if (same !== undefined) return refuse(`${name(given.body)}已于${inChinese(same.date)}审定，不再登记。`);
    notAhead('会议日期', given.date, today);
    for (const body of bodies.slice(0, place)) {
      const earlier = approvals.find((one) => one.body === body);
      if (earlier === undefined)
        return refuse(`要先登记${name(body)}的审定：政策规定先后经${bodies.map(name).join('、')}研究。`);
      notBefore('会议日期', given.date, earlier.date, `${name(body)}审定的日期`);
    }
    for (const { date: counted } of decision.value.ballots ?? [])
      notBefore('会议日期', given.date, counted, '表决的日期');
    const judged = judgeYear(ledger.records, year, today).get(category.id) ?? new Map();
    const result = decideRound(year, category, round.id, decision, judged);
    const differences = compareSelection(decision.value, result);
    if (differences.length > 0)
      return refuse('名单与重新计算的不一致，先重新产生名单，再登记审定。', {
        findings: inFile(decision.file, differences),
      });
    const before = textOf(ledger, decision.file);
    const after =
      withRow(before, 'approvals', given) ??
      refuse(`${decision.file} 的写法无法自动改写。把 approvals 写成独立的一项。`);
    const next = bodies[place + 1];
    const undetermined = result.tiers.reduce((sum, tier) => sum + tier.undetermined.length, 0);
    return planned(
      ledger,
      {
        files: [{ path: decision.file, before, after }],
        sentence: `登记审定：${year.year}年度${category.category.name}（${nameOfRound(category.category, round)}），${name(given.body)}${inChinese(given.date)}研究审定`,
        next: [
          ...(undetermined > 0
            ? [
                `还有${undetermined}${measureWord(category.category)}并列没有定，由审定机构决定以后用 npx gongshi override 登记。`,
              ]
            : []),
          next === undefined
            ? `起草公示：npx gongshi notice draft ${year.year} ${category.id}/${round.id}`
            : `接着由${name(next)}研究审定。`,
        ],
        letters: [{ paper: 'approval', about: `${year.year}/${category.id}/${round.id}` }],
      },
      today,
    );
  },
});
