/** `gongshi print …`: a page of the site as the browser prints it, for the notice board, the file and the post. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Addresses, addresses, basePath } from '../../src/view/addresses.ts';
import { findApplication } from '../kernel/application.ts';
import { createFile } from '../kernel/create-file.ts';
import { type Ledger, openLedger } from '../kernel/ledger.ts';
import { CannotRun, type ExitCode, verb } from '../kernel/verb.ts';

interface Sheet {
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly address: string;
}

const notice = ({ records }: Ledger, typed: string, to: Addresses): Sheet => {
  const ids = [...records.years.values()].flatMap(({ notices }) => [...notices.keys()]);
  if (!ids.includes(typed)) throw new CannotRun(`没有这个公示：${typed}。有：${ids.join('、')}`);
  return { name: typed, address: to.notice(typed) };
};

const application = (ledger: Ledger, typed: string, to: Addresses, cwd: string): Sheet => {
  const { year, category, application: found } = findApplication(ledger, typed, cwd);
  const { id } = category;
  return { name: `${year.year}-${id}-${found.id}`, address: to.application(year.year, id, found.id) };
};

const awardList = ({ records }: Ledger, typed: string, to: Addresses): Sheet => {
  const rounds = [...records.years.values()].flatMap(({ year, categories }) =>
    [...categories.values()].flatMap(({ id, decisions }) =>
      [...decisions.keys()].map((round) => ({ key: `${year}/${id}/${round}`, address: to.decision(year, id, round) })),
    ),
  );
  const round = rounds.find(({ key }) => key === typed);
  if (round === undefined) {
    const known = rounds.length === 0 ? '还没有评审过' : `有：${rounds.map(({ key }) => key).join('、')}`;
    throw new CannotRun(`没有这一轮评审：${typed}。${known}`);
  }
  return { name: typed.replaceAll('/', '-'), address: round.address };
};

const kinds = { notice, application, 'award-list': awardList } as const;
const isKind = (typed: string | undefined): typed is keyof typeof kinds =>
  typed !== undefined && Object.hasOwn(kinds, typed);

const example = 'npx gongshi print notice 2017-12-15-publicity';

export const print = verb({
  name: 'print',
  summary: '把公示、申报或者入选名单的页面印成 PDF',
  usage: '<notice|application|award-list> <公示，或者 年度/奖项/申报，或者 年度/奖项/轮次>…',
  options: {
    site: { type: 'string', value: '文件夹', help: '已经生成好的网站，例如 dist；不写则现在生成一个' },
    to: { type: 'string', value: '文件夹', help: '写到哪里；不写则写到 print' },
  },
  run: async ({ options, positionals: [kind, ...typed] }, io): Promise<ExitCode> => {
    if (!isKind(kind) || typed.length === 0) throw new CannotRun(`要写明印什么，例如：${example}`);
    const ledger = openLedger(io);
    const base = basePath(ledger.records.association.site.url, process.env['GONGSHI_BASE']);
    const sheets = typed.map((each) => kinds[kind](ledger, each, addresses(base), io.cwd));
    const pathOf = ({ name }: Sheet): string => join(options.to ?? 'print', `${name}.pdf`);
    const there = sheets.map(pathOf).filter((path) => existsSync(resolve(io.cwd, path)));
    if (there.length > 0)
      throw new CannotRun(`已经有了，没有覆盖：${there.join('、')}。请先移走，或者用 --to 写到别处`);

    // Astro and a browser, which no other verb needs.
    const [{ printer }, { glyphWords }] = await Promise.all([
      import('./print/printer.ts'),
      import('./print/missing-glyphs.ts'),
    ]);
    const pages = await printer(io, options.site);
    try {
      for (const sheet of sheets) {
        const path = pathOf(sheet);
        io.progress(`正在印 ${path}`);
        const printed = await pages.pdf(sheet.address);
        if (printed === undefined)
          throw new CannotRun(
            `网站上没有这个页面，可能还没有公布：${sheet.address}。公布以前要送审稿，用 npx gongshi paper`,
          );
        if (!createFile(resolve(io.cwd, path), printed.pdf)) throw new CannotRun(`刚刚有了 ${path}，没有覆盖`);
        io.out(path);
        if (printed.missing.length > 0)
          io.err(
            `${path} 里有这台机器的字体没有的字，印出来是空框：${glyphWords(printed.missing)}。装上收录这些字的字体以后再印。`,
          );
      }
    } finally {
      await pages.close();
    }
    return 0;
  },
});
