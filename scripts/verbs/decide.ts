/** `gongshi decide <year> <category> <round>`: rank, select, write the selection into the decision file. */
import { decideRound } from '../../src/core/decide/round.ts';
import { selectionOf } from '../../src/core/decide/selection.ts';
import { criteriaIn, roundBy } from '../../src/core/rounds.ts';
import { inFile } from '../../src/core/finding.ts';
import { judgeYear } from '../../src/core/judge.ts';
import { measureWord } from '../../src/core/measure.ts';
import { bodyName, type CategoryRecords, type Filed, groupName } from '../../src/core/records.ts';
import type { Decision } from '../../src/core/schema/decision.ts';
import { attempt, writing } from '../../src/office/act.ts';
import { stamped } from '../../src/ledger/stamp.ts';
import { carryOut } from '../../src/office/carry-out.ts';
import { withList } from '../../src/office/decision.ts';
import { roundNamed } from '../../src/office/found.ts';
import { resultText } from './decide/text.ts';
import { categoryNamed, findingText, openLedger, yearNamed } from '../kernel/ledger.ts';
import { unreadable } from '../../src/office/readable.ts';
import { CannotRun, verb } from '../kernel/verb.ts';

const decisionOf = ({ id, category, decisions }: CategoryRecords, round: string): Filed<Decision> => {
  if (!category.rounds.some((one) => one.id === round)) {
    throw new CannotRun(`${id} 没有 ${round} 这一轮。有：${category.rounds.map((one) => one.id).join('、')}`);
  }
  const decision = decisions.get(round);
  if (decision === undefined) {
    throw new CannotRun(
      `${id} 的 ${round} 这一轮还没有评分。先用 npx gongshi scores read 登记评分，或者用 npx gongshi check 看 decisions/${round}.yaml 哪里有误`,
    );
  }
  return decision;
};

export const decide = verb({
  name: 'decide',
  summary: '按评分排名，产生入选名单，写入 decisions/<轮次>.yaml',
  usage: '<年度> <奖项> <轮次>',
  options: {
    'dry-run': { type: 'boolean', help: '只计算和显示，不写文件' },
    force: { type: 'boolean', help: '已有的名单与计算结果不同时，用计算结果改写' },
    format: { type: 'string', oneOf: ['text', 'json'], help: '显示成什么样子' },
  },
  run: ({ options, positionals: [typedYear, typedCategory, round, ...more] }, io) => {
    if (typedYear === undefined || typedCategory === undefined || round === undefined || more.length > 0) {
      throw new CannotRun('要写年度、奖项和轮次，例如：npx gongshi decide 2017 function-pilot award');
    }
    const ledger = openLedger(io);
    const year = yearNamed(ledger, typedYear);
    const category = categoryNamed(year, typedCategory);
    const decision = decisionOf(category, round);
    const broken = unreadable(ledger, year);
    if (broken.length > 0) {
      io.err(findingText(ledger, broken));
      io.err('有文件读不出来，不产生入选名单。');
      return 1;
    }
    const { association } = ledger.records;
    const judged = judgeYear(ledger.records, year, io.today(association.asOf));
    const result = decideRound(year, category, round, decision, judged.get(category.id) ?? new Map());

    if (options.format === 'json') io.out(JSON.stringify(result, null, 2));
    else {
      io.out(
        resultText(result, {
          criteria: criteriaIn(category.category, roundBy(category.category, round)),
          bodyName: (id) => bodyName(association, id),
          groupName: (field, group) => groupName(association, category, field, group),
          unit: measureWord(category.category),
        }),
      );
      if (result.findings.length > 0) io.err(findingText(ledger, inFile(decision.file, result.findings)));
    }

    if (selectionOf(result) === undefined) {
      io.err('有错误没有解决，不产生入选名单。');
      return 1;
    }
    if (options['dry-run'] === true) return 0;
    const found = roundNamed(ledger, `${year.year}/${category.id}/${round}`);
    const list = attempt(() => withList(ledger, found, result, { force: options.force === true }));
    if (!list.ok) {
      if (list.findings.length > 0) io.err(findingText(ledger, list.findings));
      io.err(list.why);
      return 1;
    }
    if (list.value === undefined) {
      io.err(`${decision.file} 中的名单与计算结果一致，没有改动。`);
      return 0;
    }
    const done = carryOut(io.cwd, writing(stamped(ledger.records, io.release?.(), [list.value])), { commit: false });
    if (!done.ok) throw new CannotRun(done.why);
    io.err(`已写入 ${list.value.path}。`);
    return 0;
  },
});
