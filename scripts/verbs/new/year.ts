/** `gongshi new year <to> <from>`: last year's tables and texts, no record, and a list of what to look at in them. */
import { directorySource } from '../../../src/ledger/directory.ts';
import { isTableOfYear, linesToLookAt } from '../../../src/ledger/last-years-lines.ts';
import { carryOut } from '../../../src/office/carry-out.ts';
import { newYear } from '../../../src/office/new-year.ts';
import { openLedger } from '../../kernel/ledger.ts';
import { CannotRun, type Io } from '../../kernel/verb.ts';

/** As much of a line as fits. */
const shown = (text: string): string => (text.length > 72 ? `${text.slice(0, 71)}…` : text);

const listOf = (io: Io, year: number): string => {
  const source = directorySource(io.cwd);
  const files = source.list().filter(({ path }) => isTableOfYear(path, year));
  return files
    .map(({ path }) => {
      const lines = linesToLookAt(new TextDecoder().decode(source.read(path)));
      return [path, ...lines.map(({ line, kind, text }) => `  ${line}\t${kind}\t${shown(text)}`)].join('\n');
    })
    .join('\n');
};

export const year = (io: Io, [to, from]: readonly string[]): string => {
  if (to === undefined || from === undefined || !/^20\d\d$/.test(to))
    throw new CannotRun(
      '要写新年度和照着哪一年，例如：npx gongshi new year 2018 2017。没有可以照着的，用 npx gongshi new programme 2018',
    );
  const ledger = openLedger(io);
  const plan = newYear.plan(ledger, { year: to, from }, io.today(ledger.records.association.asOf));
  if (!plan.ok) throw new CannotRun([plan.why, ...plan.findings.map(({ message }) => message)].join('\n'));
  const done = carryOut(io.cwd, plan, { commit: false });
  if (!done.ok) throw new CannotRun(done.why);
  io.err(
    [
      '要看一遍的地方，按文件和行：',
      listOf(io, Number(to)),
      '',
      '下一步：照新年度的通知改这些地方，再补 content/calendar/ 里的日历。还和以前一样的，npx gongshi check 会逐处提醒。',
      `改完以后，npx gongshi what-if ${from} --with ${to} 可以看换了规则谁的结果会变。`,
    ].join('\n'),
  );
  return `content/${to}/`;
};
