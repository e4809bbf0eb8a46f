/** `gongshi judge <application>`: the verdict per clause, as the page of the application shows it. */
import { judge as judgeApplication } from '../../src/core/judge.ts';
import { judgementJson, judgementText } from '../../src/report/judgement.ts';
import { applicationTitleOn } from '../../src/core/names.ts';
import { findApplication } from '../kernel/application.ts';
import { openLedger } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';

export const judge = verb({
  name: 'judge',
  summary: '逐条判定一份申报',
  usage: '<申报文件，或者 年度/奖项/申报>',
  options: { format: { type: 'string', oneOf: ['text', 'json'], help: '显示成什么样子，不写是 text' } },
  run: ({ options, positionals: [typed, ...more] }, io) => {
    if (typed === undefined || more.length > 0)
      throw new CannotRun('要写一份申报，例如 2027/young-talent/fibre-sensing');
    const ledger = openLedger(io);
    const { year, category, application } = findApplication(ledger, typed, io.cwd);
    const today = io.today(ledger.records.association.asOf);
    const judgement = judgeApplication(ledger.records, year, category, application, today);
    if (judgement === undefined)
      throw new CannotRun('申报单位没有登记，或者缺少截止日所在年份的日历，无法判定。先运行 npx gongshi check');
    const title = `${applicationTitleOn(ledger.records, category, application, today)}　${application.file}`;
    io.out(
      (options.format === 'json'
        ? judgementJson(application.file, judgement)
        : judgementText(title, judgement, year)
      ).trimEnd(),
    );
    return judgement.eligibility === 'ineligible' ? 1 : 0;
  },
});
