/** `gongshi ruling <application>`: what a body decided about one condition (原则上 waived or not, a paper that a person looked at). */
import { isDate } from '../../src/core/dates.ts';
import { judge } from '../../src/core/judge.ts';
import type { Ruling } from '../../src/core/schema/receipt.ts';
import { verdictWords } from '../../src/core/words.ts';
import { withRuling } from '../../src/ledger/write-ruling.ts';
import { findApplication } from '../kernel/application.ts';
import { openLedger } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';
import { writeRecord } from '../kernel/write-record.ts';

const decoder = new TextDecoder();

export const ruling = verb({
  name: 'ruling',
  summary: '登记对一项条件的研究结果：原则上的条件是否放宽，需要人看的是否符合',
  usage: '<申报文件，或者 年度/奖项/申报>',
  options: {
    condition: { type: 'string', value: '条件', help: '哪一项条件，例如 4.1.5.b' },
    verdict: {
      type: 'string',
      oneOf: ['waived', 'refused', 'met', 'unmet'],
      help: '同意放宽、不同意放宽；或者核定符合、核定不符合',
    },
    body: { type: 'string', value: '机构', help: '作出决定的机构，例如 leading-group' },
    date: { type: 'string', value: 'YYYY-MM-DD', help: '作出决定的日期' },
    reason: { type: 'string', help: '理由，一句话' },
    document: { type: 'string', help: '会议纪要或者文件' },
    'as-recorded': { type: 'boolean', help: '照实补记由别的机构作出的决定；它不起作用' },
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
        '要写申报、条件、结果、机构、日期和理由，例如：npx gongshi ruling 2017/demonstration-society/demo-nursing-society --condition 4.1.5.b --verdict waived --body leading-group --date 2017-12-04 --reason 换届期间没有参评',
      );
    }
    if (!isDate(date)) throw new CannotRun(`${date} 不是日期，应写成 2017-12-04`);
    const ledger = openLedger(io);
    const { year, category, application } = findApplication(ledger, typed, io.cwd);
    const receipt = category.receipts.get(application.id);
    if (receipt === undefined) throw new CannotRun('这份申报还没有受理，先用 npx gongshi receive 登记受理');
    if (category.category.rows.every((row) => row.id !== condition)) {
      throw new CannotRun(`${category.category.name}没有 ${condition} 这项条件`);
    }
    const setting = category.category.rows.find(({ id }) => id === condition);
    const before = judge(ledger.records, year, category, application, io.today(ledger.records.association.asOf));
    const found = before?.rows.find((one) => one.row.id === condition);
    const isAwaited =
      found?.findings.some(({ code }) => code === 'needs-ruling') === true ||
      receipt.value.rulings.some((one) => one.condition === condition);
    const wanted =
      setting?.soft?.body ?? (setting?.rule === 'attested' ? setting.body : undefined) ?? year.programme.office;
    if (setting?.soft === undefined && !isAwaited) {
      throw new CannotRun(
        `${condition} 由程序核对，不用核定${found === undefined ? '' : `，现在是“${verdictWords[found.verdict]}”`}。事实有误的，更正申报或者材料`,
      );
    }
    if ((setting?.soft !== undefined) !== (verdict === 'waived' || verdict === 'refused')) {
      throw new CannotRun(
        setting?.soft === undefined
          ? `${condition} 不是原则上的条件，结果写 met（符合）或者 unmet（不符合）`
          : `${condition} 是原则上的条件，结果写 waived（同意放宽）或者 refused（不同意放宽）`,
      );
    }
    if (
      options['as-recorded'] !== true &&
      body !== wanted &&
      ledger.records.association.bodies.some(({ id }) => id === body)
    ) {
      throw new CannotRun(`${condition} 由 ${wanted} 决定，不是 ${body}。要照实补记的，加 --as-recorded`);
    }
    const added: Ruling = { condition, verdict, body, date, reason, ...(document === undefined ? {} : { document }) };
    const text = withRuling(decoder.decode(ledger.source.read(receipt.file)), added);
    if (text === undefined) throw new CannotRun(`${receipt.file} 的写法无法自动改写。把 rulings 写成独立的一项`);
    const code = writeRecord(io, ledger, { file: receipt.file, text, dryRun: options['dry-run'] === true });
    if (code !== 0 || options['dry-run'] === true) return code;
    const now = openLedger(io);
    const judged = findApplication(now, typed, io.cwd);
    const today = io.today(now.records.association.asOf);
    const row = judge(now.records, year, judged.category, judged.application, today)?.rows.find(
      (one) => one.row.id === condition,
    );
    if (row === undefined) return 0;
    for (const { level, message } of row.findings) if (level === 'error') io.err(message);
    io.out(`${condition} 现在判定为“${verdictWords[row.verdict]}”：${row.says}`);
    return 0;
  },
});
