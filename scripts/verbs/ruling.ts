/** `gongshi ruling <application>`: what a body decided about one condition (原则上 waived or not, a paper that a person looked at). */
import { isDate } from '../../src/core/dates.ts';
import { judge } from '../../src/core/judge.ts';
import { ruling as registered } from '../../src/office/ruling.ts';
import { findApplication } from '../kernel/application.ts';
import { openLedger } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';
import { writePlanned } from '../kernel/write-planned.ts';

export const ruling = verb({
  name: 'ruling',
  summary: '登记对一项条件的研究结果：原则上的条件是否放宽，需要人看的是否符合',
  usage: '<申报文件，或者 年度/奖项/申报>',
  options: {
    condition: { type: 'string', value: '条件', help: '哪一项条件，例如 4.2' },
    verdict: {
      type: 'string',
      oneOf: ['waived', 'refused', 'met', 'unmet'],
      help: '同意放宽、不同意放宽；或者核定符合、核定不符合',
    },
    body: { type: 'string', value: '机构', help: '作出决定的机构，例如 council' },
    date: { type: 'string', value: 'YYYY-MM-DD', help: '作出决定的日期' },
    reason: { type: 'string', help: '理由，一句话' },
    document: { type: 'string', help: '会议纪要或者文件' },
    'as-recorded': { type: 'boolean', help: '照实补记由别的机构作出的决定；只留下记录，判定不变' },
    others: {
      type: 'string',
      multiple: true,
      value: "'申报 条件'",
      help: "同一次会议、同样结果的另一项，可以写几次，例如 '2017/service-station/demo-tea-station 4.2'",
    },
    'dry-run': { type: 'boolean', help: '只显示，不写文件' },
  },
  run: ({ options, positionals: [typed, ...more] }, io) => {
    const { condition, verdict, body, date, reason, document } = options;
    if (
      typed === undefined ||
      more.length > 0 ||
      condition === undefined ||
      verdict === undefined ||
      body === undefined ||
      date === undefined ||
      reason === undefined
    ) {
      throw new CannotRun(
        '要写申报、条件、结果、机构、日期和理由，例如：npx gongshi ruling 2027/young-talent/fibre-sensing --condition 5.2 --verdict met --body office --date 2027-04-22 --reason 看了原件',
      );
    }
    if (!isDate(date)) throw new CannotRun(`${date} 不是日期，应写成 2017-12-04`);
    const ledger = openLedger(io);
    const { year, category, application } = findApplication(ledger, typed, io.cwd);
    const input = {
      application: `${year.year}/${category.id}/${application.id}`,
      condition,
      verdict,
      body,
      date,
      reason,
      document,
      'as-recorded': options['as-recorded'],
      others: options.others,
    };
    const today = io.today(ledger.records.association.asOf);
    const plan = registered.plan(ledger, input, today);
    const code = writePlanned(io, ledger, plan, options['dry-run'] === true);
    if (!plan.ok || options['dry-run'] === true) return code;
    const now = openLedger(io);
    const judged = findApplication(now, typed, io.cwd);
    const row = judge(now.records, judged.year, judged.category, judged.application, today)?.rows.find(
      (one) => one.row.id === condition,
    );
    for (const { level, message } of row?.findings ?? []) if (level === 'error') io.err(message);
    io.out(plan.next[0] ?? '');
    return 0;
  },
});
