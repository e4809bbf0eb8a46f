/** `gongshi init`: empty the demonstration data and start a ledger of one's own. Asks by refusing until `--yes`. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../src/ledger/paths.ts';
import { openLedger } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';

const records: ReadonlySet<string> = new Set([
  'organization',
  'application',
  'confirmation',
  'receipt',
  'decision',
  'notice',
  'objection',
]);

export const init = verb({
  name: 'init',
  summary: '清空演示数据，开始自己的台账',
  usage: '',
  options: { yes: { type: 'boolean', help: '确认清空；不写只列出会删去什么' } },
  run: ({ options }, io) => {
    const { records: ledger, source } = openLedger(io);
    if (ledger.association.demonstration !== true) {
      throw new CannotRun('这不是演示台账（association.yaml 没有 demonstration: true），不清空');
    }
    const doomed = source.list().filter(({ path }) => records.has(placeOf(path).kind));
    if (options.yes !== true) {
      io.out(doomed.map(({ path }) => path).join('\n'));
      io.err(
        `会删去以上${doomed.length}个文件，保留政策、奖项、指南、日历和 association.yaml。确认的话加上 --yes 再运行一次。`,
      );
      return 1;
    }
    for (const { path } of doomed) rmSync(join(io.cwd, path));
    const association = join(io.cwd, 'content/association.yaml');
    const text = readFileSync(association, 'utf8').replace(/^(?:demonstration|asOf):.*\n/gm, '');
    writeFileSync(association, text);
    io.out(`删去了${doomed.length}个演示文件。`);
    io.err(
      '下一步：在 content/association.yaml 里换成自己的名称、联系办法、县区和网址，用 npx gongshi new organization 登记单位，再运行 npx gongshi check。',
    );
    return 0;
  },
});
