/** `gongshi init`: empty the demonstration data and start a ledger of one's own. Asks by refusing until `--yes`. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../src/ledger/paths.ts';
import { openLedger } from '../kernel/ledger.ts';
import { CannotRun, verb } from '../kernel/verb.ts';

const rewrite = (file: string, from: RegExp, to: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

const records: ReadonlySet<string> = new Set([
  'organization',
  'application',
  'confirmation',
  'receipt',
  'decision',
  'notice',
  'objection',
]);

/** A line of YAML by its key, with what is set in below it. */
const accounts = /^accounts:.*\n(?:[ ].*\n)*/m;

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
    // Places name them; without them the ledger that is left would not pass the check.
    const confirmers = [...new Set(ledger.association.places.map(({ confirmer }) => confirmer))].map(
      (id) => `content/organizations/${id}.yaml`,
    );
    const doomed = source.list().filter(({ path }) => records.has(placeOf(path).kind) && !confirmers.includes(path));
    if (options.yes !== true) {
      io.out(doomed.map(({ path }) => path).join('\n'));
      io.err(
        `会删去以上${doomed.length}个文件，保留政策、奖项、指南、日历、association.yaml 和各县区的科协（清空账号）。确认的话加上 --yes 再运行一次。`,
      );
      return 1;
    }
    for (const { path } of doomed) rmSync(join(io.cwd, path));
    // The demonstration's numbers belong to nobody there, and to somebody on a forge.
    for (const path of confirmers) rewrite(join(io.cwd, path), accounts, 'accounts: []\n');
    const association = join(io.cwd, 'content/association.yaml');
    rewrite(association, /^(?:demonstration|asOf):.*\n/gm, '');
    io.out(`删去了${doomed.length}个演示文件。`);
    io.err(
      '下一步：在 content/association.yaml 里换成自己的名称、联系办法、县区和网址，用 npx gongshi new organization 登记单位，再运行 npx gongshi check。演示的县区科协，县区换好以后再删。',
    );
    return 0;
  },
});
