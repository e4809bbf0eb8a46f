/** `gongshi init`: empty the demonstration data and start a ledger of one's own. Asks by refusing until `--yes`. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blankAssociation } from '../../src/ledger/blank-association.ts';
import { placeOf } from '../../src/ledger/paths.ts';
import { createFile } from '../kernel/create-file.ts';
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
  'checkpoint',
  'witness',
  'made',
  'withheld',
  'whole',
]);

/** In place of the demonstration's forge. */
const ownForge = `# 用代码托管平台收申报的，换成自己的仓库、主办单位账号的数字编号和审看的团队，去掉行首的 #
# forge: { kind: github, url: https://github.com/单位/仓库, branch: main, office: ["账号编号"], reviewers: "@单位/团队" }`;

/** A line of YAML by its key, with what is set in below it. */
const accounts = /^accounts:.*\n(?:[ ].*\n)*/m;

export const init = verb({
  name: 'init',
  summary: '清空演示数据，开始自己的台账',
  usage: '',
  options: {
    yes: { type: 'boolean', help: '确认清空；不写只列出会删去什么' },
    blank: { type: 'boolean', help: '连同政策、奖项、指南和地区一起清空，从空白开始' },
  },
  run: ({ options }, io) => {
    const { records: ledger, source } = openLedger(io);
    if (ledger.association.demonstration !== true) {
      throw new CannotRun('这不是演示台账（association.yaml 没有 demonstration: true），不清空');
    }
    // Places name them; without them the ledger that is left would not pass the check.
    const confirmers = [...new Set(ledger.association.places.flatMap(({ confirmer }) => confirmer ?? []))].map(
      (id) => `content/organizations/${id}.yaml`,
    );
    const blank = options.blank === true;
    const doomed = source
      .list()
      .filter(({ path }) => blank || (records.has(placeOf(path).kind) && !confirmers.includes(path)));
    if (options.yes !== true) {
      io.out(doomed.map(({ path }) => path).join('\n'));
      io.err(
        blank
          ? `会删去以上${doomed.length}个文件，也就是 content/ 里的全部，换成空白的开头。确认的话加上 --yes 再运行一次。`
          : `会删去以上${doomed.length}个文件，保留政策、奖项、指南、日历、association.yaml 和各地的确认单位（清空账号）。确认的话加上 --yes 再运行一次。`,
      );
      return 1;
    }
    for (const { path } of doomed) rmSync(join(io.cwd, path));
    if (blank) {
      rmSync(join(io.cwd, 'content'), { recursive: true, force: true });
      const files = Object.entries(blankAssociation());
      for (const [path, text] of files) createFile(join(io.cwd, path), text);
      io.out(`删去了${doomed.length}个演示文件，新建了 ${files.map(([path]) => path).join('、')}。`);
      io.err(
        '下一步：填写这些文件里写着 TODO 的地方（npx gongshi check 逐处列出），再用 npx gongshi new programme <年度> 新建第一个年度。',
      );
      return 0;
    }
    // The demonstration's numbers belong to nobody there, and to somebody on a forge.
    for (const path of confirmers) rewrite(join(io.cwd, path), accounts, 'accounts: []\n');
    const association = join(io.cwd, 'content/association.yaml');
    rewrite(association, /^(?:demonstration|asOf):.*\n/gm, '');
    // Whoever has its accounts would own every path of the new ledger.
    rewrite(association, /^forge:.*$/m, ownForge);
    io.out(`删去了${doomed.length}个演示文件。`);
    io.err(
      '下一步：在 content/association.yaml 里换成自己的名称、联系办法、地区和网址，用 npx gongshi new organization 登记单位，再运行 npx gongshi check，没有错误就用 npx gongshi save 记入历史（或者打开工作台，在“历史”页记入），以后才能办事。演示的确认单位，地区换好以后再删。',
    );
    return 0;
  },
});
