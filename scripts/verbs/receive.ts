/** `gongshi receive <application> --evidence <folder>`: the office's receipt, with its number and the digests checked. */
import { shortDigest } from '../../src/core/digest-words.ts';
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { inChinese, inShanghai } from '../../src/core/dates.ts';
import { missingPapers } from '../../src/core/receive.ts';
import type { Receipt } from '../../src/core/schema/receipt.ts';
import { instant } from '../../src/core/schema/values.ts';
import { evidenceOf } from '../../src/core/evidence.ts';
import { effectiveClosing } from '../../src/core/window.ts';
import { findApplication } from '../kernel/application.ts';
import { heldFiles } from '../kernel/held-files.ts';
import { attempt, type Planned, writing } from '../../src/office/act.ts';
import { stamped } from '../../src/ledger/stamp.ts';
import { carryOut } from '../../src/office/carry-out.ts';
import { numbersGiven } from '../../src/office/numbers.ts';
import { receiptFile, refuseOddYear } from '../../src/office/receive.ts';
import { findingText, openLedger } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';

/** `2017-05-19 16:20` or a whole instant, as a time in Shanghai. */
const instantOf = (option: string, typed: string): string => {
  const [, day, time, seconds = ':00'] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\+08:00)?$/.exec(typed) ?? [];
  const read = instant.safeParse(`${day}T${time}${seconds}+08:00`);
  if (!read.success) throw new CannotRun(`--${option} 应写成 '2017-05-19 16:20' 的样子，不能是 ${typed}`);
  return read.data;
};

const isBelow = (folder: string, path: string): boolean => {
  const [first = ''] = relative(folder, path).split(sep);
  return first !== '..';
};

export const receive = verb({
  name: 'receive',
  summary: '受理一份申报：核对材料的校验码，编登记号，写受理记录',
  usage: '<申报文件，或者 年度/奖项/申报>',
  options: {
    evidence: { type: 'string', value: '文件夹', help: '主办单位收到的材料，放在台账以外的文件夹里' },
    submitted: { type: 'string', value: "'2017-05-19 16:20'", help: '申报单位提交的时间，决定是否按时' },
    by: { type: 'string', oneOf: ['paper', 'email', 'pull-request'], help: '怎样提交的：纸质、电子邮件、网上提交' },
    received: { type: 'string', value: "'2017-05-19 16:50'", help: '登记受理的时间，不写就是现在' },
    'as-typed': { type: 'boolean', help: '时间的年份和申报期不符也照写的登记' },
    incomplete: { type: 'boolean', help: '材料没有到齐也先登记，缺的记为未见原件' },
  },
  run: ({ options, positionals: [typed, ...more] }, io) => {
    const { evidence, submitted, by } = options;
    if (
      typed === undefined ||
      more.length > 0 ||
      evidence === undefined ||
      submitted === undefined ||
      by === undefined
    ) {
      throw new CannotRun(
        "要写一份申报和三个选项，例如：npx gongshi receive 2027/young-talent/fibre-sensing --evidence ../材料 --submitted '2027-04-20 10:00' --by paper",
      );
    }
    const folder = resolve(io.cwd, evidence);
    if (isBelow(join(io.cwd, 'content'), folder)) {
      throw new CannotRun('材料不能放在 content/ 里：台账是公开的。放到台账以外的文件夹，或者 inbox/');
    }
    const submittedAt = instantOf('submitted', submitted);
    const receivedAt =
      options.received === undefined ? inShanghai(new Date().toISOString()) : instantOf('received', options.received);
    if (receivedAt < submittedAt) throw new CannotRun('登记受理的时间早于提交的时间');

    const ledger = openLedger(io);
    const { year, category, application } = findApplication(ledger, typed, io.cwd);
    const unread = ledger.findings.filter(
      ({ file, level }) => level === 'error' && file.startsWith(`content/${year.year}/${category.id}/receipts/`),
    );
    if (unread.length > 0) {
      io.err(findingText(ledger, unread));
      io.err('有受理记录读不出来，编不了登记号。先改正它们。');
      return 1;
    }
    if (options['as-typed'] !== true) {
      const { window } = category.category;
      const odd = attempt(() => {
        refuseOddYear('--submitted', submittedAt, window);
        if (options.received !== undefined) refuseOddYear('--received', receivedAt, window, 1);
      });
      if (!odd.ok) throw new CannotRun(odd.why);
    }
    const { files, links } = heldFiles(folder);
    for (const path of links) io.err(`是链接，没有读：${relative(folder, path)}。把文件本身放进来`);
    const held = new Set(files.keys());

    const registered = new Set(evidenceOf(application.value.fields));
    for (const [digest, path] of files) {
      if (!registered.has(digest)) io.err(`与登记的材料都不一致：${relative(folder, path)}（${shortDigest(digest)}）`);
    }
    const missing = missingPapers(application, held);
    for (const title of missing) io.err(`没有找到校验码一致的文件：《${title}》`);
    if (missing.length > 0 && options.incomplete !== true) {
      io.err('没有登记。请申报单位补交登记的那一份，或者更正校验码；要先登记、以后再补的，加 --incomplete。');
      return 1;
    }
    const closing = effectiveClosing(ledger.records.calendar, category.category.window);
    if (closing.ok && submittedAt.slice(0, 10) > closing.date) {
      io.err(
        `${inChinese(submittedAt.slice(0, 10))}提交，晚于截止日${inChinese(closing.date)}：照实登记，判定为逾期。`,
      );
    }
    const file = `content/${year.year}/${category.id}/receipts/${application.id}.yaml`;
    const numbered = { ...ledger, numbersGiven: (receipts: string) => numbersGiven(io.cwd, receipts) };
    const arrival = { submitted: { at: submittedAt, by }, receivedAt, held };
    let receipt: Receipt | undefined;
    // The number is taken with nobody else writing.
    const made = (): Planned => {
      const plan = attempt(() => receiptFile(numbered, { year, category, application }, arrival));
      if (!plan.ok) return plan;
      ({ receipt } = plan.value);
      return writing(
        stamped(ledger.records, io.release?.(), [{ path: file, before: undefined, after: plan.value.after }]),
      );
    };
    const done = carryOut(io.cwd, made, { commit: false });
    if (!done.ok || receipt === undefined)
      throw new CannotRun(
        existsSync(join(io.cwd, file))
          ? `已经有 ${file}。受理记录不能重写；补充的内容在文件里加一行`
          : done.ok
            ? ''
            : done.why,
      );
    io.out(`登记号 ${receipt.number}，材料${receipt.evidence.length}件，未见${missing.length}件。已写入 ${file}。`);
    return 0;
  },
});
