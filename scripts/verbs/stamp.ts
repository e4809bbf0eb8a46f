/**
 * `gongshi stamp [year]`: records that were made before records said by which release are recomputed by the release that runs, and
 * that it finds the same is written beside them. The records themselves stay as they were published.
 */
import { isApproved } from '../../src/core/approval.ts';
import { type Finding, isError } from '../../src/core/finding.ts';
import { tablesDigest, yearTablesDigest } from '../../src/core/made.ts';
import { madeOf } from '../../src/core/made-later.ts';
import type { Records, YearRecords } from '../../src/core/records.ts';
import { verify } from '../../src/core/verify.ts';
import { toYaml } from '../../src/ledger/write-yaml.ts';
import { unreadable } from '../../src/office/readable.ts';
import { findingText, openLedger, yearNamed } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';
import { writeRecord } from '../kernel/write-record.ts';

const head =
  '# 补记：以前的记录没有写明由哪个版本形成，这里写明补记那一天用哪个版本、哪些设置重新计算，结果一致。原来的记录一个字都没有改。\n';

/** Receipts, approved decisions and published notices that say nothing of it, each with the tables that it rests on. */
const untold = (records: Records, year: YearRecords, today: string): readonly (readonly [string, string])[] => {
  const isTold = (one: Parameters<typeof madeOf>[1]) => madeOf(records, one) !== undefined;
  const named = (file: string, tables: string) => [file.slice('content/'.length), tables] as const;
  return [
    ...[...year.categories.values()].flatMap((category) => [
      ...[...category.receipts.values()]
        .filter((one) => !isTold(one))
        .map(({ file }) => named(file, tablesDigest(year, category))),
      ...[...category.decisions]
        .filter(([round, one]) => !isTold(one) && isApproved(category, round, one.value))
        .map(([round, { file }]) => named(file, tablesDigest(year, category, round))),
    ]),
    ...[...year.notices.values()]
      .filter((one) => !isTold(one) && one.value.published <= today)
      .map(({ file }) => named(file, yearTablesDigest(year))),
  ].toSorted(([one], [other]) => (one < other ? -1 : 1));
};

/** A file of the ledger has a limit; so many lines stay far below it. */
const mostInAFile = 1500;

export const stamp = verb({
  name: 'stamp',
  summary: '以前的记录没有写明由哪个版本形成的，重新计算一致以后补记（记录本身不动）',
  usage: '[年度]',
  options: { 'dry-run': { type: 'boolean', help: '只显示，不写入' } },
  run: ({ options, positionals: [typed, ...more] }, io) => {
    if (more.length > 0) throw new CannotRun('只能写一个年度，例如：npx gongshi stamp 2017');
    const { release } = io;
    if (release === undefined) throw new CannotRun('不知道现在是哪个版本');
    const ledger = openLedger(io);
    const { records } = ledger;
    if (records.whole !== undefined) throw new CannotRun('这里是办公室的完整台账，在公开台账的文件夹里补记');
    const today = io.today(records.association.asOf);
    const years = typed === undefined ? [...records.years.values()] : [yearNamed(ledger, typed)];
    const wrong: readonly Finding[] = years.flatMap((year) => [
      ...unreadable(ledger, year),
      ...verify(records, year, today).findings,
    ]);
    if (wrong.some(isError)) {
      io.err(findingText(ledger, wrong.filter(isError)));
      io.err('按现在的版本重新计算，有不一致的，没有补记。');
      return 1;
    }
    const found = years.flatMap((year) => untold(records, year, today));
    if (found.length === 0) {
      io.out('每份记录都写明了由哪个版本形成，不需要补记。');
      return 0;
    }
    const taken = new Set(records.made?.keys());
    const names = Array.from({ length: taken.size + Math.ceil(found.length / mostInAFile) }, (_, index) =>
      index === 0 ? today : `${today}-${index + 1}`,
    ).filter((name) => !taken.has(name));
    const { demonstration } = records.association;
    for (let from = 0; from < found.length; from += mostInAFile) {
      const record = {
        ...(demonstration === true ? { demonstration } : {}),
        on: today,
        ...release(),
        records: Object.fromEntries(found.slice(from, from + mostInAFile)),
      };
      const code = writeRecord(io, ledger, {
        file: `content/made/${names[from / mostInAFile] ?? ''}.yaml`,
        text: head + toYaml(record),
        dryRun: options['dry-run'] === true,
      });
      if (code !== 0) return code;
    }
    io.out(
      `${found.length}份记录重新计算一致，补记了现在的版本${release().release}。再运行 npx gongshi checkpoint，生成新的核对行。`,
    );
    return 0;
  },
});
